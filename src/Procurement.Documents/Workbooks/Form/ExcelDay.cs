using NodaTime;

namespace Procurement.Documents.Workbooks.Form;

/// <summary>Days as Excel counts them.</summary>
/// <remarks>In the 1900 system day 1 is 1900-01-01 and there is a 1900-02-29 (serial 60) that never was, kept for the sake of
/// Lotus 1-2-3; in the 1904 system day 0 is 1904-01-01. Source: ECMA-376 part 1, 18.17.4.1.</remarks>
internal static class ExcelDay
{
    private const int ImaginaryLeapDay = 60;
    private static readonly LocalDate DayZero = new(1899, 12, 30);
    private static readonly LocalDate DayZeroBeforeMarch1900 = new(1899, 12, 31);
    private static readonly LocalDate DayZeroOf1904 = new(1904, 1, 1);
    private static readonly LocalDate LastDay = new(9999, 12, 31);

    /// <summary>The serial number in the 1900 system. Not above zero before 1900, where Excel has none.</summary>
    public static int ToSerial(LocalDate day)
    {
        var serial = Period.DaysBetween(DayZero, day);
        return serial > ImaginaryLeapDay ? serial : Period.DaysBetween(DayZeroBeforeMarch1900, day);
    }

    /// <summary>The day of a serial number, its time of day left out; null where there is none.</summary>
    public static LocalDate? FromSerial(decimal serial, bool is1904)
    {
        if (serial < 0 || serial > Period.DaysBetween(DayZero, LastDay))
        {
            return null;
        }

        var days = (int)decimal.Truncate(serial);
        if (is1904)
        {
            var later = Period.DaysBetween(DayZeroOf1904, LastDay);
            return days <= later ? DayZeroOf1904.PlusDays(days) : null;
        }

        return days switch
        {
            0 or ImaginaryLeapDay => null,
            < ImaginaryLeapDay => DayZeroBeforeMarch1900.PlusDays(days),
            _ => DayZero.PlusDays(days),
        };
    }
}
