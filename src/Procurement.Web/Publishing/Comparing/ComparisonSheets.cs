using Procurement.Data.Publishing;
using Procurement.Documents.Lists;
using Procurement.Domain.Publishing.Comparing;

namespace Procurement.Web.Publishing.Comparing;

/// <summary>A comparison as a workbook: cells, texts, and the documents behind the asset table.</summary>
public static class ComparisonSheets
{
    public static IReadOnlyList<ListSheet> Of(Comparison comparison, string department)
    {
        var caption = $"{department}：{comparison.From.Label} 与 {comparison.To.Label} 比较";
        return [Cells(comparison, caption), Texts(comparison, caption), Moves(comparison, caption)];
    }

    private static ListSheet Cells(Comparison comparison, string caption) => new(
        "逐格差异", caption,
        [new("部分", ListCell.Text, 18), new("行", ListCell.Text, 36), new("变动", ListCell.Text, 8), new("栏", ListCell.Text, 28), new("前者", ListCell.Text, 24), new("后者", ListCell.Text, 24), new("原因", ListCell.Text, 60)],
        comparison.Difference.Sections.SelectMany(section => section.Rows.SelectMany(row => Rows(comparison, section, row))).ToAsyncEnumerable());

    private static IEnumerable<IReadOnlyList<object?>> Rows(Comparison comparison, SectionComparison section, RowChange row)
    {
        var reasons = row.IsWritingOnly ? "数值相同，写法不同" : string.Join("；", comparison.ReasonsOf(row).Select(ComparisonWords.Text));
        var cells = row.Cells.Count > 0 ? row.Cells : [new CellChange("", "（各栏相同）", "", "")];
        return cells.Select(IReadOnlyList<object?> (cell) =>
            [section.Heading, row.Label, ComparisonWords.NameOf(row.Kind), cell.Label, cell.Before, cell.After, reasons]);
    }

    private static ListSheet Texts(Comparison comparison, string caption) => new(
        "文字差异", caption,
        [new("部分", ListCell.Text, 18), new("位置", ListCell.Text, 12), new("前者", ListCell.Text, 60), new("后者", ListCell.Text, 60)],
        comparison.Difference.FormNotes.Select(IReadOnlyList<object?> (note) => ["版式", "", note, ""])
            .Concat(comparison.Difference.Sections.SelectMany(section => section.Texts.Select(IReadOnlyList<object?> (text) => [section.Heading, text.Place, text.Before, text.After])))
            .ToAsyncEnumerable());

    private static ListSheet Moves(Comparison comparison, string caption) => new(
        "资产变动依据", $"{caption}；金额单位：元",
        [
            new("单据", ListCell.Text, 24), new("生效日期", ListCell.Text, 24), new("经办", ListCell.Text, 20), new("原因", ListCell.Text, 40), new("卡片", ListCell.Quantity, 8),
            .. ComparisonWords.AssetRows.SelectMany(row => new ListColumn[] { new($"{row.Name} 数量", ListCell.Quantity, 14), new($"{row.Name} 价值", ListCell.Money, 18) }),
        ],
        comparison.Moves.Moves.Select(IReadOnlyList<object?> (move) => Row(move)).ToAsyncEnumerable(),
        ["合计", null, null, null, null, .. ComparisonWords.AssetRows.SelectMany(row => new object?[] { row.Row(comparison.Moves.Total).Quantity, row.Row(comparison.Moves.Total).Value })]);

    private static IReadOnlyList<object?> Row(AssetMove move) =>
    [
        ComparisonWords.NameOf(move), ComparisonWords.Days(move), move.By, move.Reason, move.Cards,
        .. ComparisonWords.AssetRows.SelectMany(row => new object?[] { row.Row(move.Change).Quantity, row.Row(move.Change).Value }),
    ];
}
