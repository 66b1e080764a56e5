using Procurement.Documents.Lists;
using Procurement.Domain.Checks;

namespace Procurement.Web.Checks;

/// <summary>Findings as a workbook to download.</summary>
public static class FindingSheets
{
    private const double Narrow = 10;
    private const double Middle = 16;
    private const double Wide = 40;
    private const double Widest = 80;

    /// <param name="caption">What was checked.</param>
    public static IReadOnlyList<ListSheet> Of(IReadOnlyList<Finding> findings, string caption) =>
    [
        new("核对结果", caption,
            [
                new("序号", ListCell.Quantity, Narrow), new("级别", ListCell.Text, Narrow), new("规则", ListCell.Text, Middle), new("位置", ListCell.Text, Wide), new("问题", ListCell.Text, Widest),
                new("文件中的数", ListCell.Text, Middle), new("应为的数", ListCell.Text, Middle), new("相差", ListCell.Text, Middle), new("建议", ListCell.Text, Wide),
            ],
            findings.Select((finding, index) => (IReadOnlyList<object?>)
                [(decimal)(index + 1), FindingsText.NameOf(finding.Severity), finding.Rule, finding.Place, finding.Message, finding.Left, finding.Right, finding.Difference, finding.Suggestion])
                .ToAsyncEnumerable()),
    ];
}
