using System.Globalization;
using NodaTime;
using Procurement.Documents.Workbooks.Form;

namespace Procurement.Documents.Published.Formats.Xlsx;

/// <summary>Days and times in a section with letters for them.</summary>
internal static class DateFormat
{
    private const string Weekdays = "一二三四五六日";

    /// <summary>The number as a day; null where there is none of that number.</summary>
    public static string? Show(FormatSection section, decimal number, bool is1904)
    {
        if (ExcelDay.FromSerial(number, is1904) is not { } day)
        {
            return null;
        }

        var seconds = (int)decimal.Round((number - decimal.Truncate(number)) * 86_400m, MidpointRounding.AwayFromZero);
        var time = LocalTime.Midnight.PlusSeconds(seconds);
        var parts = section.DateParts;
        return string.Concat(parts.Select((part, index) => part[0] == '\'' ? part[1..]
            : part[0] == 'm' && IsMinute(parts, index) ? Two(time.Minute, part)
            : PartOf(part, day, time, section.IsChinese))).Trim();
    }

    private static string PartOf(string part, LocalDate day, LocalTime time, bool isChinese) => part[0] switch
    {
        'y' => part.Length > 2 ? Year(day.Year, isChinese) : (day.Year % 100).ToString("00", CultureInfo.InvariantCulture),
        'm' when part.Length == 3 => CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(day.Month),
        'm' when part.Length == 4 => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(day.Month),
        'm' => isChinese ? ListNumerals.Format(day.Month, "chineseCounting")! : Two(day.Month, part),
        'd' when part.Length <= 2 => isChinese ? ListNumerals.Format(day.Day, "chineseCounting")! : Two(day.Day, part),
        'd' or 'a' when part.Length >= 3 => (part.Length == 4 ? "星期" : "周") + Weekdays[(int)day.DayOfWeek - 1],
        'h' => Two(time.Hour, part),
        's' => Two(time.Second, part),
        _ => "",
    };

    private static string Year(int year, bool isChinese) => isChinese ? ListNumerals.DigitByDigit(year) : year.ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>An m right after hours or before seconds means minutes.</summary>
    private static bool IsMinute(List<string> parts, int index) =>
        parts.Take(index).LastOrDefault(part => part[0] != '\'') is ['h', ..] || parts.Skip(index + 1).FirstOrDefault(part => part[0] != '\'') is ['s', ..];

    private static string Two(int number, string part) => number.ToString(part.Length >= 2 ? "00" : "0", CultureInfo.InvariantCulture);
}
