using System.Diagnostics.CodeAnalysis;

namespace Procurement.Domain.Common;

/// <summary>A quantity (数量) in the unit that stands beside it, with up to four decimals; of land and rooms, m².</summary>
public readonly record struct Quantity : IComparable<Quantity>
{
    private Quantity(decimal value) => Value = value;

    public static Quantity Zero => default;

    public decimal Value { get; }

    public bool IsZero => Value == 0m;

    public bool IsWhole => decimal.Truncate(Value) == Value;

    /// <exception cref="ArgumentOutOfRangeException">More than four decimals.</exception>
    public static Quantity Of(decimal value) => decimal.Round(value, 4, MidpointRounding.ToZero) == value
        ? new(value)
        : throw new ArgumentOutOfRangeException(nameof(value), value, "A quantity has at most four decimals.");

    public static bool TryParse([NotNullWhen(true)] string? text, out Quantity quantity)
    {
        var valid = DecimalText.TryParse(text, decimals: 4, out var value) && decimal.Abs(value) < 100_000_000_000_000m;
        quantity = valid ? new Quantity(value) : default;
        return valid;
    }

    public static Quantity Parse(string text) =>
        TryParse(text, out var quantity) ? quantity : throw new FormatException($"Not a quantity: '{text}'.");

    public static Quantity operator +(Quantity left, Quantity right) => new(left.Value + right.Value);

    public static Quantity operator -(Quantity quantity) => new(-quantity.Value);

    public static bool operator <(Quantity left, Quantity right) => left.Value < right.Value;

    public static bool operator >(Quantity left, Quantity right) => left.Value > right.Value;

    public static bool operator <=(Quantity left, Quantity right) => left.Value <= right.Value;

    public static bool operator >=(Quantity left, Quantity right) => left.Value >= right.Value;

    public int CompareTo(Quantity other) => Value.CompareTo(other.Value);

    /// <summary>As short as it goes: <c>9.5</c>, <c>806</c>.</summary>
    public override string ToString() => DecimalText.Shortest(Value);
}
