using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Procurement.Documents.Writers.Docx;

/// <summary>Makes the rows and cells of one table, all in its widths and size of type.</summary>
/// <param name="widths">In twips.</param>
/// <param name="size">In half points.</param>
internal sealed class DocxCells(IReadOnlyList<int> widths, int size)
{
    public IReadOnlyList<int> Widths => widths;

    /// <summary>The width of a half character in twips: a quarter of the size in half points, twenty twips to the point.</summary>
    public int Half => HalfOf(size);

    public static int HalfOf(int size) => size * 5;

    /// <param name="isHead">Whether the row repeats on every page.</param>
    public TableRow Row(bool isHead, IEnumerable<TableCell> cells)
    {
        // A line of type and about as much again, as forms have it.
        var properties = new TableRowProperties(new CantSplit(), new TableRowHeight { Val = (uint)(size * 19), HeightType = HeightRuleValues.AtLeast });
        if (isHead)
        {
            properties.Append(new TableHeader());
        }

        return new TableRow([properties, .. cells]);
    }

    /// <param name="change">What the cell has beside its width: spans, borders.</param>
    public TableCell Cell(int column, int span, string style, string text, bool bold = false, params OpenXmlElement[] change)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = $"{WidthOf(column, span)}", Type = TableWidthUnitValues.Dxa });
        if (span > 1)
        {
            properties.Append(new GridSpan { Val = span });
        }

        properties.Append(change);
        properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        if (text.Length > 0)
        {
            paragraph.Append(DocxText.Run(text, size, bold));
        }

        return new TableCell(properties, paragraph);
    }

    public int WidthOf(int column, int span) => widths.Skip(column).Take(span).Sum();
}
