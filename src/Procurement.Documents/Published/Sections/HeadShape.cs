using Procurement.Domain.Common;

namespace Procurement.Documents.Published.Sections;

/// <summary>Makes a tree of the rows of a head. Where the format does not say how far a cell reaches, the blanks beside and below do.</summary>
internal sealed class HeadShape
{
    private readonly IReadOnlyList<RowPiece> rows;
    private readonly bool knowsSpans;
    private readonly ReadCell?[,] cells;

    private HeadShape(IReadOnlyList<RowPiece> rows, bool knowsSpans)
    {
        this.rows = rows;
        this.knowsSpans = knowsSpans;
        Width = rows.Max(row => row.Width);
        cells = new ReadCell?[rows.Count, Width];
        foreach (var (index, row) in rows.Index())
        {
            foreach (var cell in row.Filled)
            {
                cells[index, cell.Column] = cell;
            }
        }
    }

    private int Width { get; }

    /// <returns>Null where rows of stacked cells do not fit each other.</returns>
    public static IReadOnlyList<HeadNode>? Of(IReadOnlyList<RowPiece> rows)
    {
        var isStacked = rows.Count > 1 && rows.Any(row => row.IsStacked);
        var aligned = isStacked ? StackedHead.Align(rows) : CompactHead.Align(rows) ?? rows;
        if (aligned is null)
        {
            return null;
        }

        var saysSpans = isStacked || aligned.Any(row => row.Cells.Any(cell => cell.Columns > 1 || cell.Rows > 1));
        var shape = new HeadShape(aligned, saysSpans);
        return [.. shape.Build(0, 0, shape.Width)];
    }

    private IEnumerable<HeadNode> Build(int row, int from, int to)
    {
        var column = from;
        while (column < to && row < rows.Count)
        {
            var start = column;
            if (cells[row, column] is not { } cell)
            {
                while (column < to && cells[row, column] is null)
                {
                    column++;
                }

                foreach (var below in Build(row + 1, start, column))
                {
                    yield return below;
                }

                continue;
            }

            column = Math.Min(to, EndOf(cell, row, to));
            yield return Node(cell, row, column);
        }
    }

    private HeadNode Node(ReadCell cell, int row, int end)
    {
        var label = CellText.Of(cell.Text);
        HeadNode[] children = [.. Build(row + (knowsSpans ? Math.Max(1, cell.Rows) : 1), cell.Column, end)];

        // Where merged cells were taken apart, each part may repeat the text of the whole.
        return children is [{ Children.Count: 0 } only] && TextFold.Same(only.Label, label) ? only : new HeadNode(label, cell.Column, children);
    }

    /// <summary>A label reaches over the blank cells beside it as long as something stands below them and below itself.</summary>
    private int EndOf(ReadCell cell, int row, int to)
    {
        if (knowsSpans)
        {
            return cell.Column + Math.Max(1, cell.Columns);
        }

        var end = cell.Column + 1;
        while (HasBelow(row, cell.Column) && end < to && cells[row, end] is null && HasBelow(row, end))
        {
            end++;
        }

        return end;
    }

    private bool HasBelow(int row, int column) => Enumerable.Range(row + 1, rows.Count - row - 1).Any(below => cells[below, column] is not null);
}
