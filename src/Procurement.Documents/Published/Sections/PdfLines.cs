using System.Text.RegularExpressions;

namespace Procurement.Documents.Published.Sections;

/// <summary>Lines of a PDF that the reader of the format left lines: cells stand apart by blanks, and only their place says which column they are of.</summary>
/// <remarks>A table is read where its head stands on one line, so that each label has a place and every cell one that is nearest. A head or rows
/// broken over several lines do not say what belongs together; such a table stays loose, and it is said that it was not read.</remarks>
internal sealed partial class PdfLines
{
    private readonly IReadOnlyList<PdfLine> lines;
    private readonly List<Piece> pieces = [];
    private IReadOnlyList<PdfCell> head = [];
    private int grid;

    private PdfLines(IReadOnlyList<PdfLine> lines, int grid)
    {
        this.lines = lines;
        this.grid = grid;
    }

    /// <param name="grid">The number of the first grid.</param>
    public static IReadOnlyList<Piece> Read(IReadOnlyList<ReadParagraph> lines, int grid)
    {
        var reading = new PdfLines([.. lines.Select(PdfLine.Of)], grid);
        for (var index = 0; index < lines.Count; index++)
        {
            reading.Add(index);
        }

        return reading.pieces;
    }

    private void Add(int index)
    {
        var line = lines[index];
        if (line.Cells.Count == 0)
        {
            pieces.Add(new BreakPiece(line.Place));
        }
        else if (IsHead(index))
        {
            head = line.Cells;
            grid++;
            pieces.Add(line.Row(grid));
        }
        else if (head.Count > 0 && line.IsRow)
        {
            pieces.Add(line.Row(grid, head));
        }
        else if (line.Cells.Count > 1 && CaptionText.Of(line.Text).Count == 0 && !HeadingText.IsEntry(line.Text))
        {
            pieces.Add(line.Row(grid) with { IsLoose = true });
        }
        else
        {
            head = CaptionText.Of(line.Text).Count > 0 || PageEdges().IsMatch(line.Text) ? head : [];
            pieces.Add(new TextPiece(line.Place, line.Text));
        }
    }

    /// <summary>Every label known, a row right below it, and no other row right above, which would be the upper half of the head.</summary>
    private bool IsHead(int index) =>
        lines[index].IsHead && Beside(index, 1) is { IsRow: true } && Beside(index, -1) is not { IsTable: true };

    private PdfLine? Beside(int index, int step)
    {
        for (var beside = index + step; beside >= 0 && beside < lines.Count; beside += step)
        {
            if (lines[beside].Cells.Count > 0)
            {
                return lines[beside];
            }
        }

        return null;
    }

    /// <summary>— 3 —, 第3页</summary>
    [GeneratedRegex(@"^\s*([-—–－]*\s*[0-9]{1,4}\s*[-—–－]*|第\s*[0-9]{1,4}\s*页.{0,12})\s*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PageEdges();
}
