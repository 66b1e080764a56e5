using System.Globalization;

namespace Procurement.Domain.Common;

/// <summary>Exact decimals as text: the form in which every figure leaves and enters the program.</summary>
public static class DecimalText
{
    private static readonly string[] FixedFormats = ["0", "0.0", "0.00", "0.000", "0.0000", "0.00000", "0.000000"];

    /// <summary>Reads <c>-12.5</c>: an optional minus, digits, an optional point with one to <paramref name="decimals"/> digits.</summary>
    /// <remarks>Nothing else is a number here: no blank, no plus, no exponent, no separator; people's spellings are folded before.</remarks>
    public static bool TryParse(string? text, int decimals, out decimal value)
    {
        value = 0m;
        if (text is null || text.Length is 0 or > 30)
        {
            return false;
        }

        var digits = text.AsSpan(text[0] == '-' ? 1 : 0);
        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        var fraction = point < 0 ? [] : digits[(point + 1)..];
        var shaped = AllDigits(whole) && (point < 0 || (AllDigits(fraction) && fraction.Length <= decimals));
        return shaped && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>All of <paramref name="decimals"/>, no rounding hidden: the value has no more of them.</summary>
    public static string Fixed(decimal value, int decimals) => value.ToString(FixedFormats[decimals], CultureInfo.InvariantCulture);

    /// <summary>As short as it goes: <c>9.5</c>, <c>1</c>.</summary>
    public static string Shortest(decimal value) => value.ToString("0.##########", CultureInfo.InvariantCulture);

    private static bool AllDigits(ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExceptInRange('0', '9');
}
