using Procurement.Domain.Assets;

namespace Procurement.Domain.Disclosures;

/// <summary>What a layout states of the assets beside the five rows.</summary>
/// <param name="VehiclesByUse">Whether it tells vehicles apart by use.</param>
/// <param name="EquipmentThresholds">单价 from which on it states equipment, in 万元 for one piece; whole, 1 to <see cref="HighestThreshold"/>.</param>
public sealed record BreakdownRequest(bool VehiclesByUse, IReadOnlyList<int> EquipmentThresholds)
{
    /// <summary>In 万元. A piece worth more than 1 亿元 is none that a form would count by its price.</summary>
    public const int HighestThreshold = 10_000;

    public static BreakdownRequest None { get; } = new(false, []);

    public bool IsNone => !VehiclesByUse && EquipmentThresholds.Count == 0;

    /// <summary>A threshold in yuan for one piece.</summary>
    public static decimal YuanOf(int threshold) => threshold * (decimal)MoneyUnit.TenThousandYuan;
}

/// <summary>Vehicles by use and equipment by the price of a piece, as of the figures' day: parts of the five rows, never added to them.</summary>
/// <param name="Asked">What was counted; nothing else is known here.</param>
/// <param name="VehiclesByUse">Only the uses that a vehicle has.</param>
/// <param name="VehiclesUnstated">Vehicles of whose use nobody said anything.</param>
/// <param name="EquipmentOver">By threshold in 万元, the limit included (以上包括本数).</param>
public sealed record AssetBreakdown(
    BreakdownRequest Asked, IReadOnlyDictionary<VehicleUse, AssetRowFigure> VehiclesByUse, AssetRowFigure VehiclesUnstated,
    IReadOnlyDictionary<int, AssetRowFigure> EquipmentOver)
{
    public static AssetBreakdown None { get; } = Of([], BreakdownRequest.None);

    /// <summary>Whether it has all that a layout states.</summary>
    public bool Covers(BreakdownRequest asked) =>
        (Asked.VehiclesByUse || !asked.VehiclesByUse) && asked.EquipmentThresholds.All(EquipmentOver.ContainsKey);

    public AssetRowFigure Vehicles(VehicleUse use) => VehiclesByUse.GetValueOrDefault(use, AssetRowFigure.None);

    /// <summary>Counts holdings one by one; the register does the same in SQL, and a test holds that both agree.</summary>
    public static AssetBreakdown Of(IEnumerable<CardHolding> holdings, BreakdownRequest asked)
    {
        var all = holdings.ToList();
        var vehicles = all.Where(holding => asked.VehiclesByUse && holding.Kind is AssetKind.Vehicle).ToList();
        return new(
            asked,
            vehicles.Where(holding => holding.VehicleUse is not null).GroupBy(holding => holding.VehicleUse!.Value).ToDictionary(use => use.Key, Sum),
            Sum(vehicles.Where(holding => holding.VehicleUse is null)),
            asked.EquipmentThresholds.ToDictionary(
                threshold => threshold,
                threshold => Sum(all.Where(holding => AssetRows.IsEquipmentOver(BreakdownRequest.YuanOf(threshold), holding.Kind, holding.Quantity, holding.Value)))));
    }

    private static AssetRowFigure Sum(IEnumerable<CardHolding> holdings) =>
        holdings.Aggregate(AssetRowFigure.None, (sum, holding) => sum.Plus(holding.Quantity, holding.Value));
}
