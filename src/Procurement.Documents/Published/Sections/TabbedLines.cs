namespace Procurement.Documents.Published.Sections;

/// <summary>Lines of a text file: cells stand between tabs, or one below the other, each after a tab of its own, until a blank line.</summary>
/// <remarks>Both are what programs make of a Word table; the second one prints a merged cell once. Seen in the budgets in <c>tests/Seeds</c>.</remarks>
internal sealed class TabbedLines
{
    private readonly List<Piece> pieces = [];
    private readonly List<ReadParagraph> stack = [];
    private int grid;
    private bool inGrid;

    private TabbedLines(int grid) => this.grid = grid;

    /// <param name="grid">The number of the first grid.</param>
    public static IReadOnlyList<Piece> Read(IReadOnlyList<ReadParagraph> lines, int grid)
    {
        var reading = new TabbedLines(grid);
        foreach (var line in lines)
        {
            reading.Add(line);
        }

        reading.Unstack();
        return reading.pieces;
    }

    private void Add(ReadParagraph line)
    {
        var text = line.Text.TrimEnd('\r', '\f');
        var tabs = text.Count(character => character == '\t');
        if (tabs == 1 && text[0] == '\t' && !inGrid)
        {
            stack.Add(line);
            return;
        }

        Unstack();
        if (tabs > 0)
        {
            pieces.Add(new RowPiece(line.Place, [.. text.Split('\t').Select((cell, column) => new ReadCell(cell, column))], grid));
            inGrid = true;
        }
        else
        {
            AddText(line, text);
        }
    }

    private void AddText(ReadParagraph line, string text)
    {
        grid += inGrid ? 1 : 0;
        inGrid = false;
        pieces.Add(string.IsNullOrWhiteSpace(text) ? new BreakPiece(line.Place) : new TextPiece(line.Place, text, line.IsHeading));
    }

    /// <summary>The lines since the last blank one: a row of cells, or texts that are merely indented by a tab.</summary>
    private void Unstack()
    {
        if (stack.Count == 0)
        {
            return;
        }

        string[] texts = [.. stack.Select(line => line.Text.Trim('\t', '\r', '\f'))];
        if (texts.Length == 1 || texts.Any(HeadingText.NamesSection) || texts.All(IsSentence))
        {
            pieces.AddRange(stack.Zip(texts, (line, text) => string.IsNullOrWhiteSpace(text) ? (Piece)new BreakPiece(line.Place) : new TextPiece(line.Place, text, line.IsHeading, InGrid: true)));
        }
        else
        {
            pieces.Add(new RowPiece(stack[0].Place, [.. texts.Select((text, column) => new ReadCell(text, column))], grid, IsStacked: true));
        }

        stack.Clear();
    }

    private static bool IsSentence(string text) => text.TrimEnd().EndsWith('。');
}
