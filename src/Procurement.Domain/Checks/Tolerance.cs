namespace Procurement.Domain.Checks;

/// <summary>How far an equality between printed figures may miss before it is broken.</summary>
/// <remarks>Source: contracts.md section 4, "0.005 × (n + 1) of the printed unit for a relation between n printed figures".
/// Our reading: 0.005 is half a unit of the last place of a figure with two decimals, the most that rounding moved it; a figure
/// with more decimals was moved less. So each figure brings its own half unit, and the coarsest one counts once more (the + 1),
/// which for n figures of two decimals is the contract's sum. Fewer than two decimals on paper do not loosen it, because published
/// tables drop trailing zeros (715.5 beside 46.93) and 0.05 would hide real slips; only a layout that says so rounds coarser.</remarks>
public static class Tolerance
{
    /// <summary>The decimals that 0.005 is half a unit of, the fewest that a published figure is taken to have.</summary>
    public const int PrintedDecimals = 2;

    /// <summary>The most that rounding to <paramref name="decimals"/> moves a figure: 0.005 for two.</summary>
    public static decimal HalfUnit(int decimals) => new(5, 0, 0, isNegative: false, scale: (byte)(decimals + 1));

    /// <summary>The tolerance of a relation among figures with these half units.</summary>
    public static decimal Of(IReadOnlyCollection<decimal> halfUnits) => halfUnits.Count == 0 ? 0m : halfUnits.Sum() + halfUnits.Max();

    /// <summary>Null where the equality holds exactly.</summary>
    public static Severity? Judge(decimal difference, decimal tolerance)
    {
        if (difference == 0m)
        {
            return null;
        }

        return decimal.Abs(difference) <= tolerance ? Severity.Rounding : Severity.Error;
    }
}
