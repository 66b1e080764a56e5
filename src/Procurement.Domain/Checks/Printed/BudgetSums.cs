using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Checks.Printed;

/// <summary>预算资金 repeats on every line of a project: its sum counts each project once. Many forms leave it blank in 合计.</summary>
internal static class BudgetSums
{
    private const string Key = ProcurementColumns.ProjectBudget;

    public static IEnumerable<PrintedSum> Of(TableReading table, string unit) =>
        from sum in table.SumRows()
        let stated = table.Figure(sum.Row, Key)
        where stated.Value is not null && sum.Lines.Count > 0
        let budgets = Budgets(sum.Lines)
        select new PrintedSum(
            $"{Places.Procurement}/{sum.Label}/{table.Label(Key)}", $"“{sum.Label}”行的“{table.Label(Key)}”", stated,
            $"{budgets.Count}个项目预算资金之和（每个项目只计一次）", budgets, unit);

    /// <summary>Names are unique within a unit only, and a table without 小计 does not say whose a line is: two budgets of one name are two
    /// projects. A merged cell leaves the name of the next lines blank, and the budget with it.</summary>
    private static List<PrintedFigure> Budgets(IReadOnlyList<PrintedLine> lines) =>
    [
        .. lines.Where(line => line.Figure(Key).Value is not null)
            .DistinctBy(line => (line.Section, TextFold.Fold(line.Text(ProcurementColumns.ProjectName)), line.Figure(Key).Value))
            .Select(line => line.Figure(Key)),
    ];
}
