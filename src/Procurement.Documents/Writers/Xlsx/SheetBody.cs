using System.Globalization;
using Procurement.Documents.Spreadsheets;
using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Writers.Xlsx;

/// <summary>The rows below the head, streamed into the sheet that ClosedXML has made without them.</summary>
internal sealed class SheetBody(PrintedTable table, IReadOnlyList<int> widths, SheetSamples samples, int firstRow)
{
    private static readonly IReadOnlyDictionary<string, string> NoTexts = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <param name="lastRow">The last row of the sheet, footnotes and all.</param>
    public SheetFilling FillingUpTo(int lastRow) =>
        new($"A1:{CellAddress.Letter(widths.Count)}{lastRow}", KeptRows: firstRow - 1, NoTexts, Write) { LastSample = samples.LastRow };

    private void Write(RowWriter rows)
    {
        foreach (var (index, row) in table.Rows.Index())
        {
            rows.StartRow(firstRow + index, HeightOf(row));
            for (var column = 0; column < row.Cells.Count; column++)
            {
                WriteCell(row.Cells[column], column + 1, rows.Styles.OfSample(samples.AddressOf(row, column)), rows);
            }

            rows.EndRow();
        }
    }

    private static void WriteCell(PrintedCell cell, int column, string? style, RowWriter rows)
    {
        if (cell.Number is { } number)
        {
            // As Excel keeps it, without the zeros that the format prints.
            rows.Number(column, style, ((double)number).ToString(CultureInfo.InvariantCulture));
        }
        else if (PrintText.OneLine(cell.Text) is { Length: > 0 } text)
        {
            rows.Text(column, style, text);
        }
        else
        {
            rows.Blank(column, style);
        }
    }

    private double HeightOf(PrintedRow row)
    {
        var height = 0d;
        for (var column = 0; column < row.Cells.Count; column++)
        {
            height = Math.Max(height, SheetFonts.TableHeight(row.Cells[column].Text, widths[column]));
        }

        return height;
    }
}
