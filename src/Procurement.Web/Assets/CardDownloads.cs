using Procurement.Data.Assets;
using Procurement.Documents.Lists;
using Procurement.Domain.Assets;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Hosting;
using Procurement.Web.Ui;

namespace Procurement.Web.Assets;

/// <summary>The list of cards as a file: all that its filter finds, written as it is read.</summary>
public static class CardDownloads
{
    private static readonly IReadOnlyList<ListColumn> Columns =
    [
        new("卡片编号", ListCell.Text, 18), new("资产名称", ListCell.Text, 26), new("品目编码", ListCell.Text, 14), new("资产类别", ListCell.Text, 12), new("规格型号", ListCell.Text, 18),
        new("出厂编号", ListCell.Text, 18), new("计量单位", ListCell.Text, 9), new("数量", ListCell.Quantity, 10), new("原值（元）", ListCell.Money, 16),
        new("建筑面积（平方米）", ListCell.Quantity, 14), new("取得日期", ListCell.Day, 12), new("单位", ListCell.Text, 24), new("存放地点", ListCell.Text, 20), new("保管人", ListCell.Text, 10),
        new("使用状况", ListCell.Text, 10), new("状态", ListCell.Text, 9), new("折旧年限（月）", ListCell.Quantity, 12), new("折旧截止", ListCell.Day, 12),
    ];

    public static void MapCardDownloads(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cards/list.xlsx", WorkbookAsync).RequireAuthorization(Policies.CardRead);
        routes.MapGet("/cards/list.csv", CsvAsync).RequireAuthorization(Policies.CardRead);
    }

    private static async Task<IResult> WorkbookAsync([AsParameters] CardListAddress address, RegisterHost host, Caller caller, CancellationToken cancel)
    {
        var (query, filter) = Asked(address, host, caller);
        var sums = await query.SumAsync(filter, cancel);
        object?[] totals = [$"合计（{sums.Count:#,##0} 张）", .. new object?[6], sums.Quantity, sums.Value, .. new object?[9]];
        return await ListDownload.CreateAsync("资产卡片", [Sheet(query, filter, address, caller, totals, cancel)], cancel);
    }

    private static Task<IResult> CsvAsync([AsParameters] CardListAddress address, RegisterHost host, Caller caller, CancellationToken cancel)
    {
        var (query, filter) = Asked(address, host, caller);
        return ListDownload.CreateCsvAsync("资产卡片", Sheet(query, filter, address, caller, null, cancel), cancel);
    }

    private static (CardListQuery Query, CardListFilter Filter) Asked(CardListAddress address, RegisterHost host, Caller caller) => (
        new CardListQuery(host.Database, caller.DepartmentId, caller.Actor.Units), address.Filter(ChinaTime.DayOf(host.Clock.GetCurrentInstant())));

    private static ListSheet Sheet(
        CardListQuery query, CardListFilter filter, CardListAddress address, Caller caller, IReadOnlyList<object?>? totals, CancellationToken cancel) => new(
        "资产卡片", $"{caller.DepartmentName} 资产卡片（{filter.Today.Show()} 导出）", Columns, query.AllAsync(filter, address.Order, cancel).Select(Values), totals);

    private static IReadOnlyList<object?> Values(CardListRow row) =>
    [
        row.CardNumber, row.Name, row.Code, row.Kind.ChineseName(), row.Model, row.SerialNumber, row.MeasureUnit, row.Quantity, row.Value, row.Area, row.AcquiredOn, row.Unit, row.Place,
        row.Custodian, row.Use.ChineseName(), row.Status.ChineseName(), row.LifeMonths, row.UsedUpOn,
    ];
}
