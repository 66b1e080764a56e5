using Procurement.Domain.Assets;

namespace Procurement.Domain.Stocktaking;

/// <summary>盘点范围: what a stock-take covers. An empty list is no condition; a card must satisfy all three, as of the day of the stock-take.</summary>
/// <param name="Units">Units that hold the cards.</param>
/// <param name="Places">存放地点; a card without a place is then not covered.</param>
/// <param name="Kinds">资产类别</param>
public sealed record StocktakeScope(IReadOnlyList<Guid> Units, IReadOnlyList<Guid> Places, IReadOnlyList<AssetKind> Kinds)
{
    public static StocktakeScope Everything { get; } = new([], [], []);

    public bool IsEverything => Units.Count + Places.Count + Kinds.Count == 0;
}
