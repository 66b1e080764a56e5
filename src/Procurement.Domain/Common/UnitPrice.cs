using System.Diagnostics.CodeAnalysis;

namespace Procurement.Domain.Common;

/// <summary>The price of one unit (单价) in yuan, with up to six decimals: 2.985 元/立方米 is a real price.</summary>
public readonly record struct UnitPrice
{
    private UnitPrice(decimal yuan) => Yuan = yuan;

    public decimal Yuan { get; }

    /// <exception cref="ArgumentOutOfRangeException">More than six decimals.</exception>
    public static UnitPrice FromYuan(decimal yuan) => decimal.Round(yuan, 6, MidpointRounding.ToZero) == yuan
        ? new(yuan)
        : throw new ArgumentOutOfRangeException(nameof(yuan), yuan, "A unit price has at most six decimals.");

    public static bool TryParse([NotNullWhen(true)] string? text, out UnitPrice price)
    {
        var valid = DecimalText.TryParse(text, decimals: 6, out var yuan) && decimal.Abs(yuan) < 1_000_000_000_000m;
        price = valid ? new UnitPrice(yuan) : default;
        return valid;
    }

    public static UnitPrice Parse(string text) =>
        TryParse(text, out var price) ? price : throw new FormatException($"Not a unit price in yuan: '{text}'.");

    /// <summary>What the quantity costs at this price, unrounded yuan with up to ten decimals.</summary>
    public decimal Times(Quantity quantity) => Yuan * quantity.Value;

    /// <summary>At least two decimals, and as many more as the price has: <c>500000.00</c>, <c>2.985</c>.</summary>
    public override string ToString() => Yuan.ToString("0.00####", System.Globalization.CultureInfo.InvariantCulture);
}
