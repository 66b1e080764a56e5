using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NodaTime;

namespace Procurement.Domain.Common;

/// <summary>A budget year (预算年度), the calendar year from 1 January to 31 December, 2000 to 2099.</summary>
/// <remarks>Source: 《中华人民共和国预算法》 article 18, 预算年度自公历一月一日起，至十二月三十一日止.</remarks>
public readonly record struct FiscalYear : IComparable<FiscalYear>
{
    public const int First = 2000;
    public const int Last = 2099;

    private FiscalYear(int number) => Number = number;

    public int Number { get; }

    /// <summary>The day as of which the year's budget disclosure states the assets: the last day of the year before (上年末).</summary>
    public LocalDate AssetDay => new(Number - 1, 12, 31);

    public static bool IsYear(int number) => number is >= First and <= Last;

    /// <exception cref="ArgumentOutOfRangeException">Outside 2000 to 2099.</exception>
    public static FiscalYear Of(int number) => IsYear(number)
        ? new(number)
        : throw new ArgumentOutOfRangeException(nameof(number), number, "A fiscal year lies between 2000 and 2099.");

    public static bool TryParse([NotNullWhen(true)] string? text, out FiscalYear year)
    {
        var valid = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && IsYear(number);
        year = valid ? new FiscalYear(number) : default;
        return valid;
    }

    public int CompareTo(FiscalYear other) => Number.CompareTo(other.Number);

    public static bool operator <(FiscalYear left, FiscalYear right) => left.Number < right.Number;

    public static bool operator >(FiscalYear left, FiscalYear right) => left.Number > right.Number;

    public static bool operator <=(FiscalYear left, FiscalYear right) => left.Number <= right.Number;

    public static bool operator >=(FiscalYear left, FiscalYear right) => left.Number >= right.Number;

    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);
}
