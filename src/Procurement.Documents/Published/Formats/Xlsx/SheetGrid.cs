namespace Procurement.Documents.Published.Formats.Xlsx;

/// <summary>A cell as it shows: without hidden rows and columns, over all that it is merged with.</summary>
/// <param name="Column">From 0.</param>
/// <param name="Rows">Lines of the grid.</param>
internal sealed record ShownCell(int Column, int Columns, int Rows, string Text);

/// <summary>A row as it shows.</summary>
/// <param name="Number">In the sheet, from 1.</param>
/// <param name="Framed">How many cells have lines at their sides, from <paramref name="First"/> up to before <paramref name="End"/>.</param>
internal sealed record ShownRow(int Number, IReadOnlyList<ShownCell> Cells, int Framed, int First, int End)
{
    public int Filled { get; } = Cells.Count(cell => cell.Text.Length > 0);
}

/// <summary>Turns what a sheet holds into what it shows.</summary>
internal sealed class SheetGrid
{
    /// <summary>A form leaves some rows free to be filled; styles run on for thousands.</summary>
    private const int MostBlankAtEnd = 100;

    private readonly SheetContent content;
    private readonly VisibleColumns columns;
    private readonly ReadNotes notes;
    private readonly List<Area> active = [];
    private readonly List<int> visibleRows;

    private SheetGrid(SheetContent content, ReadNotes notes)
    {
        this.content = content;
        this.notes = notes;
        columns = new VisibleColumns(content.HiddenColumns);
        visibleRows = [.. content.Rows.Where(row => !row.IsHidden).Select(row => row.Number)];
    }

    public static IReadOnlyList<ShownRow> Of(SheetContent content, ReadNotes notes) => new SheetGrid(content, notes).Rows();

    private List<ShownRow> Rows()
    {
        var areas = new Queue<Area>(content.Merged.OrderBy(area => area.Top).Select(area => new Area(area)));
        var shown = new List<ShownRow>();
        foreach (var row in content.Rows)
        {
            active.RemoveAll(area => area.Bounds.Bottom < row.Number);
            while (areas.TryPeek(out var next) && next.Bounds.Top <= row.Number)
            {
                active.Add(areas.Dequeue());
                _ = ReadBudget.Column(active.Count - 1);
            }

            TakeTexts(row);
            if (!row.IsHidden)
            {
                shown.Add(new ShownRow(row.Number, CellsOf(row), columns.Count(row.First, row.Last) == 0 ? 0 : row.Framed,
                    columns.PlaceOf(row.First), columns.PlaceOf(row.Last + 1)));
            }
            else if (row.Cells.Count > 0)
            {
                notes.Add("{0} 个隐藏的行没有读取。");
            }
        }

        TrimEnd(shown);
        return shown;
    }

    /// <summary>What a merged area shows stands in its first cell, even where the first row is hidden and others are not.</summary>
    private void TakeTexts(SheetRow row)
    {
        foreach (var area in active.Where(area => area.Bounds.Top == row.Number))
        {
            area.Text = row.Cells.FirstOrDefault(cell => cell.Column == area.Bounds.Left).Text ?? "";
        }
    }

    private List<ShownCell> CellsOf(SheetRow row)
    {
        var cells = new List<ShownCell>();
        foreach (var area in active.Where(area => !area.IsShown))
        {
            area.IsShown = true;
            if (columns.Count(area.Bounds.Left, area.Bounds.Right) is > 0 and var width)
            {
                cells.Add(new ShownCell(columns.PlaceOf(area.Bounds.Left), width, VisibleRows(row.Number, area.Bounds.Bottom), area.Text));
            }
        }

        foreach (var cell in row.Cells.Where(cell => !active.Exists(area => area.Covers(cell.Column))))
        {
            if (columns.Count(cell.Column, cell.Column) == 1)
            {
                cells.Add(new ShownCell(columns.PlaceOf(cell.Column), 1, 1, cell.Text));
            }
            else
            {
                notes.Add("隐藏的列中有 {0} 个单元格没有读取。");
            }
        }

        return [.. cells.OrderBy(cell => cell.Column)];
    }

    private int VisibleRows(int first, int last)
    {
        var from = visibleRows.BinarySearch(first);
        var to = visibleRows.BinarySearch(last);
        return (to < 0 ? ~to : to + 1) - from;
    }

    private static void TrimEnd(List<ShownRow> rows)
    {
        var end = rows.FindLastIndex(row => row.Filled > 0) + 1;
        if (rows.Count - end > MostBlankAtEnd)
        {
            rows.RemoveRange(end, rows.Count - end);
        }
    }

    private sealed class Area(MergedArea bounds)
    {
        public MergedArea Bounds => bounds;

        public string Text { get; set; } = "";

        public bool IsShown { get; set; }

        public bool Covers(int column) => column >= bounds.Left && column <= bounds.Right;
    }
}
