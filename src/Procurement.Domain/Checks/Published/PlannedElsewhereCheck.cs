using System.Buffers;
using System.Text.RegularExpressions;
using Procurement.Domain.Checks.Printed;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Checks.Published;

/// <summary>The section plans to buy nothing, and another section of the same document buys.</summary>
internal sealed partial class PlannedElsewhereCheck : ICheck
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int MostFindings = 20;

    private static readonly SearchValues<char> Counted = SearchValues.Create("台套件辆组个张部");

    public string Code => "PR-PLAN";

    public string Rule => "政府采购预算为零（或只有文字）时，其他部分不应列有设备购置支出、购置项目或购置设备的绩效指标。";

    public string Source => "《政府收支分类科目》310资本性支出（31002办公设备购置、31003专用设备购置等）；实例：青龙县行政审批局2023年部门预算，政府采购0.00而办公设备购置6.34";

    public IEnumerable<Finding> Run(CheckSubject subject)
    {
        if (subject.Document is null || Plan(subject) is not { } plan)
        {
            return [];
        }

        var findings = plan.IsNothing ? [.. Economic(subject), .. Targets(subject), .. Projects(subject, plan)] : Projects(subject, plan);
        return findings.DistinctBy(finding => finding.Place).Take(MostFindings);
    }

    /// <summary>What the section plans; null where a table with lines says it, or nothing does.</summary>
    private static PurchasePlan? Plan(CheckSubject subject)
    {
        var table = TableReading.OfProcurement(subject);
        if (table is { Lines.Count: > 0 } || !subject.HasAllRows(Disclosure.ProcurementKey) || subject.Section(Disclosure.ProcurementKey) is not { } section)
        {
            return null;
        }

        var stated = NarrativeAmount.ProcurementTotal(subject)?.Yuan;
        return stated is null && table is null ? null : new PurchasePlan(stated is null or 0m, TextFold.Fold(string.Concat(section.Paragraphs)));
    }

    private IEnumerable<Finding> Economic(CheckSubject subject) =>
        from row in OutsideRow.Of(subject)
        where EconomicItems().IsMatch(row.Label) && row.FirstNumber is > 0m
        select Found(row.Label, row.FirstNumber!.Value, row.Heading, "列有");

    private IEnumerable<Finding> Projects(CheckSubject subject, PurchasePlan plan) =>
        from row in OutsideRow.Of(subject)
        where ProjectNames().IsMatch(row.Label) && row.FirstNumber is > 0m && !EconomicItems().IsMatch(row.Label) && !plan.Text.Contains(Bare(row.Label), StringComparison.Ordinal)
        select Found(row.Label, row.FirstNumber!.Value, row.Heading, "列有项目");

    private IEnumerable<Finding> Targets(CheckSubject subject) =>
        from text in OutsideText.Of(subject)
        where text.Text.AsSpan().ContainsAny(Counted)
        let match = Equipment().Match(TextFold.Fold(text.Text))
        where match.Success
        select this.Warning(
            Place(match.Value), $"政府采购预算为零，而“{OutsideText.Shortened(text.Block.Heading)}”中写有“{match.Value}”。", Advice);

    private const string Advice = "请核实该支出是否属于政府采购；属于的，列入政府采购预算表和拟购置固定资产总额。";

    private Finding Found(string label, decimal amount, string heading, string verb) => this.Warning(
        Place(label), $"政府采购预算中没有这项采购，而“{OutsideText.Shortened(heading)}”{verb}“{OutsideText.Shortened(label)}”{amount}。", Advice, Gap.Of(0m, amount));

    private static string Place(string what) => $"{Places.Procurement}/其他部分“{OutsideText.Shortened(what)}”";

    private static string Bare(string label) => LeadingCode().Replace(TextFold.Fold(label), "");

    private sealed record PurchasePlan(bool IsNothing, string Text);

    /// <summary>31002办公设备购置, with the code in its own cell or without one.</summary>
    [GeneratedRegex("^(3(10|09)[0-9]{2})?(办公设备购置|专用设备购置|公务用车购置|其他交通工具购置|信息网络及软件购置更新|大型修缮|房屋建筑物购建)(费)?$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EconomicItems();

    /// <summary>A project that is called after what it buys.</summary>
    [GeneratedRegex("(设备|电脑|计算机|家具|车辆|终端|服务器|软件|系统).{0,6}(购置|采购|更新)|(购置|采购).{0,10}(设备|电脑|计算机|家具|车辆|终端|服务器|软件)|设备(购置)?经费$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ProjectNames();

    [GeneratedRegex(
        "(购置|采购|购买|配备|新增|更新|添置)[^。;]{0,24}?(电脑|计算机|终端|打印机|复印机|扫描仪|服务器|设备|空调|桌|椅|柜|家具|车辆|一体机|显示屏|投影仪|照相机|摄像机)[^。;,0-9]{0,8}[0-9]{1,5}(台|套|件|辆|组|个|张|部)",
        Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Equipment();

    [GeneratedRegex("^[0-9A-Za-z_-]+", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LeadingCode();
}
