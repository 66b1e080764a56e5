using Procurement.Domain.Common;

namespace Procurement.Domain.Disclosures;

/// <summary>The rows of the procurement table: 合计, then each unit's 小计 and lines. No line, no row.</summary>
/// <param name="fill">Fills a template.</param>
/// <param name="subtotalLabel">Fills the template of a subtotal's label for a unit.</param>
internal sealed class ProcurementRows(
    ProcurementFigures figures, ProcurementTableLayout table, MoneyUnit unit, Func<string, string> fill, Func<string, UnitName, string> subtotalLabel)
{
    private readonly string[] columns = [.. table.Header.SelectMany(cell => cell.Leaves).Select(leaf => leaf.Key!)];

    public IEnumerable<PrintedRow> Compose()
    {
        if (figures.Lines.Count == 0)
        {
            yield break;
        }

        if (table.TotalRow is not null)
        {
            yield return SumRow("total", null, fill(table.TotalRow.Label), figures.Lines);
        }

        var units = figures.Lines.GroupBy(line => line.Unit).ToList();
        foreach (var lines in units)
        {
            if (table.UnitSubtotals is not null && units.Count > 1)
            {
                yield return SumRow("subtotal", lines.Key.Code, subtotalLabel(table.UnitSubtotals, lines.Key), [.. lines]);
            }

            foreach (var line in lines)
            {
                yield return new PrintedRow("line", line.Unit.Code, [.. columns.Select(key => LineCell(line, key))]);
            }
        }
    }

    private PrintedRow SumRow(string type, string? unitCode, string label, IReadOnlyCollection<LineFigure> lines) =>
        new(type, unitCode, [.. columns.Select((key, index) => index == 0 ? new PrintedCell(label) : SumCell(lines, key))]);

    private PrintedCell SumCell(IReadOnlyCollection<LineFigure> lines, string key)
    {
        if (ProcurementColumns.IsAmount(key))
        {
            return Amount(Money.Sum(lines.Select(line => ProcurementColumns.AmountOf(line, key) ?? Money.Zero)));
        }

        return key is ProcurementColumns.ProjectBudget && table.TotalRow is { ProjectBudget: true } ? Budgets(lines) : PrintedCell.Blank;
    }

    /// <summary>预算资金 repeats on every line of a project: each project counts once.</summary>
    private PrintedCell Budgets(IReadOnlyCollection<LineFigure> lines) =>
        Figure(Money.Sum(lines.Select(line => line.Project).DistinctBy(project => project.Id).Select(project => project.Budget)).Yuan, table.Formats.ProjectBudget);

    private PrintedCell LineCell(LineFigure line, string key) => key switch
    {
        ProcurementColumns.ProjectName => new PrintedCell(line.Project.Name),
        ProcurementColumns.ProjectBudget => Figure(line.Project.Budget.Yuan, table.Formats.ProjectBudget),
        ProcurementColumns.ItemName => new PrintedCell(line.ItemName),
        ProcurementColumns.CatalogueCode => new PrintedCell(line.Code.Text),
        ProcurementColumns.MeasureUnit => new PrintedCell(line.MeasureUnit),
        ProcurementColumns.Quantity => PrintedCell.Figure(line.Quantity.Value, table.Formats.Quantity),
        ProcurementColumns.UnitPrice => Figure(line.UnitPrice.Yuan, table.Formats.UnitPrice),

        // 合计 of a line is the one amount that prints even when zero.
        ProcurementColumns.AmountTotal => Figure(line.Funding.Total.Yuan, table.Formats.Amount),
        _ => Amount(ProcurementColumns.AmountOf(line, key) ?? Money.Zero),
    };

    private PrintedCell Amount(Money amount) => amount.IsZero ? PrintedCell.Blank : Figure(amount.Yuan, table.Formats.Amount);

    private PrintedCell Figure(decimal yuan, FigureFormat format) => PrintedCell.Figure(yuan / (int)unit, format);
}
