using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Checks.Printed;

/// <summary>The procurement table adds up, down its columns and across its lines.</summary>
internal sealed class TableSumsCheck : ICheck
{
    public string Code => "PR-SUM";

    public string Rule => "政府采购预算表的合计、小计等于各明细行之和；每行合计等于各资金来源之和，总计等于合计加其他渠道资金。";

    public string Source => "部门政府采购预算表的栏目与合计、小计行";

    public IEnumerable<Finding> Run(CheckSubject subject)
    {
        if (TableReading.OfProcurement(subject) is not { } table)
        {
            return [];
        }

        var unit = PrintedUnits.Of(subject, table).Name();
        IEnumerable<PrintedSum> down = subject.HasAllRows(Disclosure.ProcurementKey) ? [.. Down(table, unit), .. BudgetSums.Of(table, unit)] : [];
        IEnumerable<PrintedSum> sums = [.. down, .. AcrossSums.Of(subject, table, unit)];
        return sums.Select(sum => sum.Judge(this)).OfType<Finding>();
    }

    /// <remarks>A table without lines may give its sums alone; there is nothing to compare them with.</remarks>
    private static IEnumerable<PrintedSum> Down(TableReading table, string unit) =>
        from sum in table.SumRows()
        where sum.Lines.Count > 0
        from key in table.Columns
        where ProcurementColumns.IsAmount(key)
        select new PrintedSum(
            $"{Places.Procurement}/{sum.Label}/{table.Label(key)}", $"“{sum.Label}”行的“{table.Label(key)}”", table.Figure(sum.Row, key),
            $"{sum.Lines.Count}行明细之和", [.. sum.Lines.Select(line => line.Figure(key))], unit);
}
