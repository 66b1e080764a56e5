using System.Globalization;
using Procurement.Data.Disclosures;
using Procurement.Documents.Lists;
using Procurement.Domain.Assets;
using Procurement.Domain.Common;
using Procurement.Domain.Tracing;

namespace Procurement.Web.Disclosures;

/// <summary>A derivation as a workbook: what it is, its lines or cards, and the cards' entries; rows are streamed.</summary>
public static class FigureSheets
{
    /// <summary>Rows that Excel takes in a sheet, less caption, head and the line that says that more were left out.</summary>
    public const int MostRows = 1_048_576 - 3;

    private const double Narrow = 12;
    private const double Middle = 18;
    private const double Wide = 40;
    private const double Widest = 80;

    /// <param name="cards">The first page of cards, for count and sum; null where lines are behind the figure.</param>
    public static IReadOnlyList<ListSheet> Of(TracedFigure figure, CardPartPage? cards, string department, CancellationToken cancel)
    {
        var caption = $"{department} {figure.Year} 年信息公开 · {figure.Derivation.Title} · 版式 {figure.LayoutName}";
        return figure.Derivation.Cards is { } selection
            ? [Summary(figure, cards, caption), Cards(figure, selection, cards!, caption, cancel), Entries(figure, selection, caption, cancel)]
            : [Summary(figure, cards, caption), Parts(figure.Derivation, caption)];
    }

    private static ListSheet Summary(TracedFigure figure, CardPartPage? cards, string caption)
    {
        var derivation = figure.Derivation;
        List<IReadOnlyList<object?>> rows =
        [
            ["印出的数", derivation.Printed],
            ["未取整的数", derivation.Exact is { } exact ? $"{DecimalText.Shortest(exact.Value)} {exact.Unit}" : "（不是计算得出的数）"],
            ["取整", derivation.Rounding],
            ["规则", derivation.Rule],
            ["依据", derivation.Source],
            ["计入", cards is null ? $"{derivation.Parts.Count(part => part.Counts)} 项，不计入 {derivation.Parts.Count(part => !part.Counts)} 项" : $"{cards.Count} 张卡片"],
            ["计入各项之和", DecimalText.Shortest(cards?.Sum ?? derivation.Sum)],
            ["标识", derivation.Key.ToString()],
        ];
        if (cards?.Count > MostRows)
        {
            rows.Add(["注意", $"工作表最多 1048576 行：只列出最大的 {MostRows} 张卡片，其余 {cards.Count - MostRows} 张没有列出，合计仍是全部卡片的合计。"]);
        }

        return new ListSheet("推导", caption, [new("项目", ListCell.Text, Middle), new("内容", ListCell.Text, Widest)], rows.ToAsyncEnumerable());
    }

    private static ListSheet Parts(Derivation derivation, string caption)
    {
        ListColumn[] columns =
        [
            new("行号", ListCell.Quantity, Narrow), new("名称", ListCell.Text, Wide), new("所属", ListCell.Text, Wide), new("金额或数量", AmountCell(derivation), Middle),
            new("计入", ListCell.Text, Narrow), new("计入的数", AmountCell(derivation), Middle), new("理由", ListCell.Text, Widest),
        ];
        var rows = derivation.Parts.Select(part => (IReadOnlyList<object?>)
            [part.Number is { } number ? (decimal)number : null, part.Label, part.Of, part.Amount, part.Counts ? "计入" : "不计入", part.Counts ? part.Amount : null, part.Reason]);
        return new ListSheet(
            "组成", caption, columns, rows.ToAsyncEnumerable(), derivation.Exact is null ? null : [null, "合计", null, null, null, derivation.Sum, null]);
    }

    private static ListSheet Cards(TracedFigure figure, CardSelection selection, CardPartPage cards, string caption, CancellationToken cancel)
    {
        ListColumn[] columns =
        [
            new("卡片编号", ListCell.Text, Middle), new("名称", ListCell.Text, Wide), new("类别", ListCell.Text, Narrow), new("数量", ListCell.Quantity, Narrow),
            new("账面原值（元）", ListCell.Money, Middle), new("计入的数", AmountCell(figure.Derivation), Middle), new("分录", ListCell.Quantity, Narrow), new("理由", ListCell.Text, Wide),
        ];
        var rows = figure.Cards.CardsAsync(selection, null, MostRows, cancel).Select(card => (IReadOnlyList<object?>)
            [card.Number, card.Name, card.Kind.ChineseName(), card.Quantity, card.Value, card.Amount, (decimal)card.Entries, FigureTrace.CardReason(selection, card.Kind, card.Quantity, card.Value)]);
        return new ListSheet("卡片", caption, columns, rows, [$"合计（{cards.Count.ToString(CultureInfo.InvariantCulture)} 张）", null, null, null, null, cards.Sum, null, null]);
    }

    private static ListSheet Entries(TracedFigure figure, CardSelection selection, string caption, CancellationToken cancel)
    {
        ListColumn[] columns =
        [
            new("卡片编号", ListCell.Text, Middle), new("名称", ListCell.Text, Wide), new("生效日", ListCell.Day, Narrow), new("变动", ListCell.Text, Narrow),
            new("单据", ListCell.Text, Middle), new("计入的数", AmountCell(figure.Derivation), Middle), new("原因", ListCell.Text, Wide),
        ];
        var rows = figure.Cards.EntriesAsync(selection, null, MostRows, cancel).Select(entry => (IReadOnlyList<object?>)
            [entry.CardNumber, entry.CardName, entry.EffectiveOn, DisclosureWords.Name(entry.Kind), entry.DocumentNumber ?? "导入", entry.Amount, entry.Reason]);
        return new ListSheet("分录", $"{caption}（最多列出 {MostRows} 条）", columns, rows);
    }

    private static ListCell AmountCell(Derivation derivation) => derivation.Exact?.Unit == "元" ? ListCell.UnitPrice : ListCell.Quantity;
}
