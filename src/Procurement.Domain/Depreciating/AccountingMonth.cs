using NodaTime;

namespace Procurement.Domain.Depreciating;

/// <summary>A month of the books, countable: its number is 12 × year + month − 1.</summary>
public readonly record struct AccountingMonth(int Number) : IComparable<AccountingMonth>
{
    public static AccountingMonth Of(LocalDate day) => new((day.Year * 12) + day.Month - 1);

    public static AccountingMonth Of(int year, int month) => new((year * 12) + month - 1);

    /// <summary>The last month whose charge is on the books at the end of the day: a month is charged on its last day.</summary>
    public static AccountingMonth ChargedBy(LocalDate day)
    {
        var month = Of(day);
        return day == month.LastDay ? month : month + -1;
    }

    public int Year => Number / 12;

    public int MonthOfYear => (Number % 12) + 1;

    public LocalDate FirstDay => new(Year, MonthOfYear, 1);

    public LocalDate LastDay => FirstDay.PlusMonths(1).PlusDays(-1);

    public static AccountingMonth operator +(AccountingMonth month, int months) => new(month.Number + months);

    public static int operator -(AccountingMonth left, AccountingMonth right) => left.Number - right.Number;

    public static bool operator <(AccountingMonth left, AccountingMonth right) => left.Number < right.Number;

    public static bool operator >(AccountingMonth left, AccountingMonth right) => left.Number > right.Number;

    public static bool operator <=(AccountingMonth left, AccountingMonth right) => left.Number <= right.Number;

    public static bool operator >=(AccountingMonth left, AccountingMonth right) => left.Number >= right.Number;

    public int CompareTo(AccountingMonth other) => Number.CompareTo(other.Number);

    /// <summary><c>2024-03</c></summary>
    public override string ToString() => $"{Year:0000}-{MonthOfYear:00}";
}
