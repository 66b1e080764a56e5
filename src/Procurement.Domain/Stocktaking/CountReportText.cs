using System.Globalization;
using NodaTime;
using Procurement.Domain.Common;

namespace Procurement.Domain.Stocktaking;

/// <summary>The sentences of 盘点报告, formed from its figures alone.</summary>
/// <remarks>Source: 《行政事业性国有资产管理条例》（国务院令第738号）第三十九条: a stock-take tells the physical quantities, the differences with their
/// causes, and how they were dealt with.</remarks>
public static class CountReportText
{
    /// <summary>一、盘点概况</summary>
    public static IReadOnlyList<string> Overview(CountReport report)
    {
        var counters = report.Counters.Count == 0 ? "尚未开始清点" : $"清点人员：{string.Join('、', report.Counters)}";
        var end = report.Status is StocktakeStatus.Finished ? $"，{Day(report.EndedOn)}由{report.EndedBy}确认完成" : $"，现为“{report.Status.ChineseName()}”";
        return
        [
            $"本次盘点“{report.Title}”（{report.Number}）以 {Day(report.AsOf)}为基准日，范围为{report.Scope}，共 {report.Cards:#,##0} 张资产卡片，账面原值 {Yuan(report.Whole.BookedValue)} 元。",
            $"盘点于 {Day(report.OpenedOn)}由{report.OpenedBy}发起{end}。{counters}。",
        ];
    }

    /// <summary>二、盘点结果, above the tables.</summary>
    public static IReadOnlyList<string> Results(CountReport report)
    {
        var whole = report.Whole;
        var pending = report.Of(CountResult.Pending);
        List<string> sentences = pending.Cards > 0 && pending.Cards == report.Cards ? [Untouched(pending)] :
        [
            $"账实相符 {report.Of(CountResult.Matches).Cards:#,##0} 张；盘亏 {report.Of(CountResult.Shortage).Cards:#,##0} 张卡片 {Pieces(whole.Short)} 件（台、套），原值 {Yuan(whole.ShortValue)} 元；"
                + $"盘盈 {Pieces(whole.Surplus)} 件（台、套），原值 {Yuan(whole.SurplusValue)} 元；错位 {report.Of(CountResult.Misplaced).Cards:#,##0} 张；信息不符 {report.Of(CountResult.Differs).Cards:#,##0} 张。",
            $"实盘资产 {Pieces(whole.Counted)} 件（台、套），原值 {Yuan(whole.CountedValue)} 元，{(pending.Cards > 0 ? "已盘部分" : "")}与账面相比{Compared(whole)}。",
        ];
        if (pending.Cards > 0 && pending.Cards < report.Cards)
        {
            sentences.Add($"另有 {pending.Cards:#,##0} 张卡片未盘，账面原值 {Yuan(pending.Value)} 元，不计入实盘。");
        }

        if (report.LooseFinds > 0)
        {
            sentences.Add($"另有 {report.LooseFinds:#,##0} 项账外物品尚未办理入账，不计入盘盈。");
        }

        return sentences;
    }

    /// <summary>三、差异处理</summary>
    public static string Settlement(CountReport report) => report.Status is StocktakeStatus.Finished
        ? "各项差异已逐项作出处理，盘盈、盘亏的变动单均经另一人审批后入账，明细见《盘盈盘亏明细表》；全部资产见《盘点表》。"
        : "盘点尚未完成，本报告的数字随清点和处理而变，仅供核对；差异明细见《盘盈盘亏明细表》，全部资产见《盘点表》。";

    /// <summary>2024年12月31日</summary>
    public static string Day(LocalDate? day) => day is { } given ? $"{given.Year}年{given.Month}月{given.Day}日" : "";

    /// <summary>12,345.60</summary>
    public static string Yuan(Money amount) => amount.Yuan.ToString("#,##0.00", CultureInfo.InvariantCulture);

    private static string Untouched(CountResultSum pending) =>
        $"尚未盘点：{pending.Cards:#,##0} 张卡片、账面原值 {Yuan(pending.Value)} 元都没有清点，没有实盘数可与账面相比。";

    /// <summary>1,029</summary>
    private static string Pieces(Quantity quantity) => quantity.Value.ToString("#,##0.####", CultureInfo.InvariantCulture);

    private static string Compared(CountClassSum whole)
    {
        var difference = whole.SurplusValue - whole.ShortValue;
        return difference.IsZero ? "原值一致" : difference > Money.Zero ? $"净增 {Yuan(difference)} 元" : $"净减 {Yuan(-difference)} 元";
    }
}
