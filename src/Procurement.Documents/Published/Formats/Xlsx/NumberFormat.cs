using System.Globalization;
using System.Text;

namespace Procurement.Documents.Published.Formats.Xlsx;

/// <summary>Shows a number as a cell's format does (ECMA-376 part 1, 18.8.31), as far as such documents use formats: decimals, thousands,
/// percent, signs, texts around, days. What is beyond that shows as General.</summary>
internal sealed class NumberFormat
{
    /// <summary>What General has room for, the point included.</summary>
    private const int GeneralWidth = 11;

    private const int LongestCode = 255;

    private readonly IReadOnlyList<FormatSection> sections;

    public NumberFormat(string code) => sections = code.Length > LongestCode ? [] : FormatSection.Split(code);

    /// <param name="number">As Excel keeps it, to 15 digits.</param>
    public string Show(decimal number, bool is1904)
    {
        var section = SectionOf(number);
        if (section is null || section.IsGeneral)
        {
            return General(number);
        }

        if (section.IsDate)
        {
            return DateFormat.Show(section, number, is1904) ?? General(number);
        }

        // The second section shows the negative numbers and brings their sign along.
        var hasOwnSign = number < 0 && sections.Count > 1;
        return FigureFormat.Show(section, hasOwnSign ? -number : number);
    }

    /// <summary>A text in a cell of this format: the fourth section may put something around it, or hide it.</summary>
    public string ShowText(string text) => sections.Count == 4 && sections[3].IsEmpty ? "" : text;

    /// <summary>As a cell without a format shows it: as many decimals as there is room for.</summary>
    public static string General(decimal number)
    {
        var whole = decimal.Truncate(Math.Abs(number)).ToString(CultureInfo.InvariantCulture).Length;
        var rounded = decimal.Round(number, Math.Clamp(GeneralWidth - 1 - whole, 0, 28), MidpointRounding.AwayFromZero);
        return rounded.ToString("0.############################", CultureInfo.InvariantCulture);
    }

    private FormatSection? SectionOf(decimal number) => sections switch
    {
        [] => null,
        [var only] => only,
        [var plus, var minus] => number < 0 ? minus : plus,
        [var plus, var minus, var zero, ..] => number < 0 ? minus : number == 0 ? zero : plus,
    };
}

/// <summary>Figures in a section with places for digits.</summary>
internal static class FigureFormat
{
    public static string Show(FormatSection section, decimal number)
    {
        var places = section.Places;
        if (!places.HasAny)
        {
            return section.Before;
        }

        for (var step = 0; step < section.Percents; step++)
        {
            number *= 100m;
        }

        for (var step = 0; step < places.Thousands; step++)
        {
            number /= 1000m;
        }

        var rounded = decimal.Round(number, places.MostDecimals, MidpointRounding.AwayFromZero);
        var digits = Math.Abs(rounded).ToString("F" + places.MostDecimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var whole = (point < 0 ? digits : digits[..point]).TrimStart('0').PadLeft(places.LeastWhole, '0');
        var decimals = point < 0 ? "" : digits[(point + 1)..];
        while (decimals.Length > places.LeastDecimals && decimals[^1] == '0')
        {
            decimals = decimals[..^1];
        }

        var text = (places.IsGrouped ? Grouped(whole) : whole) + (places.HasPoint ? "." : "") + decimals;
        return (rounded < 0 ? "-" : "") + (section.Before + text + section.After).Trim();
    }

    private static string Grouped(string whole)
    {
        var text = new StringBuilder(whole);
        for (var place = whole.Length - 3; place > 0; place -= 3)
        {
            text.Insert(place, ',');
        }

        return text.ToString();
    }
}
