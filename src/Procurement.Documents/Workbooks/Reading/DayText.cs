using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using Procurement.Documents.Workbooks.Form;

namespace Procurement.Documents.Workbooks.Reading;

/// <summary>Days as Excel stores them and as people type them.</summary>
internal static partial class DayText
{
    private static readonly LocalDate FirstWithoutStyle = new(1950, 1, 1);
    private static readonly LocalDate LastWithoutStyle = new(2099, 12, 31);

    /// <summary>Reads a number cell: a serial number, or a day typed as 20191231.</summary>
    /// <remarks>A number that Excel does not show as a day is taken for one only where it can hardly be anything else.</remarks>
    public static LocalDate? OfNumber(string raw, bool hasDateStyle, bool is1904)
    {
        if (!NumberText.TryStored(raw, decimals: 10, out var number))
        {
            return null;
        }

        if (hasDateStyle)
        {
            return ExcelDay.FromSerial(number, is1904);
        }

        if (number is >= 10_000_000m and <= 99_999_999m)
        {
            return OfText(number.ToString(CultureInfo.InvariantCulture), is1904);
        }

        var day = ExcelDay.FromSerial(number, is1904);
        return number >= 10_000m && day >= FirstWithoutStyle && day <= LastWithoutStyle ? day : null;
    }

    /// <summary>Reads 2019-12-31, 2019/12/31, 2019.12.31, 2019年12月31日, 20191231, with or without midnight behind.</summary>
    public static LocalDate? OfText(string raw, bool is1904)
    {
        // Before blanks go: "2019-1-1 00:00" without its blank would read as the 10th.
        var text = NumberText.Typed(Midnight().Replace(raw.Trim(), ""));
        var match = Separated().Match(text);
        if (!match.Success)
        {
            match = Packed().Match(text);
        }

        if (!match.Success)
        {
            return text.Length == 5 && !text.AsSpan().ContainsAnyExceptInRange('0', '9') ? OfNumber(text, hasDateStyle: false, is1904) : null;
        }

        var (year, month, day) = (Number(match, "y"), Number(match, "m"), Number(match, "d"));
        return year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?<y>[0-9]{4})((?<s>[-/.])(?<m>[0-9]{1,2})\k<s>(?<d>[0-9]{1,2})|年(?<m>[0-9]{1,2})月(?<d>[0-9]{1,2})日)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Separated();

    [GeneratedRegex(@"(\s+|T)0{1,2}:00(:00(\.0+)?)?Z?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Midnight();

    [GeneratedRegex("^(?<y>[0-9]{4})(?<m>[0-9]{2})(?<d>[0-9]{2})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Packed();
}
