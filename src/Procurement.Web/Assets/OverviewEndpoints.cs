using Procurement.Data.Assets;
using Procurement.Documents.Lists;
using Procurement.Domain.Assets;
using Procurement.Web.Access;
using Procurement.Web.Ui;

namespace Procurement.Web.Assets;

/// <summary>资产分析 as a workbook: a sheet for each way to look at it, and what is due for replacement.</summary>
public static class OverviewEndpoints
{
    private static readonly IReadOnlyList<ListColumn> DueColumns =
    [
        new("品目编码", ListCell.Text, 14), new("品目名称", ListCell.Text, 28), new("类别", ListCell.Text, 12), new("卡片", ListCell.Quantity, 10),
        new("数量", ListCell.Quantity, 10), new("原值（元）", ListCell.Money, 18), new("最近采购单价（元）", ListCell.UnitPrice, 18),
        new("预计更新费用（元）", ListCell.Money, 18), new("估价依据", ListCell.Text, 14),
    ];

    public static void AddOverview(this IServiceCollection services) => services.AddScoped<OverviewHandler>();

    public static void MapOverview(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/assets/overview.xlsx", WorkbookAsync).RequireAuthorization(Policies.CardRead);

    /// <summary>Where an estimate comes from.</summary>
    public static string BasisOf(DueRow row) => row.LatestPrice is null ? "原值" : "最近采购单价";

    private static async Task<IResult> WorkbookAsync(string? day, Caller caller, OverviewHandler handler, CancellationToken cancel)
    {
        var report = await handler.ReadAsync(caller.Actor, handler.Day(day), cancel);
        var caption = $"{caller.DepartmentName} 截至 {report.Day:uuuu-MM-dd}";
        return await ListDownload.CreateAsync(
            $"资产分析{report.Day:uuuu-MM-dd}",
            [Marks(report, caption), .. Enum.GetValues<OverviewGroup>().Select(group => Sheet(report, group, caption)), Due(report, caption)], cancel);
    }

    private static ListSheet Marks(OverviewReport report, string caption)
    {
        var figures = report.Figures;
        var rows = new (string Name, OverviewMark Mark)[]
        {
            ("在账资产", figures.Whole), ("已提足折旧仍在用", figures.UsedUp), ("闲置", figures.Idle), ("超过折旧年限仍在用", figures.OverAge), ("未设折旧年限", figures.Lifeless),
        };
        return new ListSheet(
            "概况", caption, [new("项目", ListCell.Text, 24), new("卡片", ListCell.Quantity, 10), new("数量", ListCell.Quantity, 12), new("原值（元）", ListCell.Money, 18)],
            rows.Select(row => (IReadOnlyList<object?>)[row.Name, row.Mark.Cards, row.Mark.Quantity, row.Mark.Value]).ToAsyncEnumerable());
    }

    private static ListSheet Sheet(OverviewReport report, OverviewGroup group, string caption)
    {
        var whole = report.Figures.Whole;
        return new ListSheet(
            $"按{group.ChineseName()}", caption,
            [
                new(group.ChineseName(), ListCell.Text, 28), new("卡片", ListCell.Quantity, 10), new("数量", ListCell.Quantity, 12),
                new("原值（元）", ListCell.Money, 18), new("其中已提足折旧（元）", ListCell.Money, 18),
            ],
            report.Figures.Ordered(group).Select(row => (IReadOnlyList<object?>)[OverviewWords.LabelOf(row), row.Cards, row.Quantity, row.Value, row.UsedUp]).ToAsyncEnumerable(),
            ["合计", whole.Cards, whole.Quantity, whole.Value, report.Figures.UsedUp.Value]);
    }

    private static ListSheet Due(OverviewReport report, string caption) => new(
        "到期更新", $"{caption}，{report.Until:uuuu-MM-dd} 前提足折旧", DueColumns,
        report.Due.Select(row => (IReadOnlyList<object?>)[row.Code, row.Name, row.Kind.ChineseName(), row.Cards, row.Quantity, row.Value, row.LatestPrice, row.Estimate, BasisOf(row)])
            .ToAsyncEnumerable(),
        ["合计", null, null, report.DueCards, null, Domain.Common.Money.Sum(report.Due.Select(row => row.Value)), null, report.DueEstimate, null]);
}
