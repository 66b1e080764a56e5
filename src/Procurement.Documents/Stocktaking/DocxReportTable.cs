using System.Xml;
using DocumentFormat.OpenXml.Wordprocessing;
using Procurement.Documents.Lists;
using Procurement.Documents.Writers;
using Procurement.Documents.Writers.Docx;

namespace Procurement.Documents.Stocktaking;

/// <summary>A table of the report in Word: the head repeats on every page, rows stay whole, and are written as they come.</summary>
internal sealed class DocxReportTable
{
    private const int Padding = 2 * DocxTableStyle.CellMargin;

    private readonly ReportTable table;
    private readonly DocxCells cells;
    private readonly DocxRowShape shape;
    private readonly XmlWriter xml;

    public DocxReportTable(ReportTable table, DocxPage page, XmlWriter xml)
    {
        (this.table, this.xml) = (table, xml);
        var size = page.TableSizes.Skip(1).Where(size => WidthAt(size) <= page.TextWidth).FirstOrDefault(page.TableSizes[^1]);
        cells = new DocxCells(Spread(page.TextWidth), size);
        shape = DocxRowShape.Of(cells.Row(isHead: false, []), table.Columns.Select<ReportColumn, Func<string, TableCell>>(
            (column, index) => text => cells.Cell(index, 1, StyleOf(column), text)));
    }

    public async Task WriteAsync(CancellationToken cancel)
    {
        xml.WriteStartElement(DocxXml.Prefix, "tbl", DocxXml.Namespace);
        Properties().WriteTo(xml);
        new TableGrid(cells.Widths.Select(width => new GridColumn { Width = $"{width}" })).WriteTo(xml);
        cells.Row(isHead: true, table.Columns.Select((column, index) => cells.Cell(index, 1, DocxStyles.TableHead, column.Title))).WriteTo(xml);
        var isEmpty = true;
        await foreach (var row in table.Rows.WithCancellation(cancel))
        {
            Write(row);
            isEmpty = false;
        }

        if (isEmpty)
        {
            Write(new ReportRow("无", new object?[table.Columns.Count]));
        }

        xml.WriteEndElement();
    }

    private TableProperties Properties() => new(
        new TableStyle { Val = DocxStyles.Grid },
        new TableWidth { Width = $"{cells.Widths.Sum()}", Type = TableWidthUnitValues.Dxa },
        new TableLayout { Type = TableLayoutValues.Fixed },
        new TableLook { Val = "0020", FirstRow = true, LastRow = false, FirstColumn = false, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true },
        new TableCaption { Val = table.Title });

    private void Write(ReportRow row)
    {
        if (row.IsSum)
        {
            WriteSum(row);
            return;
        }

        xml.WriteRaw(shape.Start);
        for (var column = 0; column < shape.Cells.Count; column++)
        {
            var (cell, text) = (shape.Cells[column], ReportCells.Text(row.Values[column]));
            if (text.Length == 0)
            {
                xml.WriteRaw(cell.Blank);
                continue;
            }

            xml.WriteRaw(cell.BeforeText);
            xml.WriteString(PrintText.OneLine(text));
            xml.WriteRaw(cell.AfterText);
        }

        xml.WriteRaw(DocxRowShape.End);
    }

    /// <summary>The label takes all columns before the first figure.</summary>
    private void WriteSum(ReportRow row)
    {
        var span = row.Values.TakeWhile(value => value is null).Count();
        var rest = Enumerable.Range(span, row.Values.Count - span)
            .Select(column => cells.Cell(column, 1, StyleOf(table.Columns[column]), ReportCells.Text(row.Values[column]), bold: true));
        cells.Row(isHead: false, rest.Prepend(cells.Cell(0, span, DocxStyles.TableText, row.Label, bold: true))).WriteTo(xml);
    }

    private int WidthAt(int size) => table.Columns.Sum(column => (column.Width * DocxCells.HalfOf(size)) + Padding);

    /// <summary>In proportion; what the divisions leave over goes to the last column.</summary>
    private int[] Spread(int width)
    {
        var whole = table.Columns.Sum(column => column.Width);
        int[] widths = [.. table.Columns.Select(column => column.Width * width / whole)];
        widths[^1] += width - widths.Sum();
        return widths;
    }

    private static string StyleOf(ReportColumn column) => column.Cell is ListCell.Text ? column.Width <= 9 ? DocxStyles.TableCentre : DocxStyles.TableText : DocxStyles.TableNumber;
}
