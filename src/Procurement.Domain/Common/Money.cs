using System.Diagnostics.CodeAnalysis;

namespace Procurement.Domain.Common;

/// <summary>An amount of renminbi in yuan (元), always a whole number of fen (分, 0.01 yuan).</summary>
/// <remarks>Never holds ten-thousands (万元): that unit exists only where a document is printed.</remarks>
public readonly record struct Money : IComparable<Money>, IParsable<Money>
{
    /// <summary>The first amount that <c>numeric(18,2)</c> does not hold; a sum, which is never stored, may be larger.</summary>
    private const decimal Limit = 10_000_000_000_000_000m;

    private Money(decimal yuan) => Yuan = yuan;

    public static Money Zero => default;

    /// <summary>The amount in yuan, at most two decimals.</summary>
    public decimal Yuan { get; }

    public bool IsZero => Yuan == 0m;

    /// <exception cref="ArgumentOutOfRangeException"><paramref name="yuan"/> is not a whole number of fen.</exception>
    public static Money FromYuan(decimal yuan) => IsWholeFen(yuan)
        ? new(yuan)
        : throw new ArgumentOutOfRangeException(nameof(yuan), yuan, "Round to fen first, and say how.");

    /// <summary>Rounds half away from zero (四舍五入).</summary>
    public static Money RoundToFen(decimal yuan) => FromYuan(decimal.Round(yuan, 2, MidpointRounding.AwayFromZero));

    public static Money Sum(IEnumerable<Money> amounts)
    {
        var yuan = 0m;
        foreach (var amount in amounts)
        {
            yuan += amount.Yuan;
        }

        return new(yuan);
    }

    /// <summary>Reads an exact decimal such as <c>-24000.00</c>; no thousands separators, no exponent.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Money amount)
    {
        var valid = DecimalText.TryParse(text, decimals: 2, out var yuan) && decimal.Abs(yuan) < Limit;
        amount = valid ? new Money(yuan) : default;
        return valid;
    }

    public static Money Parse(string text) =>
        TryParse(text, out var amount) ? amount : throw new FormatException($"Not an amount in yuan: '{text}'.");

    static Money IParsable<Money>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Money>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Money result) => TryParse(s, out result);

    public static Money operator +(Money left, Money right) => new(left.Yuan + right.Yuan);

    public static Money operator -(Money left, Money right) => new(left.Yuan - right.Yuan);

    public static Money operator -(Money amount) => new(-amount.Yuan);

    public static bool operator <(Money left, Money right) => left.Yuan < right.Yuan;

    public static bool operator >(Money left, Money right) => left.Yuan > right.Yuan;

    public static bool operator <=(Money left, Money right) => left.Yuan <= right.Yuan;

    public static bool operator >=(Money left, Money right) => left.Yuan >= right.Yuan;

    public int CompareTo(Money other) => Yuan.CompareTo(other.Yuan);

    /// <summary>Yuan with two decimals, whatever the culture: <c>4650.00</c>.</summary>
    public override string ToString() => DecimalText.Fixed(Yuan, 2);

    private static bool IsWholeFen(decimal yuan) => decimal.Round(yuan, 2, MidpointRounding.ToZero) == yuan;
}
