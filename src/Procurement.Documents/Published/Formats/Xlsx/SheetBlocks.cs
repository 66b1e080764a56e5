namespace Procurement.Documents.Published.Formats.Xlsx;

/// <summary>Splits a sheet into what stands in lines and what stands in grids.</summary>
/// <remarks>Where a sheet has lines around cells, they tell the tables. Where it has none, a table is a block of rows without a blank
/// row between, less the rows above it that hold one text only.</remarks>
internal sealed class SheetBlocks
{
    private readonly string place;
    private readonly IReadOnlyList<ShownRow> rows;
    private readonly ReadBudget budget;
    private readonly List<ReadBlock> blocks = [];

    public SheetBlocks(string sheet, IReadOnlyList<ShownRow> rows, ReadBudget budget)
    {
        place = $"工作表“{sheet}”";
        this.rows = rows;
        this.budget = budget;
    }

    public IReadOnlyList<ReadBlock> Read()
    {
        var inGrid = rows.Any(row => row.Framed > 1) ? ByLines() : ByPosition();
        for (var start = 0; start < rows.Count;)
        {
            var end = start + 1;
            while (inGrid[start] && end < rows.Count && inGrid[end] && IsNext(end))
            {
                end++;
            }

            if (inGrid[start])
            {
                AddTable(start, end);
            }
            else
            {
                AddText(rows[start]);
            }

            start = end;
        }

        return blocks;
    }

    /// <summary>Whether no blank row stands before the row.</summary>
    private bool IsNext(int index) => rows[index].Number == rows[index - 1].Number + 1;

    /// <summary>A row below a grid that somebody added without lines belongs to it, if it is filled like one.</summary>
    private bool[] ByLines()
    {
        var inGrid = new bool[rows.Count];
        for (var index = 0; index < rows.Count; index++)
        {
            inGrid[index] = rows[index].Framed > 1 || (index > 0 && inGrid[index - 1] && IsNext(index) && rows[index].Filled > 2);
        }

        return inGrid;
    }

    private bool[] ByPosition()
    {
        var inGrid = new bool[rows.Count];
        for (var start = 0; start < rows.Count;)
        {
            var end = start + 1;
            while (end < rows.Count && IsNext(end))
            {
                end++;
            }

            var first = Enumerable.Range(start, end - start).FirstOrDefault(index => rows[index].Filled > 1, end);
            Array.Fill(inGrid, true, first, end - first);
            start = end;
        }

        return inGrid;
    }

    private void AddText(ShownRow row)
    {
        var text = string.Join('\t', row.Cells.Where(cell => cell.Text.Length > 0).Select(cell => cell.Text));
        foreach (var line in text.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            budget.Paragraph(line.Length);
            blocks.Add(new ReadParagraph($"{place}第{row.Number}行", line.TrimEnd()));
        }
    }

    private void AddTable(int start, int end)
    {
        var taken = rows.Skip(start).Take(end - start).ToList();
        var from = taken.Min(row => Math.Min(row.Framed > 0 ? row.First : int.MaxValue, row.Cells.Count > 0 ? row.Cells[0].Column : int.MaxValue));
        var to = taken.Max(row => Math.Max(row.Framed > 0 ? row.End : 0, row.Cells.Count > 0 ? row.Cells[^1].Column + row.Cells[^1].Columns : 0));
        var grid = new GridBuilder(budget);
        foreach (var row in taken)
        {
            grid.StartRow(isHead: false);
            AddCells(grid, row, from, to);
        }

        blocks.Add(grid.ToTable() with { Place = $"{place}第{taken[0].Number}行起的表" });
    }

    /// <summary>Every place of the grid gets a cell, blank ones too.</summary>
    private static void AddCells(GridBuilder grid, ShownRow row, int from, int to)
    {
        var column = from;
        foreach (var cell in row.Cells)
        {
            AddBlanks(grid, ref column, cell.Column, from);
            if (grid.IsFree(cell.Column - from))
            {
                grid.AddAt(cell.Column - from, cell.Columns, cell.Rows, cell.Text);
            }

            column = Math.Max(column, cell.Column + cell.Columns);
        }

        AddBlanks(grid, ref column, to, from);
    }

    private static void AddBlanks(GridBuilder grid, ref int column, int until, int from)
    {
        for (; column < until; column++)
        {
            if (grid.IsFree(column - from))
            {
                grid.AddAt(column - from, 1, 1, "");
            }
        }
    }
}
