using System.Globalization;
using Procurement.Domain.Assets;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Tracing;

/// <summary>Explains every figure that a layout prints of a department's year.</summary>
/// <param name="values">The department's own words, the templates' <c>values</c>.</param>
public sealed class FigureTrace(DepartmentFigures figures, DisclosureLayout layout, IReadOnlyDictionary<string, string> values, AssetClassRules classes)
{
    private const string OfLine = "line.";
    private const string OfUnit = "unit.";
    private const string TotalRow = "total";

    private readonly VariableTrace variables = new(figures, layout.MoneyUnit, values, classes);

    /// <summary>Null where nothing with that address prints: another layout, a line that is gone, a cell without a figure.</summary>
    public Derivation? Find(FigureKey key) => key switch
    {
        FigureKey.LiteralKey literal => VariableTrace.Literal(literal),
        FigureKey.VariableKey variable => variables.Of(variable),
        FigureKey.CellKey { Section: Disclosure.ProcurementKey } cell when layout.Procurement.Table is { } table => Procurement(cell, table),
        FigureKey.CellKey { Section: Disclosure.AssetsKey } cell when layout.Assets.Table is { } table => Asset(cell, table),
        _ => null,
    };

    /// <summary>The row part of the keys of a printed procurement table's cells, row by row; null for a row that is none of the composer's.</summary>
    /// <remarks>The composer prints units one after another, which the figures' own order is too, unless a unit's lines are scattered.</remarks>
    public static IReadOnlyList<string?> RowKeys(DepartmentFigures figures, PrintedTable table)
    {
        var lines = figures.Procurement.Lines.GroupBy(line => line.Unit).SelectMany(unit => unit).GetEnumerator();
        return
        [
            .. table.Rows.Select(row => row.Type switch
            {
                "total" => TotalRow,
                "subtotal" => OfUnit + row.Unit,
                "line" when lines.MoveNext() => OfLine + lines.Current.Id.ToString("N", CultureInfo.InvariantCulture),
                "line" => null,
                _ => row.Type,
            }),
        ];
    }

    /// <summary>Why a card counts in a row of the asset table.</summary>
    public static string CardReason(CardSelection cards, AssetKind kind, Quantity quantity, Money value) => AssetTrace.Reason(cards, kind, quantity, value);

    private Derivation? Procurement(FigureKey.CellKey key, ProcurementTableLayout table)
    {
        if (key.Row.StartsWith(OfLine, StringComparison.Ordinal) && Guid.TryParseExact(key.Row[OfLine.Length..], "N", out var id))
        {
            return figures.Procurement.Lines.Index().Where(row => row.Item.Id == id)
                .Select(row => new LineCells(row.Item, row.Index + 1, layout.MoneyUnit, table.Formats).Of(key, key.Column)).FirstOrDefault();
        }

        var sums = new SumCells(figures.Procurement, layout.MoneyUnit, table.Formats);
        if (key.Row == TotalRow)
        {
            return sums.Of(key, "合计行", key.Column, _ => true);
        }

        var unit = figures.Procurement.Lines.FirstOrDefault(line => OfUnit + line.Unit.Code == key.Row)?.Unit;
        return unit is null ? null : sums.Of(key, $"“{unit.Name}”小计行", key.Column, line => line.Unit == unit);
    }

    private Derivation? Asset(FigureKey.CellKey key, AssetTableLayout table)
    {
        var trace = new AssetTrace(figures.Assets, $"{figures.AsOf.Year}年{figures.AsOf.Month}月{figures.AsOf.Day}日");
        if (key is { Row: AssetRowKeys.Total, Column: "value" })
        {
            return trace.Total(
                key, FigurePrint.Money(layout.MoneyUnit, table.Formats.Value), row => key with { Row = AssetRowKeys.Rows.Single(pair => pair.Value == row).Key });
        }

        if (!AssetRowKeys.Rows.TryGetValue(key.Row, out var found) || key.Column is not ("quantity" or "value"))
        {
            return null;
        }

        var measure = key.Column == "value" ? CardMeasure.Value : CardMeasure.Quantity;
        var format = measure is CardMeasure.Value ? table.Formats.Value : AssetRowKeys.IsArea(found) ? table.Formats.Area : table.Formats.Quantity;
        return trace.Row(key, new CardSelection(found, measure), format, layout.MoneyUnit);
    }
}
