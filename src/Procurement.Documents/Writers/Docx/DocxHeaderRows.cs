using DocumentFormat.OpenXml.Wordprocessing;

namespace Procurement.Documents.Writers.Docx;

/// <summary>The nested header: a group spans columns (gridSpan), a leaf reaches down over rows (vMerge).</summary>
internal sealed class DocxHeaderRows(HeaderGrid grid, DocxCells cells)
{
    public IEnumerable<TableRow> Rows() => Enumerable.Range(0, grid.Depth).Select(row => cells.Row(isHead: true, grid.Touching(row).Select(span => Cell(span, row))));

    private TableCell Cell(HeaderSpan span, int row)
    {
        var begins = span.Row == row;
        VerticalMerge[] merge = span.RowSpan > 1 ? [new VerticalMerge { Val = begins ? MergedCellValues.Restart : MergedCellValues.Continue }] : [];
        var cell = cells.Cell(span.Column, span.ColumnSpan, DocxStyles.TableHead, begins ? span.Label : "", change: merge);
        if (begins && SideFor(span) is var side && side > 0)
        {
            cell.GetFirstChild<Paragraph>()!.ParagraphProperties!.Append(new Indentation { Left = $"{side}", Right = $"{side}" });
        }

        return cell;
    }

    /// <summary>What to take from either side so that a label breaks into lines of like length: 预算 over 资金, not 预算资 over 金.</summary>
    private int SideFor(HeaderSpan span)
    {
        var room = cells.WidthOf(span.Column, span.ColumnSpan) - (2 * DocxTableStyle.CellMargin);
        var width = TextWidth.Of(span.Label);
        var lines = TextWidth.Lines(span.Label, Math.Max(2, room / cells.Half / 2 * 2));

        // A line takes whole characters, and a half more in case the estimate is short.
        var line = ((width + (2 * lines) - 1) / (2 * lines) * 2) + 1;
        return lines > 1 ? Math.Max(0, (room - (line * cells.Half)) / 2) : 0;
    }
}
