namespace Procurement.Domain.Checks;

/// <summary>The same digits in two units: 60 元 beside 60 万元.</summary>
internal static class UnitSlip
{
    private const decimal Factor = 10_000m;

    /// <summary>Whether one amount is exactly ten thousand times the other, neither being nothing.</summary>
    public static bool Is(decimal left, decimal right) => left != 0m && right != 0m && (left == right * Factor || left * Factor == right);
}
