using System.Globalization;
using System.Text.RegularExpressions;
using Procurement.Domain.Common;

namespace Procurement.Documents.Workbooks.Reading;

/// <summary>Numbers as Excel stores them and as people type them, read exactly.</summary>
internal static partial class NumberText
{
    /// <summary>What a binary double holds for certain; the digits behind are an artefact of 0.1 + 0.2.</summary>
    private const string FifteenDigits = "E14";

    private const int MostDecimals = 28;

    /// <summary>Reads a number cell's digits as stored, e.g. <c>0.30000000000000004</c> or <c>1.5E-2</c>.</summary>
    /// <remarks>What has no more decimals than allowed is taken as it stands. Only what has more is rounded, and only to the 15
    /// digits that Excel keeps, so a real third decimal of an amount stays and is found.</remarks>
    public static bool TryStored(string raw, int decimals, out decimal value)
    {
        if (!decimal.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out value) || IsLostInDecimal(raw, value))
        {
            return false;
        }

        if (!HasAtMost(value, decimals))
        {
            value = decimal.Parse(value.ToString(FifteenDigits, CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
        }

        return true;
    }

    /// <summary>Reads a typed number: full-width digits, thousands separators, stray blanks and a leading apostrophe are understood.</summary>
    public static bool TryTyped(string raw, out decimal value)
    {
        var text = Typed(raw);
        if (text.Contains(',', StringComparison.Ordinal))
        {
            text = Grouped().IsMatch(text) ? text.Replace(",", "", StringComparison.Ordinal) : "";
        }

        return DecimalText.TryParse(text, MostDecimals, out value);
    }

    /// <summary>Whether what was typed is a number, but with more digits than one can hold.</summary>
    public static bool IsTooLong(string raw) => Typed(raw) is { Length: > 20 } text && Plain().IsMatch(text);

    /// <summary>A typed number or day without what does not count.</summary>
    public static string Typed(string raw) => Folding.Compact(raw).TrimStart('\'', '’', '‘').Replace('−', '-');

    public static bool HasAtMost(decimal value, int decimals) => decimal.Round(value, decimals, MidpointRounding.ToZero) == value;

    /// <summary>A number too small for a decimal would turn into zero without a word.</summary>
    private static bool IsLostInDecimal(string raw, decimal value)
    {
        var exponent = raw.AsSpan().IndexOfAny('e', 'E');
        var mantissa = exponent < 0 ? raw : raw.AsSpan(0, exponent);
        return value == 0m && mantissa.ContainsAnyInRange('1', '9');
    }

    [GeneratedRegex(@"^-?[0-9,]{20,}(\.[0-9]+)?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plain();

    [GeneratedRegex(@"^-?\d{1,3}(,\d{3})+(\.\d+)?$", RegexOptions.CultureInvariant | RegexOptions.ECMAScript, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Grouped();
}
