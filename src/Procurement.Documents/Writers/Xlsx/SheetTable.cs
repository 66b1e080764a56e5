using ClosedXML.Excel;
using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Writers.Xlsx;

/// <summary>The grid on a sheet: merged nested header, then the rows.</summary>
internal static class SheetTable
{
    public static void Write(PrintedTable table, SheetLines lines)
    {
        var grid = new HeaderGrid(table.Header);
        var first = lines.NextRow;
        var rows = grid.Depth + Math.Max(1, table.Rows.Count);
        lines.Sheet.Range(first, 1, first + rows - 1, grid.ColumnCount).Style.Font.SetFontName(SheetFonts.Table).Font.SetFontSize(SheetFonts.TableSize);
        WriteHeader(grid, lines);
        foreach (var row in table.Rows)
        {
            WriteRow(table.Columns, row, lines);
        }

        if (table.Rows.Count == 0)
        {
            lines.Sheet.Row(lines.Take(1)).Height = 22;
        }

        var range = lines.Sheet.Range(first, 1, lines.NextRow - 1, grid.ColumnCount);
        range.Style.Border.SetInsideBorder(XLBorderStyleValues.Thin).Border.SetOutsideBorder(XLBorderStyleValues.Thin);
        range.Style.Alignment.SetVertical(XLAlignmentVerticalValues.Center);
    }

    private static void WriteHeader(HeaderGrid grid, SheetLines lines)
    {
        var first = lines.Take(grid.Depth);
        foreach (var cell in Enumerable.Range(0, grid.Depth).SelectMany(grid.StartingIn))
        {
            var range = lines.Sheet.Range(first + cell.Row, cell.Column + 1, first + cell.Row + cell.RowSpan - 1, cell.Column + cell.ColumnSpan);
            SheetLines.SetText(range.FirstCell(), cell.Label);
            if (range.Cells().Count() > 1)
            {
                range.Merge();
            }
        }

        var head = lines.Sheet.Range(first, 1, first + grid.Depth - 1, grid.ColumnCount);
        head.Style.Font.SetFontName(SheetFonts.Heading);
        head.Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center).Alignment.SetWrapText(true);
        SetHeights(grid, lines, first);
    }

    /// <summary>Upper rows take one line; the last takes what the highest leaf still needs.</summary>
    private static void SetHeights(HeaderGrid grid, SheetLines lines, int first)
    {
        const double upper = SheetFonts.TableLine + 5;
        var last = grid.Leaves.Max(leaf => HeightOf(leaf.Label, lines.Widths[leaf.Column]) - ((leaf.RowSpan - 1) * upper));
        for (var row = 0; row < grid.Depth; row++)
        {
            lines.Sheet.Row(first + row).Height = row == grid.Depth - 1 ? Math.Max(last, upper) : upper;
        }
    }

    private static void WriteRow(IReadOnlyList<string> columns, PrintedRow row, SheetLines lines)
    {
        var number = lines.Take(1);
        foreach (var (index, key) in columns.Index())
        {
            SheetCell.Write(row.Cells[index], lines.Sheet.Cell(number, index + 1), row, key);
        }

        if (row.IsBold)
        {
            lines.Sheet.Range(number, 1, number, columns.Count).Style.Font.Bold = true;
        }

        lines.Sheet.Row(number).Height = columns.Index().Max(column => HeightOf(row.Cells[column.Index].Text, lines.Widths[column.Index]));
    }

    private static double HeightOf(string text, int width) => (SheetFonts.TableLine * TextWidth.Lines(text, Math.Max(2, width - 2))) + 5;
}
