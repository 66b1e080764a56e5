using Procurement.Documents.Writers.Html;
using Procurement.Domain.Checks;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Tracing;

namespace Procurement.Documents.Writers;

/// <summary>What a page on screen adds to a section: figures as links to their derivations, and marks where findings stand.</summary>
/// <remarks>The section's texts carry the signs of <see cref="TracedText"/>.</remarks>
/// <param name="section">The section's key.</param>
/// <param name="address">Where a figure's derivation is.</param>
/// <param name="rowKeys">The row part of the cells' keys, for every row of the table.</param>
/// <param name="marks">Where each finding stands; one that is null of row and paragraph stands at the heading.</param>
public sealed class SectionOverlay(
    string section, Func<FigureKey, string> address, IReadOnlyList<string?> rowKeys, IEnumerable<(FindingMark Mark, FindingSpot Spot)> marks)
{
    private readonly ILookup<(int? Row, string? Column, int? Paragraph), FindingMark> byPlace =
        marks.ToLookup(mark => (mark.Spot.Row, mark.Spot.Row is null ? null : mark.Spot.Column, mark.Spot.Paragraph), mark => mark.Mark);

    /// <summary>The first row that is shown.</summary>
    public int FirstRow { get; init; }

    /// <summary>How many rows are shown at most.</summary>
    public int MostRows { get; init; } = int.MaxValue;

    /// <summary>Whether the texts are somebody else's: no signs of ours in them, and no derivation behind their numbers.</summary>
    public bool IsForeign { get; init; }

    internal string Heading(DisclosureSection of) => $"{Text(of.Number)}、{Text(of.Heading)}" + Marks((null, null, null));

    internal string Paragraph(string text, int index) => Text(text) + Marks((null, null, index));

    /// <summary>A text with its numbers as links.</summary>
    internal string Text(string text) => IsForeign ? HtmlText.Encode(text) : string.Concat(TracedText.Spans(text).Select(span =>
        span.Key is null || !span.Text.Any(char.IsAsciiDigit) ? HtmlText.Encode(span.Text) : Link(span.Key, span.Text)));

    internal string Cell(PrintedRow row, int index, string column, PrintedCell cell)
    {
        var text = cell.Number is not null && rowKeys[index] is { } key ? Link(new FigureKey.CellKey(section, key, column), cell.Text)
            : TracedDisclosure.IsTemplate(row) ? Text(cell.Text)
            : HtmlText.Encode(cell.Text);
        return text + Marks((index, column, null));
    }

    /// <summary>A class for a cell or a paragraph with findings, the worst of them; empty for none.</summary>
    internal string Class(int? row, string? column, int? paragraph) =>
        byPlace[(row, column, paragraph)].OrderBy(mark => mark.Rank).FirstOrDefault() is { } worst ? $" marked marked-{worst.Kind}" : "";

    private string Link(FigureKey key, string text) => $"""<a class="figure" href="{HtmlText.Encode(address(key))}">{HtmlText.Encode(text)}</a>""";

    private string Marks((int? Row, string? Column, int? Paragraph) place) => string.Concat(byPlace[place].Select(mark =>
        $"""<a class="mark mark-{mark.Kind}" id="mark-{mark.Number}" href="#finding-{mark.Number}"><span aria-hidden="true">{mark.Sign}{mark.Number}</span><span class="visually-hidden">{mark.Name}（第 {mark.Number} 个问题）：{HtmlText.Encode(mark.Text)}</span></a>"""));
}

/// <summary>A finding as the paper marks it.</summary>
/// <param name="Number">Its number in the list beside, from 1.</param>
/// <param name="Kind"><c>error</c>, <c>warning</c> or <c>rounding</c>.</param>
/// <param name="Name">错误, 提醒, 尾差.</param>
/// <param name="Text">What was found.</param>
public sealed record FindingMark(int Number, string Kind, string Name, string Text)
{
    internal int Rank => Kind switch { "error" => 0, "warning" => 1, _ => 2 };

    /// <summary>A sign besides the colour, for whoever does not tell colours apart.</summary>
    internal string Sign => Kind switch { "error" => "✕", "warning" => "▲", _ => "≈" };
}
