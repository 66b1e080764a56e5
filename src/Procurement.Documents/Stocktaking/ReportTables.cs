using Procurement.Documents.Lists;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Stocktaking;

namespace Procurement.Documents.Stocktaking;

/// <summary>A column of a table of the report, for Word and Excel alike.</summary>
/// <param name="Width">In half characters: its share of a page, and its width in Excel.</param>
internal sealed record ReportColumn(string Title, ListCell Cell, int Width);

/// <summary>A row's values as <see cref="ListSheet"/> takes them.</summary>
/// <param name="Label">What spans all columns but those with a value, of a head or a sum; empty for an ordinary row.</param>
internal sealed record ReportRow(string Label, IReadOnlyList<object?> Values)
{
    public bool IsSum => Label.Length > 0;
}

/// <summary>A table of the report.</summary>
/// <param name="Title">Above it.</param>
internal sealed record ReportTable(string Title, IReadOnlyList<ReportColumn> Columns, IAsyncEnumerable<ReportRow> Rows);

/// <summary>The four tables of 盘点报告.</summary>
internal static class ReportTables
{
    public const string SheetTitle = "盘点表";
    public const string DifferencesTitle = "盘盈盘亏明细表";

    public static ReportTable Classes(CountReport report) => new(
        "账面与实盘对照表",
        [
            new("资产类别", ListCell.Text, 12), new("账面数量", ListCell.Quantity, 9), new("账面原值（元）", ListCell.Money, 15), new("盘盈数量", ListCell.Quantity, 7),
            new("盘盈原值（元）", ListCell.Money, 13), new("盘亏数量", ListCell.Quantity, 7), new("盘亏原值（元）", ListCell.Money, 13), new("实盘数量", ListCell.Quantity, 9),
            new("实盘原值（元）", ListCell.Money, 15),
        ],
        report.Classes.Select(row => new ReportRow("", [row.Kind!.Value.ChineseName(), .. Figures(row)]))
            .Append(new ReportRow("合计", [null, .. Figures(report.Whole)])).ToAsyncEnumerable());

    public static ReportTable Results(CountReport report) => new(
        "盘点结果汇总表",
        [new("盘点结果", ListCell.Text, 20), new("卡片（张）", ListCell.Quantity, 14), new("账面数量", ListCell.Quantity, 16), new("账面原值（元）", ListCell.Money, 22)],
        report.Results.Select(row => new ReportRow("", [row.Result.ChineseName(), row.Cards, row.Booked, row.Value]))
            .Append(new ReportRow("合计", [null, report.Cards, report.Whole.Booked, report.Whole.BookedValue])).ToAsyncEnumerable());

    public static ReportTable Differences(IAsyncEnumerable<CountDifference> differences) => new(
        DifferencesTitle,
        [
            new("卡片编号", ListCell.Text, 14), new("资产名称", ListCell.Text, 18), new("规格型号", ListCell.Text, 14), new("单位及地点", ListCell.Text, 18), new("计量单位", ListCell.Text, 6),
            new("账面数量", ListCell.Quantity, 8), new("账面原值（元）", ListCell.Money, 15), new("实盘数量", ListCell.Quantity, 8), new("实盘原值（元）", ListCell.Money, 15),
            new("盈（+）亏（-）数量", ListCell.Quantity, 9), new("盈（+）亏（-）原值（元）", ListCell.Money, 15), new("原因及处理", ListCell.Text, 20), new("变动单", ListCell.Text, 14),
        ],
        differences.Select(row => new ReportRow("",
        [
            row.CardNumber ?? "账外物品", row.Name, row.Model, Where(row.Unit, row.Place), row.MeasureUnit, row.Booked, row.Value, row.Counted, row.CountedValue,
            row.Pieces, row.Difference, row.Reason, Movement(row),
        ])));

    public static ReportTable Sheet(IAsyncEnumerable<CountSheetItem> items) => new(
        SheetTitle,
        [
            new("卡片编号", ListCell.Text, 14), new("资产名称", ListCell.Text, 22), new("规格型号", ListCell.Text, 16), new("计量单位", ListCell.Text, 6), new("保管人", ListCell.Text, 9),
            new("账面数量", ListCell.Quantity, 8), new("账面原值（元）", ListCell.Money, 15), new("实盘数量", ListCell.Quantity, 8), new("盘点结果", ListCell.Text, 9),
            new("备注", ListCell.Text, 24),
        ],
        CountSheetRow.Of(items).Select(RowOf));

    private static object?[] Figures(CountClassSum row) =>
        [row.Booked, row.BookedValue, row.Surplus, row.SurplusValue, row.Short, row.ShortValue, row.Counted, row.CountedValue];

    private static ReportRow RowOf(CountSheetRow row) => row.Item is not { } item
        ? new ReportRow(row.Label, [null, null, null, null, null, null, row.Value, null, null, null])
        : new ReportRow("",
        [
            item.CardNumber, item.Name, item.Model, item.MeasureUnit, item.Custodian, item.Booked, item.Value, item.Counted, item.Result.ChineseName(), item.Remark,
        ]);

    private static string Where(string unit, string? place) => place is null ? unit : $"{unit}，{place}";

    private static string? Movement(CountDifference row) =>
        row.MovementNumber is null ? null : row.Movement is MovementStatus.Effective or null ? row.MovementNumber : $"{row.MovementNumber}（{row.Movement.Value.ChineseName()}）";
}
