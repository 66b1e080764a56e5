using Procurement.Domain.Common;

namespace Procurement.Data.Reports;

/// <summary>By what a year's sums are taken.</summary>
public enum ExecutionGroup
{
    /// <summary>按项目</summary>
    Project,

    /// <summary>按单位</summary>
    Unit,

    /// <summary>按采购方式, over purchases.</summary>
    Method,

    /// <summary>按供应商规模, over purchases.</summary>
    Size,

    /// <summary>按品目门类: the class of the catalogue, e.g. A02 设备.</summary>
    Class,
}

/// <summary>预算执行: where a year's procurement money is, all amounts in yuan. Every row adds up to the same totals.</summary>
/// <param name="IsApproved">Before the approval there is no 批复数 and no 调剂.</param>
public sealed record ExecutionReport(FiscalYear Year, ExecutionGroup Group, bool IsApproved, IReadOnlyList<ExecutionRow> Rows)
{
    public ExecutionRow Total { get; } = new(
        "", "合计", "", Rows.Sum(row => row.Count), Sum(Rows, row => row.Funds), Sum(Rows, row => row.Adjusted), Sum(Rows, row => row.Budget),
        Money.Sum(Rows.Select(row => row.Purchased)), Money.Sum(Rows.Select(row => row.Accepted)), Money.Sum(Rows.Select(row => row.Carded)));

    private static Money? Sum(IReadOnlyList<ExecutionRow> rows, Func<ExecutionRow, Money?> amount) =>
        rows.Any(row => amount(row) is null) ? null : Money.Sum(rows.Select(row => amount(row)!.Value));
}

/// <param name="Key">What names the group in addresses: an id, or a method's name.</param>
/// <param name="Note">The unit of a project, the code of a unit or class; else empty.</param>
/// <param name="Count">Lines; purchases where the report is taken over them.</param>
/// <param name="Funds">预算资金 of a project or a unit's projects; null elsewhere.</param>
/// <param name="Adjusted">已调剂: what approved adjustments added; null before the approval and over purchases.</param>
/// <param name="Budget">现预算: the sum of the lines as they stand; null over purchases, which have no budget of their own.</param>
public sealed record ExecutionRow(
    string Key, string Label, string Note, int Count, Money? Funds, Money? Adjusted, Money? Budget, Money Purchased, Money Accepted, Money Carded)
{
    /// <summary>批复数: what was approved, removed lines included.</summary>
    public Money? Approved => Budget - Adjusted;

    /// <summary>余额</summary>
    public Money? Balance => Budget - Purchased;
}
