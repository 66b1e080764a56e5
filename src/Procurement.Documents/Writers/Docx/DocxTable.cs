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

    public Table Create()
    {
        var grid = new Table(
            new TableProperties(
                new TableStyle { Val = DocxStyles.Grid },
                new TableWidth { Width = $"{cells.Widths.Sum()}", Type = TableWidthUnitValues.Dxa },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableLook { Val = "0020", FirstRow = true, LastRow = false, FirstColumn = false, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true },
                new TableCaption { Val = PrintText.OneLine(table.Title) }),
            new TableGrid(cells.Widths.Select(width => new GridColumn { Width = $"{width}" })));
        if (table.TitlePlace is TitlePlace.Inside)
        {
            grid.Append(new DocxInsideTitle(table, cells).Rows());
        }

        grid.Append(new DocxHeaderRows(new HeaderGrid(table.Header), cells).Rows());
        grid.Append(BodyRows());
        return grid;
    }

    private IEnumerable<TableRow> BodyRows()
    {
        var columns = table.Columns;
        return table.Rows.Count > 0
            ? table.Rows.Select(row => cells.Row(isHead: false, columns.Select((key, column) => BodyCell(row, key, column))))
            : [cells.Row(isHead: false, columns.Select((key, column) => cells.Cell(column, 1, StyleOf(key), "")))];
    }

    private TableCell BodyCell(PrintedRow row, string key, int column)
    {
        var style = TableTraits.IsCentredLabel(row, key) ? DocxStyles.TableCentre : StyleOf(key);
        var cell = cells.Cell(column, 1, style, row.Cells[column].Text, row.IsBold);
        if (row.IsPart && column == 0)
        {
            cell.GetFirstChild<Paragraph>()!.ParagraphProperties!.Append(new Indentation { Left = "480", LeftChars = 200 });
        }

        return cell;
    }

    private static string StyleOf(string key) => ColumnKinds.Of(key) switch
    {
        ColumnKind.Text => DocxStyles.TableText,
        ColumnKind.Number => DocxStyles.TableNumber,
        _ => DocxStyles.TableCentre,
    };
}
