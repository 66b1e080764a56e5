using System.Text;
using ClosedXML.Excel;

namespace Procurement.Tests.Writers;

/// <summary>A workbook as lines that a person can review: pages, merged ranges, cells with type and format.</summary>
internal static class XlsxDump
{
    public static string Of(Stream xlsx)
    {
        using var workbook = new XLWorkbook(xlsx);
        var dump = new StringBuilder();
        foreach (var sheet in workbook.Worksheets)
        {
            Dump(sheet, dump);
        }

        return dump.ToString();
    }

    private static void Dump(IXLWorksheet sheet, StringBuilder dump)
    {
        var page = sheet.PageSetup;
        dump.Append($"=== {sheet.Name}: {page.PaperSize} {page.PageOrientation}, {page.PagesWide} wide, rows {page.FirstRowToRepeatAtTop}-{page.LastRowToRepeatAtTop} repeat, ");
        dump.Append($"{sheet.SheetView.SplitRow} rows frozen, footer {page.Footer.GetText(XLHFOccurrence.OddPages)}\n");
        dump.Append($"columns {string.Join(' ', sheet.ColumnsUsed().Select(column => column.Width))}\n");
        dump.Append($"merged {string.Join(' ', sheet.MergedRanges.Select(range => range.RangeAddress.ToString()).Order(StringComparer.Ordinal))}\n");
        foreach (var row in sheet.RowsUsed())
        {
            dump.Append($"{row.RowNumber()} ({row.Height}):{string.Concat(row.CellsUsed().Where(cell => !cell.IsEmpty()).Select(Cell))}\n");
        }
    }

    private static string Cell(IXLCell cell)
    {
        var style = cell.Style;
        var bold = style.Font.Bold ? " bold" : "";
        var format = style.NumberFormat.Format is { Length: > 0 } written ? $" {written}" : "";
        return $" | {cell.Address} {cell.DataType}{format} {style.Alignment.Horizontal}{bold} {Convert.ToString(cell.Value, System.Globalization.CultureInfo.InvariantCulture)}";
    }
}
