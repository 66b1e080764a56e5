using ClosedXML.Excel;
using Procurement.Documents.Spreadsheets;
using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Writers.Xlsx;

/// <summary>All that decides how a cell of the body looks.</summary>
/// <param name="Format">As <see cref="SheetCell.FormatOf"/> says.</param>
internal readonly record struct CellLook(int Column, RowLook Row, string? Format);

/// <summary>One cell of every look that a table's body has, put at the body's head for ClosedXML to make the styles.</summary>
/// <remarks>ClosedXML takes seconds and hundreds of megabytes to style ten thousand rows cell by cell, but there are only some dozen looks.
/// The rows themselves are streamed in afterwards; a column has no more looks than rows, so the samples never reach beyond the body.</remarks>
internal sealed class SheetSamples
{
    private readonly Dictionary<CellLook, string> addresses = [];

    public SheetSamples(PrintedTable table, IXLWorksheet sheet, int firstRow)
    {
        var columns = table.Columns;
        var nextRow = Enumerable.Repeat(firstRow, columns.Count).ToArray();
        foreach (var row in table.Rows)
        {
            for (var column = 0; column < columns.Count; column++)
            {
                var look = LookOf(row, column);
                if (addresses.TryAdd(look, $"{CellAddress.Letter(column + 1)}{nextRow[column]}"))
                {
                    SheetCell.Style(sheet.Cell(nextRow[column]++, column + 1), row, columns[column], look.Format);
                }
            }
        }

        LastRow = nextRow.Max() - 1;
    }

    public int LastRow { get; }

    /// <summary>The sample that looks like a cell.</summary>
    public string AddressOf(PrintedRow row, int column) => addresses[LookOf(row, column)];

    private static CellLook LookOf(PrintedRow row, int column) => new(column, RowLook.Of(row), SheetCell.FormatOf(row.Cells[column]));
}
