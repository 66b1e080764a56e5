using System.Globalization;
using Procurement.Domain.Common;

namespace Procurement.Domain.Budgeting;

/// <summary>One step of how a minimum came about.</summary>
/// <param name="Number">From 1; the texts of later steps refer to it.</param>
/// <param name="Text">One Chinese sentence without its figure.</param>
/// <param name="Figure">Yuan; null where the step states something and counts nothing.</param>
public sealed record SmeReserveStep(int Number, string Text, Money? Figure);

/// <summary>Explains a minimum of 预留中小微企业份额 step by step, in the order in which a clerk would count it.</summary>
public static class SmeReserveSteps
{
    public static IReadOnlyList<SmeReserveStep> Of(SmeReserveMinimum minimum)
    {
        List<(string Text, Money? Figure)> steps = minimum.Rule is { } rule
            ? [.. Counted(minimum, rule)]
            : [($"{minimum.Year} 年 1 月 1 日，规定预留比例的《政府采购促进中小企业发展管理办法》（财库〔2020〕46号）尚未施行（自 2021 年 1 月 1 日起施行），本年度没有法定最低预留份额", null)];
        return [.. steps.Select((step, index) => new SmeReserveStep(index + 1, step.Text, step.Figure))];
    }

    private static IEnumerable<(string Text, Money? Figure)> Counted(SmeReserveMinimum minimum, SmeReserveRule rule)
    {
        var (limit, worksLimit) = (TenThousands(rule.GoodsAndServicesLimit), TenThousands(rule.WorksLimit));
        yield return ($"依据：{rule.Source}，适用 {minimum.Year} 年度（以 1 月 1 日施行的规定为准；以下含本数，不适宜由中小企业提供的除外）", null);
        yield return (Named($"{limit}以下的货物项目", minimum.SmallGoods), minimum.SmallGoods.Sum);
        yield return (Named($"{limit}以下的服务项目", minimum.SmallServices), minimum.SmallServices.Sum);
        yield return (Named($"{worksLimit}以下的工程项目", minimum.SmallWorks), minimum.SmallWorks.Sum);
        yield return ("以上小额项目原则上全部预留：第 2、3、4 步之和", minimum.SmallMinimum);
        yield return (Named($"超过{limit}的货物和服务项目", minimum.LargeGoodsAndServices), minimum.LargeGoodsAndServices.Sum);
        yield return (Named($"超过{worksLimit}的工程项目", minimum.LargeWorks), minimum.LargeWorks.Sum);
        yield return ($"超过{limit}的货物和服务项目至少预留 {Percent(rule.GoodsAndServicesShare)}：第 6 步 × {Percent(rule.GoodsAndServicesShare)}，不足一分的进为一分", minimum.LargeGoodsAndServicesMinimum);
        yield return ($"超过{worksLimit}的工程项目至少预留 {Percent(rule.WorksShare)}：第 7 步 × {Percent(rule.WorksShare)}，不足一分的进为一分", minimum.LargeWorksMinimum);
        yield return ("法定最低预留份额：第 5、8、9 步之和", minimum.Minimum);
        yield return ($"其中预留给小微企业的至少：第 8、9 步之和 × {Percent(rule.SmallMicroShare)}，不足一分的进为一分", minimum.SmallMicroMinimum);
    }

    private static string Named(string what, SmeProjects projects) => $"{what} {projects.Count} 个，预算合计";

    /// <summary>The law's own words: 200万元.</summary>
    private static string TenThousands(Money amount) => (amount.Yuan / 10_000m).ToString("0.######", CultureInfo.InvariantCulture) + "万元";

    private static string Percent(decimal share) => (share * 100m).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
