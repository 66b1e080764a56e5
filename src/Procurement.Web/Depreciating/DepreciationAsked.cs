using NodaTime;
using NodaTime.Text;
using Procurement.Data.Depreciating;
using Procurement.Domain.Common;
using Procurement.Domain.Depreciating;

namespace Procurement.Web.Depreciating;

/// <summary>A month and an instant as they stand in an address.</summary>
public static class DepreciationAsked
{
    /// <param name="month"><c>2024-12</c>; null or empty for the last month that is charged by today.</param>
    /// <param name="knownAt">An instant (<c>2025-01-10T08:00:00Z</c>) or a day, of which the end in Beijing counts; empty for now.</param>
    /// <exception cref="RuleViolationException">DP-MONTH, DP-KNOWN.</exception>
    public static DepreciationQuestion Read(string? month, string? knownAt, Instant now) => new(
        string.IsNullOrWhiteSpace(month) ? AccountingMonth.ChargedBy(ChinaTime.DayOf(now)) : Month(month.Trim()),
        string.IsNullOrWhiteSpace(knownAt) ? null : Known(knownAt.Trim()));

    private static AccountingMonth Month(string text) =>
        YearMonthPattern.Iso.Parse(text) is { Success: true } parsed && FiscalYear.IsYear(parsed.Value.Year)
            ? AccountingMonth.Of(parsed.Value.Year, parsed.Value.Month)
            : throw new RuleViolationException(new MonthUnreadable(text));

    private static Instant Known(string text) =>
        InstantPattern.ExtendedIso.Parse(text) is { Success: true } instant ? instant.Value
        : LocalDatePattern.Iso.Parse(text) is { Success: true } day && day.Value.Year is > 1900 and < 9000 ? ChinaTime.StartOf(day.Value.PlusDays(1)) - Duration.Epsilon
        : throw new RuleViolationException(new KnownAtUnreadable(text));
}

public sealed record MonthUnreadable(string Text) : RuleViolation("DP-MONTH", $"月份“{Shown.Of(Text)}”读不出，请写成年-月，如 2024-12。");

public sealed record KnownAtUnreadable(string Text)
    : RuleViolation("DP-KNOWN", $"截至登记时间“{Shown.Of(Text)}”读不出，请写成日期（2025-01-10）或时刻（2025-01-10T08:00:00Z）。");

public sealed record TooManyRows(int Most) : RuleViolation("DP-ROWS", $"超过 {Most:N0} 行，一张工作表放不下；请按单位或类别筛选后导出，或改为导出 CSV。");

/// <summary>What somebody typed, short enough for a sentence.</summary>
internal static class Shown
{
    public static string Of(string text) => text.Length <= 20 ? text : text[..20] + "…";
}
