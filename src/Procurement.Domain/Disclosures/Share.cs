using Procurement.Domain.Common;

namespace Procurement.Domain.Disclosures;

/// <summary>A share in percent; not given where there is nothing to take it of.</summary>
/// <param name="Percent">Exact; rounded only for print.</param>
public readonly record struct Share(decimal? Percent)
{
    public static Share Of(Money part, Money whole) => new(whole.IsZero ? null : 100m * part.Yuan / whole.Yuan);

    /// <summary>With two decimals at most; empty where it is not given.</summary>
    public override string ToString() => Percent is { } percent ? DecimalText.Shortest(decimal.Round(percent, 2, MidpointRounding.AwayFromZero)) : "";
}
