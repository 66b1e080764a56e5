using Procurement.Domain.Assets;
using Procurement.Domain.Depreciating;

namespace Procurement.Data.Depreciating;

/// <summary>The cards of one unit and kind at the end of a month, added up. Amounts in yuan. A card's whole year stands where the card stands at its end.</summary>
public sealed class DepreciationSum(Guid unitId, AssetKind kind, AccountingMonth month)
{
    private readonly decimal[] charges = new decimal[month.MonthOfYear];

    public Guid UnitId => unitId;

    public AssetKind Kind => kind;

    /// <summary>Cards that hold something.</summary>
    public int Cards { get; private set; }

    public decimal Quantity { get; private set; }

    /// <summary>账面原值</summary>
    public decimal Value { get; private set; }

    /// <summary>累计折旧</summary>
    public decimal Accumulated { get; private set; }

    /// <summary>净值</summary>
    public decimal Net => Value - Accumulated;

    /// <summary>本月计提</summary>
    public decimal Charge => charges[^1];

    /// <summary>The charges of January to the month.</summary>
    public IReadOnlyList<decimal> Charges => charges;

    public bool IsNothing => Cards == 0 && charges.All(charge => charge == 0m);

    internal void Add(in CardMonth card, ReadOnlySpan<decimal> ofCard)
    {
        Cards += card.Quantity > 0m || card.Value > 0m ? 1 : 0;
        Quantity += card.Quantity;
        Value += card.Value;
        Accumulated += card.Accumulated;
        for (var index = 0; index < charges.Length; index++)
        {
            charges[index] += ofCard[index];
        }
    }
}
