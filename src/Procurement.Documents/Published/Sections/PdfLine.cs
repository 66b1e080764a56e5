using System.Text.RegularExpressions;
using Procurement.Domain.Common;

namespace Procurement.Documents.Published.Sections;

/// <summary>A text of a line with its place, in characters from the left.</summary>
internal sealed record PdfCell(string Text, int Start)
{
    /// <summary>Twice the middle, so that it is whole.</summary>
    public int Middle => (2 * Start) + Text.Length;
}

/// <summary>A line and its texts that stand at least two blanks apart.</summary>
internal sealed partial record PdfLine(string Place, string Text, IReadOnlyList<PdfCell> Cells)
{
    private const int MostCells = 60;

    /// <summary>Whether each text is the label of a column of one of the two tables.</summary>
    public bool IsHead => Cells.Count is > 1 and <= MostCells && (Names(HeadWords.AssetTable) || Names(HeadWords.ProcurementTable));

    /// <summary>Whether it looks like a row of a body: figures, or the label of an asset row alone.</summary>
    public bool IsRow => (Cells.Count > 1 && Cells.Skip(1).Any(cell => CellText.IsNumber(cell.Text) || Marks().IsMatch(cell.Text)))
        || (Cells.Count == 1 && AssetRowNames.IsKnown(TextFold.Fold(Cells[0].Text)));

    public bool IsTable => Cells.Count > 1 && CaptionText.Of(Text).Count == 0;

    public static PdfLine Of(ReadParagraph line)
    {
        var text = line.Text.TrimEnd('\r', '\f').TrimStart('\f');
        return new PdfLine(line.Place, text, [.. Texts().Matches(text).Select(match => new PdfCell(match.Value, match.Index))]);
    }

    /// <summary>The texts one after the other.</summary>
    public RowPiece Row(int grid) => new(Place, [.. Cells.Select((cell, column) => new ReadCell(cell.Text, column))], grid);

    /// <summary>Each text under the label whose middle is nearest; loose where two come under one, where one stands between two, or
    /// where figures of two columns are so close that they look like one.</summary>
    public RowPiece Row(int grid, IReadOnlyList<PdfCell> head)
    {
        ReadCell[] placed = [.. Cells.Select((cell, index) => new ReadCell(cell.Text, index == 0 && Cells.Count == 1 ? 0 : Nearest(head, cell)))];
        var isLoose = placed.Select(cell => cell.Column).Distinct().Count() < placed.Length
            || Cells.Skip(1).Any(cell => IsBetween(head, cell)) || Cells.Any(cell => TwoNumbers().IsMatch(cell.Text));
        return new RowPiece(Place, placed, grid) { IsLoose = isLoose };
    }

    private static int Nearest(IReadOnlyList<PdfCell> head, PdfCell cell) =>
        Enumerable.Range(0, head.Count).MinBy(column => Math.Abs(head[column].Middle - cell.Middle));

    /// <summary>Whether a text stands nearly as close to a second label: then its place says nothing.</summary>
    private static bool IsBetween(IReadOnlyList<PdfCell> head, PdfCell cell)
    {
        int[] distances = [.. head.Select(label => Math.Abs(label.Middle - cell.Middle)).Order().Take(2)];
        return distances is [var nearest, var second] && 3 * nearest > 2 * second;
    }

    private bool Names(HeadWords words) => Cells.All(cell => words.KeyOf(cell.Text, "") is not null);

    [GeneratedRegex(@"\S+( \S+)*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Texts();

    [GeneratedRegex("[0-9] [0-9]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TwoNumbers();

    [GeneratedRegex("^[—―─–-]{1,3}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marks();
}
