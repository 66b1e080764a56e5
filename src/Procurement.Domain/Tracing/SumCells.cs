using Procurement.Domain.Budgeting;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Tracing;

/// <summary>The figures of the rows 合计 and 小计.</summary>
internal sealed class SumCells(ProcurementFigures figures, MoneyUnit unit, ProcurementFormats formats)
{
    private const string Source = "部门政府采购预算表的合计、小计行";

    /// <param name="rowName">合计 or a unit's 小计.</param>
    /// <param name="within">Which lines the row sums.</param>
    /// <returns>Null for a column that the row leaves blank.</returns>
    public Derivation? Of(FigureKey key, string rowName, string column, Func<LineFigure, bool> within)
    {
        if (column == ProcurementColumns.ProjectBudget)
        {
            return Make(
                key, $"{rowName}的“预算资金”", FigurePrint.Money(unit, formats.ProjectBudget), LineSum.Budgets(figures, within),
                "预算资金在同一项目的每一行都印，合计时每个项目只计一次。");
        }

        if (!ProcurementColumns.IsAmount(column))
        {
            return null;
        }

        return Make(
            key, $"{rowName}的“{NameOf(column)}”", FigurePrint.Money(unit, formats.Amount), LineSum.Parts(figures, line => LineSum.OfColumn(line, column), within),
            $"{rowName}由各行未取整的金额（元）相加，只在打印时四舍五入一次。");
    }

    public static string NameOf(string column) => column switch
    {
        ProcurementColumns.AmountTotal => "合计",
        ProcurementColumns.AmountGrandTotal => "总计",
        ProcurementColumns.SmeReserve => "预留中小微企业份额",
        ProcurementColumns.ProjectBudget => "预算资金",
        ProcurementColumns.Quantity => "数量",
        ProcurementColumns.UnitPrice => "单价",
        _ => ProcurementColumns.Sources.TryGetValue(column, out var source) ? source.ChineseName() : column,
    };

    private static Derivation Make(FigureKey key, string title, FigurePrint print, IReadOnlyList<DerivationPart> parts, string rule)
    {
        var exact = LineSum.SumOf(parts);
        return new(key, title, print.Print(exact), new(exact, print.Unit), print.Sentence(exact), rule, Source, parts);
    }
}
