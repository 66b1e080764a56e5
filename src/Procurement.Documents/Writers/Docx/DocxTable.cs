using System.Xml;
using DocumentFormat.OpenXml.Wordprocessing;
using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Writers.Docx;

/// <summary>A printed table as a Word table of fixed widths; rows stay whole, the head repeats on every page.</summary>
internal sealed class DocxTable
{
    private readonly PrintedTable table;
    private readonly DocxCells cells;

    public DocxTable(PrintedTable table, DocxPage page)
    {
        this.table = table;
        var plan = new ColumnPlan(table);
        const int padding = 2 * DocxTableStyle.CellMargin;
        var size = page.TableSizes.Where(size => plan.Fits(page.TextWidth, DocxCells.HalfOf(size), padding)).FirstOrDefault(page.TableSizes[^1]);
        cells = new DocxCells(plan.Spread(page.TextWidth, DocxCells.HalfOf(size), padding), size);
    }

    public void Write(XmlWriter xml)
    {
        xml.WriteStartElement(DocxXml.Prefix, "tbl", DocxXml.Namespace);
        Properties().WriteTo(xml);
        new TableGrid(cells.Widths.Select(width => new GridColumn { Width = $"{width}" })).WriteTo(xml);
        foreach (var row in HeadRows())
        {
            row.WriteTo(xml);
        }

        WriteBody(new DocxBodyRows(table.Columns, cells, xml));
        xml.WriteEndElement();
    }

    private TableProperties Properties() => new(
        new TableStyle { Val = DocxStyles.Grid },
        new TableWidth { Width = $"{cells.Widths.Sum()}", Type = TableWidthUnitValues.Dxa },
        new TableLayout { Type = TableLayoutValues.Fixed },
        new TableLook { Val = "0020", FirstRow = true, LastRow = false, FirstColumn = false, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true },
        new TableCaption { Val = PrintText.OneLine(table.Title) });

    private IEnumerable<TableRow> HeadRows()
    {
        var head = new DocxHeaderRows(new HeaderGrid(table.Header), cells).Rows();
        return table.TitlePlace is TitlePlace.Inside ? new DocxInsideTitle(table, cells).Rows().Concat(head) : head;
    }

    private void WriteBody(DocxBodyRows rows)
    {
        foreach (var row in table.Rows)
        {
            rows.Write(row);
        }

        if (table.Rows.Count == 0)
        {
            rows.WriteEmpty();
        }
    }
}
