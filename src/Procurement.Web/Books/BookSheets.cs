using Procurement.Documents.Lists;
using Procurement.Domain.Books;
using Procurement.Domain.Common;

namespace Procurement.Web.Books;

/// <summary>A year's roll-forward as sheets of a workbook, one for each view.</summary>
public static class BookSheets
{
    private const double LabelWidth = 24;
    private const double AmountWidth = 18;
    private const double QuantityWidth = 12;

    public static ListSheet Of(RollForward table, string department)
    {
        var columns = table.HasDepreciation ? DepreciationColumns(table) : ValueColumns(table);
        var name = table.HasDepreciation ? "累计折旧" : table.By.ChineseName();
        return new ListSheet(
            name, $"{department} {table.Year} 年固定资产增减变动表（{name}），单位：元", [.. columns.Select(column => column.Column)],
            table.Rows.Select(row => Cells(columns, row)).ToAsyncEnumerable(), Cells(columns, table.Total));
    }

    private static IReadOnlyList<object?> Cells(List<BookColumn> columns, RollRow row) => [.. columns.Select(column => column.Value(row))];

    private static List<BookColumn> ValueColumns(RollForward table)
    {
        var columns = new List<BookColumn> { Label(table) };
        columns.AddRange(Pair("期初", row => row.Opening));
        foreach (var side in Enum.GetValues<YearChangeSide>())
        {
            var sign = side is YearChangeSide.Disposal;
            columns.AddRange(table.Columns(side).SelectMany(change => Pair(change.ChineseName(), row => row.Printed(change))));
            columns.AddRange(Pair($"{side.ChineseName()}小计", row => sign ? -row.Of(side) : row.Of(side)));
        }

        columns.AddRange(Pair("期末", row => row.Closing));
        return columns;
    }

    private static List<BookColumn> DepreciationColumns(RollForward table) =>
    [
        Label(table),
        Amount("期初累计折旧", row => row.Opening.Depreciation),
        Amount("本年计提", row => row.Charges),
        .. table.Columns().Where(change => table.Rows.Any(row => !row.Of(change).Depreciation.IsZero)).Select(change => Amount(change.ChineseName(), row => row.Of(change).Depreciation)),
        Amount("期末累计折旧", row => row.Closing.Depreciation),
        Amount("期末原值", row => row.Closing.Value),
        Amount("期末净值", row => row.Closing.Net),
    ];

    private static BookColumn Label(RollForward table) => new(new(table.By.Head(), ListCell.Text, LabelWidth), row => row.Label);

    private static IEnumerable<BookColumn> Pair(string title, Func<RollRow, BookFigure> figure) =>
    [
        new(new($"{title}数量", ListCell.Quantity, QuantityWidth), row => figure(row).Quantity),
        Amount($"{title}原值", row => figure(row).Value),
    ];

    private static BookColumn Amount(string title, Func<RollRow, Money> amount) => new(new(title, ListCell.Money, AmountWidth), row => amount(row));

    private sealed record BookColumn(ListColumn Column, Func<RollRow, object?> Value);
}
