using System.Xml;
using DocumentFormat.OpenXml.Wordprocessing;
using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Writers.Docx;

/// <summary>The rows below the head, streamed: one shape for all rows that look alike, filled with the texts of each.</summary>
internal sealed class DocxBodyRows(IReadOnlyList<string> columns, DocxCells cells, XmlWriter xml)
{
    private readonly Dictionary<RowLook, DocxRowShape> shapes = [];

    public void Write(PrintedRow row)
    {
        var look = RowLook.Of(row);
        if (!shapes.TryGetValue(look, out var shape))
        {
            shape = shapes[look] = ShapeOf(row);
        }

        xml.WriteRaw(shape.Start);
        for (var column = 0; column < shape.Cells.Count; column++)
        {
            WriteCell(shape.Cells[column], row.Cells[column].Text);
        }

        xml.WriteRaw(DocxRowShape.End);
    }

    /// <summary>A row to show that there is none.</summary>
    public void WriteEmpty() =>
        cells.Row(isHead: false, columns.Select((key, column) => cells.Cell(column, 1, StyleOf(key), ""))).WriteTo(xml);

    private void WriteCell(DocxCellShape cell, string text)
    {
        if (text.Length == 0)
        {
            xml.WriteRaw(cell.Blank);
            return;
        }

        xml.WriteRaw(cell.BeforeText);
        xml.WriteString(PrintText.OneLine(text));
        xml.WriteRaw(cell.AfterText);
    }

    private DocxRowShape ShapeOf(PrintedRow row) =>
        DocxRowShape.Of(cells.Row(isHead: false, []), columns.Select<string, Func<string, TableCell>>((key, column) => text => Cell(row, key, column, text)));

    private TableCell Cell(PrintedRow row, string key, int column, string text)
    {
        var style = TableTraits.IsCentredLabel(row, key) ? DocxStyles.TableCentre : StyleOf(key);
        var cell = cells.Cell(column, 1, style, text, row.IsBold);
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
