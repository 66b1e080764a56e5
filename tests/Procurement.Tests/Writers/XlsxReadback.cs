using System.Globalization;
using ClosedXML.Excel;

namespace Procurement.Tests.Writers;

/// <summary>Reads the tables of a workbook: the framed cells, numbers printed by the format of their cell.</summary>
internal static class XlsxReadback
{
    public static IReadOnlyList<ReadTable> Tables(Stream xlsx)
    {
        using var workbook = new XLWorkbook(xlsx);
        return [.. workbook.Worksheets.Where(sheet => sheet.PageSetup.FirstRowToRepeatAtTop > 0).Select(Read)];
    }

    private static ReadTable Read(IXLWorksheet sheet)
    {
        var lastHead = sheet.PageSetup.LastRowToRepeatAtTop;
        var width = sheet.LastColumnUsed().ColumnNumber();
        var body = Enumerable.Range(lastHead + 1, sheet.LastRowUsed().RowNumber() - lastHead)
            .Where(row => !sheet.Cell(row, 1).IsMerged())
            .Select(row => Enumerable.Range(1, width).Select(column => TextOf(sheet.Cell(row, column))).ToArray());
        return new(
            [.. Enumerable.Range(1, width).Select(column => Head(sheet.Cell(lastHead, column)))],
            [.. body.Where(row => row.Any(text => text.Length > 0))]);
    }

    private static string Head(IXLCell cell) => cell.IsMerged() ? cell.MergedRange().FirstCell().GetString() : cell.GetString();

    private static string TextOf(IXLCell cell) => cell.DataType is XLDataType.Number && !cell.IsEmpty()
        ? ((decimal)cell.GetDouble()).ToString(cell.Style.NumberFormat.Format is "0.00" ? "0.00" : "0.##########", CultureInfo.InvariantCulture)
        : cell.GetString();
}
