namespace Procurement.Domain.Disclosures;

/// <summary>The rows of 部门固定资产占用情况表.</summary>
internal static class AssetRowComposer
{
    public static PrintedRow Compose(AssetFigures figures, AssetRowLayout row, AssetFormats formats, MoneyUnit unit, Func<string, string> fill)
    {
        var (quantity, value) = row.Key == AssetRowKeys.Total
            ? (PrintedCell.Blank, Value(figures.Total.Yuan, row, formats, unit))
            : Row(figures, row, formats, unit);
        return new PrintedRow(row.Key, null, [new(fill(row.Label)), row.Quantity is null ? quantity : new PrintedCell(fill(row.Quantity)), value]);
    }

    /// <summary>资产总额 has no quantity of its own: square metres, vehicles and desks do not add up.</summary>
    private static (PrintedCell Quantity, PrintedCell Value) Row(AssetFigures figures, AssetRowLayout row, AssetFormats formats, MoneyUnit unit)
    {
        var key = AssetRowKeys.Rows[row.Key];
        var figure = figures[key];
        var format = AssetRowKeys.IsArea(key) ? formats.Area : formats.Quantity;
        var quantity = figure.Quantity.IsZero && !(figure.IsNone && row.NoneAsZero) ? PrintedCell.Blank : PrintedCell.Figure(figure.Quantity.Value, format);
        return (quantity, Value(figure.Value.Yuan, row, formats, unit));
    }

    private static PrintedCell Value(decimal yuan, AssetRowLayout row, AssetFormats formats, MoneyUnit unit) =>
        yuan == 0m && !row.NoneAsZero ? PrintedCell.Blank : PrintedCell.Figure(yuan / (int)unit, formats.Value);
}
