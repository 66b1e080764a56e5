namespace Procurement.Documents.Published.Formats;

/// <summary>Puts a table's cells where spans leave room for them.</summary>
internal sealed class GridBuilder(ReadBudget budget)
{
    private readonly List<GridRow> rows = [];

    /// <summary>For each column the row at which it is free again.</summary>
    private readonly List<int> freeFrom = [];

    /// <summary>For each column the cell that begins there and was met last.</summary>
    private readonly Dictionary<int, GridCell> last = [];

    private int groupStart;

    public int RowCount => rows.Count;

    public IEnumerable<GridCell> Cells => rows.SelectMany(row => row.Cells);

    /// <summary>Whether every cell stands in one column: then the table is a box or a layout, not a table.</summary>
    public bool IsSingleColumn => rows.TrueForAll(row => row.Cells.Count <= 1) && freeFrom.Count <= 1;

    public void StartRow(bool isHead) => rows.Add(new GridRow(isHead, []));

    /// <summary>Spans do not reach from here beyond the rows so far: <c>thead</c> and <c>tbody</c> end.</summary>
    public void EndGroup()
    {
        foreach (var (index, row) in rows.Index().Skip(groupStart))
        {
            row.Cells.ForEach(cell => cell.Rows = Math.Min(cell.Rows, rows.Count - index));
        }

        groupStart = rows.Count;
        for (var column = 0; column < freeFrom.Count; column++)
        {
            freeFrom[column] = Math.Min(freeFrom[column], rows.Count);
        }
    }

    /// <summary>Adds a cell at a known column.</summary>
    public void AddAt(int column, int columns, int rowSpan, string text, IReadOnlyList<ReadBlock>? content = null) =>
        Add(new GridCell(ReadBudget.Column(column), Math.Min(columns, ReadBudget.MostColumns - column), rowSpan, text, content));

    /// <summary>Whether no cell of this row or from above covers the column.</summary>
    public bool IsFree(int column) => column >= freeFrom.Count || freeFrom[column] < rows.Count;

    /// <summary>Adds a cell at the next free column, as HTML does.</summary>
    public void AddNext(int columns, int rowSpan, string text, IReadOnlyList<ReadBlock>? content)
    {
        var column = rows[^1].Cells is [.., var before] ? before.Column + before.Columns : 0;
        while (!IsFree(column))
        {
            column++;
        }

        var width = 1;
        while (width < columns && ReadBudget.Column(column + width) > 0 && IsFree(column + width))
        {
            width++;
        }

        Add(new GridCell(ReadBudget.Column(column), width, rowSpan, text, content));
    }

    /// <summary>Makes the cell above cover this row too; false where there is none of this column that ends just above.</summary>
    public bool Grow(int column)
    {
        if (!last.TryGetValue(column, out var above) || above.Row + above.Rows != rows.Count - 1)
        {
            return false;
        }

        above.Rows++;
        return true;
    }

    /// <summary>Makes the last cell of this row wider.</summary>
    public void Widen(int columns) => rows[^1].Cells[^1].Columns += columns;

    public ReadTable ToTable()
    {
        EndGroup();
        return new ReadTable("", [.. rows.Select(row => new ReadRow(
            [.. row.Cells.Select(cell => new ReadCell(cell.Text, cell.Column, cell.Columns, cell.Rows))], row.IsHead))]);
    }

    private void Add(GridCell cell)
    {
        budget.Cell(cell.Text.Length);
        cell.Row = rows.Count - 1;
        while (freeFrom.Count < cell.Column + cell.Columns)
        {
            freeFrom.Add(0);
        }

        for (var column = cell.Column; column < cell.Column + cell.Columns; column++)
        {
            freeFrom[column] = cell.Row + cell.Rows;
        }

        last[cell.Column] = cell;
        rows[^1].Cells.Add(cell);
    }

    private sealed record GridRow(bool IsHead, List<GridCell> Cells);
}

/// <summary>A cell while its table is being read.</summary>
/// <param name="content">Kept where the text alone would lose something: tables and headings within the cell.</param>
internal sealed class GridCell(int column, int columns, int rows, string text, IReadOnlyList<ReadBlock>? content)
{
    public int Row { get; set; }

    public int Column => column;

    public int Columns { get; set; } = columns;

    public int Rows { get; set; } = rows;

    public string Text => text;

    public IReadOnlyList<ReadBlock>? Content => content;
}
