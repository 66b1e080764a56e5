using Procurement.Documents.Lists;
using Procurement.Domain.Stocktaking;

namespace Procurement.Documents.Stocktaking;

/// <summary>盘点报告 as a workbook: the summary, the results, 盘盈盘亏明细表 and 盘点表, each a sheet to print and sign; rows are streamed.</summary>
public static class XlsxReport
{
    /// <param name="items">In the order of unit, place and card number.</param>
    public static Task WriteAsync(
        CountReport report, IAsyncEnumerable<CountDifference> differences, IAsyncEnumerable<CountSheetItem> items, Stream target, CancellationToken cancel) =>
        ListWorkbook.WriteAsync(
            target,
            [
                SheetOf(report, ReportTables.Classes(report), "盘点报告", DocxReportBody.TitleOf(report), Sentences(report)),
                SheetOf(report, ReportTables.Results(report)),
                SheetOf(report, ReportTables.Differences(differences)),
                SheetOf(report, ReportTables.Sheet(items)),
            ],
            cancel);

    private static ListSheet SheetOf(CountReport report, ReportTable table, string? name = null, string? title = null, IReadOnlyList<string>? sentences = null) => new(
        name ?? table.Title, $"{report.Department}　{table.Title}　盘点单号：{report.Number}　基准日：{CountReportText.Day(report.AsOf)}",
        [.. table.Columns.Select(column => new ListColumn(column.Title, column.Cell, column.Width + 1))],
        table.Rows.Select(row => (IReadOnlyList<object?>)(row.IsSum ? new BoldRow([row.Label, .. row.Values.Skip(1)]) : row.Values)),
        Form: new ListForm(title ?? table.Title, sentences ?? [], [Signatures]));

    private static string Signatures => string.Join('　', DocxReportBody.Signers.Select(signer => $"{signer}（签字）：＿＿＿＿＿＿")) + "　日期：　　年　　月　　日";

    private static List<string> Sentences(CountReport report) =>
    [
        .. CountReportText.Overview(report), .. CountReportText.Results(report), CountReportText.Settlement(report),
        .. report.Remark is { Length: > 0 } remark ? new[] { $"盘点结论：{remark}" } : [],
    ];
}
