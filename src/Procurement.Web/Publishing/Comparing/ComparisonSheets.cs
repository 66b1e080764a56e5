using Procurement.Data.Publishing;
using Procurement.Documents.Lists;
using Procurement.Domain.Publishing.Comparing;
using Procurement.Web.Ui;

namespace Procurement.Web.Publishing.Comparing;

/// <summary>A comparison as a workbook: cells, texts, the acts behind these, the documents behind the asset table and their cards.</summary>
public static class ComparisonSheets
{
    /// <param name="cards">The cards of all documents, in the documents' order.</param>
    public static IReadOnlyList<ListSheet> Of(Comparison comparison, IAsyncEnumerable<(AssetMoveKey Move, CardMove Card)> cards, string department)
    {
        var caption = $"{department}：{comparison.From.Label} 与 {comparison.To.Label} 比较";
        return [Cells(comparison, caption), Texts(comparison, caption), Acts(comparison, caption), Moves(comparison, caption), Cards(comparison, cards, caption)];
    }

    private static ListSheet Cells(Comparison comparison, string caption) => new(
        "逐格差异", caption,
        [new("部分", ListCell.Text, 18), new("行", ListCell.Text, 36), new("变动", ListCell.Text, 8), new("栏", ListCell.Text, 28), new("前者", ListCell.Text, 24), new("后者", ListCell.Text, 24), new("原因", ListCell.Text, 60)],
        comparison.Difference.ChangedRows.SelectMany(change => Rows(comparison, change.Section, change.Row)).ToAsyncEnumerable());

    private static IEnumerable<IReadOnlyList<object?>> Rows(Comparison comparison, SectionComparison section, RowChange row)
    {
        var reasons = row.IsWritingOnly ? "数值相同，写法不同" : string.Join("；", comparison.ReasonsOf(row).Select(ComparisonWords.Text));
        var cells = row.Cells.Count > 0 ? row.Cells : [new CellChange("", "（各栏相同）", "", "")];
        return cells.Select(IReadOnlyList<object?> (cell) =>
            [section.Heading, row.Label, ComparisonWords.NameOf(row.Kind), cell.Label, cell.Before, cell.After, reasons]);
    }

    private static ListSheet Texts(Comparison comparison, string caption) => new(
        "文字差异", caption,
        [new("部分", ListCell.Text, 18), new("位置", ListCell.Text, 12), new("前者", ListCell.Text, 60), new("后者", ListCell.Text, 60), new("依据", ListCell.Text, 60)],
        comparison.Difference.FormNotes.Select(IReadOnlyList<object?> (note) => ["版式", "", note, "", string.Join("；", comparison.Form.Layouts.Select(act => ComparisonWords.Text(act, TextCause.Layout)))])
            .Concat(comparison.Difference.Sections.SelectMany(section => section.Texts.Select(IReadOnlyList<object?> (text) => [section.Heading, text.Place, text.Before, text.After, ComparisonWords.Text(comparison, section, text)])))
            .ToAsyncEnumerable());

    private static ListSheet Acts(Comparison comparison, string caption) => new(
        "版式与用语的变动", caption,
        [new("时间", ListCell.Text, 20), new("经办", ListCell.Text, 24), new("办理", ListCell.Text, 60), new("前", ListCell.Text, 40), new("后", ListCell.Text, 40), new("说明", ListCell.Text, 40)],
        comparison.Form.Acts.SelectMany(act => act.Changes.Select(IReadOnlyList<object?> (change) =>
            [act.Reason.At.Show(), act.Reason.ActorName, ComparisonWords.NameOf(act, change), ComparisonWords.Show(change, change.Before), ComparisonWords.Show(change, change.After), act.Reason.Reason])).ToAsyncEnumerable());

    private static ListSheet Moves(Comparison comparison, string caption) => new(
        "资产变动依据", $"{caption}；金额单位：元",
        [
            new("单据", ListCell.Text, 24), new("生效日期", ListCell.Text, 24), new("经办", ListCell.Text, 20), new("原因", ListCell.Text, 40), new("卡片", ListCell.Quantity, 8),
            .. Columns(),
        ],
        comparison.Moves.Moves.Select(IReadOnlyList<object?> (move) => Row(move)).ToAsyncEnumerable(),
        ["合计", null, null, null, null, .. Figures(comparison.Moves.Total)]);

    private static ListSheet Cards(Comparison comparison, IAsyncEnumerable<(AssetMoveKey Move, CardMove Card)> cards, string caption)
    {
        var names = comparison.Moves.Moves.ToDictionary(move => move.Key, ComparisonWords.NameOf);
        return new ListSheet(
            "资产变动卡片", $"{caption}；金额单位：元", [new("单据", ListCell.Text, 24), new("卡片编号", ListCell.Text, 20), new("名称", ListCell.Text, 30), .. Columns()],
            cards.Select(IReadOnlyList<object?> (row) => [names.GetValueOrDefault(row.Move), row.Card.Number, row.Card.Name, .. Figures(row.Card.Change)]));
    }

    private static IReadOnlyList<object?> Row(AssetMove move) =>
        [ComparisonWords.NameOf(move), ComparisonWords.Days(move), move.By, move.Reason, move.Cards, .. Figures(move.Change)];

    private static IEnumerable<ListColumn> Columns() => ComparisonWords.AssetRows.SelectMany(
        row => new ListColumn[] { new($"{row.Name} 数量", ListCell.Quantity, 14), new($"{row.Name} 价值", ListCell.Money, 18) });

    private static IEnumerable<object?> Figures(Domain.Disclosures.AssetFigures change) =>
        ComparisonWords.AssetRows.SelectMany(row => new object?[] { row.Row(change).Quantity, row.Row(change).Value });
}
