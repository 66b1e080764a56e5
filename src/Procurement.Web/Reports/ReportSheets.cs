using Procurement.Data.Reports;
using Procurement.Documents.Lists;

namespace Procurement.Web.Reports;

/// <summary>A year's report as sheets of a workbook, one for each view.</summary>
public static class ReportSheets
{
    private const double LabelWidth = 36;
    private const double AmountWidth = 16;

    public static ListSheet Of(ExecutionReport report, string department)
    {
        var columns = Columns(report);
        return new ListSheet(
            $"按{report.Group.ChineseName()}", $"{department} {report.Year} 年政府采购预算执行（按{report.Group.ChineseName()}），单位：元",
            [.. columns.Select(column => column.Column)], report.Rows.Select(row => Cells(columns, row)).ToAsyncEnumerable(), Cells(columns, report.Total));
    }

    private static IReadOnlyList<object?> Cells(IReadOnlyList<ReportColumn> columns, ExecutionRow row) => [.. columns.Select(column => column.Value(row))];

    private static List<ReportColumn> Columns(ExecutionReport report)
    {
        var columns = new List<ReportColumn> { new(new(report.Group.ChineseName(), ListCell.Text, LabelWidth), row => row.Label) };
        if (report.Group.IsOverPurchases())
        {
            columns.Add(new(new("采购笔数", ListCell.Quantity, 10), row => row.Count));
        }
        else
        {
            columns.Add(new(new(report.Group is ExecutionGroup.Project ? "单位" : "编码", ListCell.Text, LabelWidth / 2), row => row.Note));
            columns.Add(new(new("明细条数", ListCell.Quantity, 10), row => row.Count));
            columns.AddRange(BudgetColumns(report));
        }

        columns.Add(Amount("已采购", row => row.Purchased));
        columns.Add(Amount("已验收", row => row.Accepted));
        columns.Add(Amount("已建卡", row => row.Carded));
        if (!report.Group.IsOverPurchases())
        {
            columns.Add(Amount("余额", row => row.Balance));
        }

        return columns;
    }

    private static IEnumerable<ReportColumn> BudgetColumns(ExecutionReport report)
    {
        if (report.Group is not ExecutionGroup.Class)
        {
            yield return Amount("预算资金", row => row.Funds);
        }

        if (report.IsApproved)
        {
            yield return Amount("批复数", row => row.Approved);
            yield return Amount("已调剂", row => row.Adjusted);
        }

        yield return Amount("现预算", row => row.Budget);
    }

    private static ReportColumn Amount(string title, Func<ExecutionRow, object?> value) => new(new(title, ListCell.Money, AmountWidth), value);

    private sealed record ReportColumn(ListColumn Column, Func<ExecutionRow, object?> Value);
}
