using NodaTime;
using NodaTime.Text;
using Procurement.Data.Assets;
using Procurement.Data.Model;
using Procurement.Domain.Access;
using Procurement.Domain.Assets;
using Procurement.Domain.Common;
using Procurement.Web.Hosting;

namespace Procurement.Web.Assets;

/// <summary>资产分析 as of a day, and what is due for replacement by the end of the year after.</summary>
/// <param name="Until">31 December of the year after the day's.</param>
public sealed record OverviewReport(LocalDate Day, bool IsToday, LocalDate Until, Overview Figures, IReadOnlyList<DueRow> Due)
{
    public Money DueEstimate => Money.Sum(Due.Select(row => row.Estimate));

    public int DueCards => Due.Sum(row => row.Cards);
}

/// <summary>Reads 资产分析; page and workbook go through it.</summary>
public sealed class OverviewHandler(RegisterHost host)
{
    public LocalDate Today => ChinaTime.DayOf(host.Clock.GetCurrentInstant());

    /// <param name="text">A day up to today; empty for today.</param>
    /// <exception cref="RuleViolationException">OV-DAY.</exception>
    public LocalDate Day(string? text) =>
        string.IsNullOrWhiteSpace(text) ? Today
        : LocalDatePattern.Iso.Parse(text.Trim()) is { Success: true } day && day.Value <= Today && FiscalYear.IsYear(day.Value.Year) ? day.Value
        : throw new RuleViolationException(new OverviewDayWrong(Today));

    public async Task<OverviewReport> ReadAsync(Actor actor, LocalDate day, CancellationToken cancel)
    {
        var (isToday, until) = (day == Today, new LocalDate(day.Year + 1, 12, 31));
        var figures = await OverviewQuery.ReadAsync(host.Database, actor, day, isToday, cancel);
        return new OverviewReport(day, isToday, until, figures, await OverviewQuery.DueAsync(host.Database, actor, day, until, isToday, cancel));
    }
}

/// <summary>The overview's words.</summary>
public static class OverviewWords
{
    public static string ChineseName(this OverviewGroup group) => group switch
    {
        OverviewGroup.Kind => "类别",
        OverviewGroup.Unit => "单位",
        OverviewGroup.Age => "已使用年数",
        OverviewGroup.Place => "存放地点",
        _ => "使用状况",
    };

    public static string LabelOf(OverviewRow row) => row.Group switch
    {
        OverviewGroup.Kind => EnumKey.Parse<AssetKind>(row.Key).ChineseName(),
        OverviewGroup.Use => EnumKey.Parse<CardUse>(row.Key).ChineseName(),
        OverviewGroup.Age => AgeName(int.Parse(row.Key)),
        OverviewGroup.Place when row.Key.Length == 0 => "未填地点",
        _ => row.Label,
    };

    private static string AgeName(int band) => (band - 1, OverviewRow.AgeYears) switch
    {
        (0, var years) => $"不到 {years[0]} 年",
        var (index, years) when index < years.Count => $"{years[index - 1]} 至 {years[index]} 年",
        var (_, years) => $"{years[^1]} 年以上",
    };

    /// <summary>The rows in the order in which people read them: ages from new to old, the rest by value.</summary>
    public static IReadOnlyList<OverviewRow> Ordered(this Overview overview, OverviewGroup group) =>
        group is OverviewGroup.Age ? [.. overview.Of(group).OrderBy(row => int.Parse(row.Key))] : overview.Of(group);
}

public sealed record OverviewDayWrong(LocalDate Today) : RuleViolation("OV-DAY", $"统计日期应为 {Today:uuuu-MM-dd} 或更早的日期，写作 2024-12-31。");
