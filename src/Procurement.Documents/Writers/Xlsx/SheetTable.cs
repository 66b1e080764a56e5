using ClosedXML.Excel;
using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Writers.Xlsx;

/// <summary>The grid on a sheet: merged nested header, then room for the rows.</summary>
internal static class SheetTable
{
    /// <returns>The rows to be streamed in; null where there are none.</returns>
    public static SheetBody? Write(PrintedTable table, SheetLines lines)
    {
        var grid = new HeaderGrid(table.Header);
        var first = lines.NextRow;
        var firstBodyRow = first + grid.Depth;
        lines.Sheet.Range(first, 1, firstBodyRow, grid.ColumnCount).Style.Font.SetFontName(SheetFonts.Table).Font.SetFontSize(SheetFonts.TableSize);
        WriteHeader(grid, lines);
        lines.Take(Math.Max(1, table.Rows.Count));
        if (table.Rows.Count == 0)
        {
            lines.Sheet.Row(firstBodyRow).Height = 22;
            Frame(lines.Sheet.Range(first, 1, firstBodyRow, grid.ColumnCount));
            return null;
        }

        var samples = new SheetSamples(table, lines.Sheet, firstBodyRow);
        lines.Sheet.Range(firstBodyRow, 1, samples.LastRow, grid.ColumnCount).Style.Font.SetFontName(SheetFonts.Table).Font.SetFontSize(SheetFonts.TableSize);
        Frame(lines.Sheet.Range(first, 1, samples.LastRow, grid.ColumnCount));
        return new SheetBody(table, lines.Widths, samples, firstBodyRow);
    }

    private static void Frame(IXLRange cells)
    {
        cells.Style.Border.SetInsideBorder(XLBorderStyleValues.Thin).Border.SetOutsideBorder(XLBorderStyleValues.Thin);
        cells.Style.Alignment.SetVertical(XLAlignmentVerticalValues.Center);
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
        var last = grid.Leaves.Max(leaf => SheetFonts.TableHeight(leaf.Label, lines.Widths[leaf.Column]) - ((leaf.RowSpan - 1) * upper));
        for (var row = 0; row < grid.Depth; row++)
        {
            lines.Sheet.Row(first + row).Height = row == grid.Depth - 1 ? Math.Max(last, upper) : upper;
        }
    }
}
