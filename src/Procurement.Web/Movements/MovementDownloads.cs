using Procurement.Data.Assets;
using Procurement.Documents.Lists;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Web.Access;
using Procurement.Web.Hosting;
using Procurement.Web.Ui;

namespace Procurement.Web.Movements;

/// <summary>The list of movements as a workbook and as CSV.</summary>
public static class MovementDownloads
{
    private static readonly IReadOnlyList<ListColumn> Columns =
    [
        new("变动单号", ListCell.Text, 16), new("类型", ListCell.Text, 14), new("方式", ListCell.Text, 12), new("状态", ListCell.Text, 10), new("单位", ListCell.Text, 24),
        new("生效日期", ListCell.Day, 12), new("卡片数", ListCell.Quantity, 9), new("原值（元）", ListCell.Money, 16), new("收入（元）", ListCell.Money, 14),
        new("对方", ListCell.Text, 20), new("原因", ListCell.Text, 30), new("依据", ListCell.Text, 30), new("经办人", ListCell.Text, 16), new("审批人", ListCell.Text, 16),
        new("审批意见", ListCell.Text, 24),
    ];

    public static void MapMovementDownloads(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/movements/list.xlsx", WorkbookAsync).RequireAuthorization(Policies.CardRead);
        routes.MapGet("/movements/list.csv", CsvAsync).RequireAuthorization(Policies.CardRead);
    }

    private static async Task<IResult> WorkbookAsync([AsParameters] MovementQuery query, RegisterHost host, Caller caller, CancellationToken cancel) =>
        await ListDownload.CreateAsync("资产变动", [await SheetAsync(query, host, caller, cancel)], cancel);

    private static async Task<IResult> CsvAsync([AsParameters] MovementQuery query, RegisterHost host, Caller caller, CancellationToken cancel) =>
        await ListDownload.CreateCsvAsync("资产变动", await SheetAsync(query, host, caller, cancel), cancel);

    private static async Task<ListSheet> SheetAsync(MovementQuery query, RegisterHost host, Caller caller, CancellationToken cancel)
    {
        var rows = await MovementList.ReadAsync(host.Database, caller.Actor, query.Filter(), query.SortKey, query.IsDescending, 0, null, cancel);
        var sums = await MovementList.SumAsync(host.Database, caller.Actor, query.Filter(), cancel);
        return new ListSheet(
            "资产变动", $"{caller.DepartmentName} 资产变动，单位：元", Columns,
            rows.Select(row => (IReadOnlyList<object?>)
            [
                row.Number, row.Kind.ChineseName(), row.Way?.ChineseName(), row.Status.ChineseName(), row.Unit, row.EffectiveOn, row.Cards, row.Value, row.Proceeds,
                row.Counterparty, row.Reason, row.Evidence, row.RequestedByName, row.DecidedByName, row.DecisionNote,
            ]).ToAsyncEnumerable(),
            [$"合计（{sums.Count:#,##0} 张）", null, null, null, null, null, sums.Cards, sums.Value, null, null, null, null, null, null, null]);
    }
}
