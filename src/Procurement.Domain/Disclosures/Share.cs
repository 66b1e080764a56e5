using Procurement.Domain.Common;

namespace Procurement.Domain.Disclosures;

/// <summary>A share in percent; not given where there is nothing to take it of.</summary>
/// <param name="Percent">To <see cref="Decimals"/> places; rounded for print.</param>
public readonly record struct Share(decimal? Percent)
{
    /// <summary>So many that no two amounts of a budget give a share which they put on the wrong side of a half.</summary>
    public const int Decimals = 20;

    public static Share Of(Money part, Money whole) => new(whole.IsZero ? null : decimal.Round(100m * part.Yuan / whole.Yuan, Decimals, MidpointRounding.AwayFromZero));

    /// <summary>With two decimals at most; empty where it is not given.</summary>
    public override string ToString() => Percent is { } percent ? DecimalText.Shortest(decimal.Round(percent, 2, MidpointRounding.AwayFromZero)) : "";
}
