using DocumentFormat.OpenXml.Wordprocessing;
using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Writers.Docx;

/// <summary>Title and captions as the first rows of the grid: the title over all columns, then left and right, without lines around.</summary>
internal sealed class DocxInsideTitle(PrintedTable table, DocxCells cells)
{
    private int Columns => cells.Widths.Count;

    public IEnumerable<TableRow> Rows()
    {
        var lines = CaptionLine.Of(table);
        yield return cells.Row(isHead: true, [Cell(0, Columns, DocxText.Paragraph(DocxStyles.TableTitle, table.Title), stands: lines.Count == 0)]);
        foreach (var (index, line) in lines.Index())
        {
            yield return cells.Row(isHead: true, Captions(line, stands: index == lines.Count - 1));
        }
    }

    private IEnumerable<TableCell> Captions(CaptionLine line, bool stands)
    {
        if (Columns == 1)
        {
            return [Cell(0, 1, DocxText.Paragraph(DocxStyles.TableCaption, $"{line.Left} {line.Right}".Trim()), stands)];
        }

        var right = DocxText.Paragraph(DocxStyles.TableCaption, line.Right);
        right.ParagraphProperties!.Append(new Justification { Val = JustificationValues.Right });
        var split = SplitFor(line.Right);
        return [Cell(0, split, DocxText.Paragraph(DocxStyles.TableCaption, line.Left), stands), Cell(split, Columns - split, right, stands)];
    }

    /// <summary>The right text takes as few columns as hold it on one line; at least one is left to the left one.</summary>
    private int SplitFor(string right)
    {
        var needed = (TextWidth.Of(right) * DocxCells.HalfOf(DocxStyles.Fifth)) + (2 * DocxTableStyle.CellMargin);
        var split = Columns - 1;
        while (split > 1 && cells.WidthOf(split, Columns - split) < needed)
        {
            split--;
        }

        return split;
    }

    /// <param name="stands">Whether the row stands on the grid, whose frame begins below it.</param>
    private TableCell Cell(int column, int span, Paragraph paragraph, bool stands)
    {
        var cell = cells.Cell(column, span, DocxStyles.TableCaption, "", change: new TableCellBorders(
            new TopBorder { Val = BorderValues.Nil },
            new LeftBorder { Val = BorderValues.Nil },
            stands ? new BottomBorder { Val = BorderValues.Single, Size = DocxTableStyle.Frame, Color = "auto" } : new BottomBorder { Val = BorderValues.Nil },
            new RightBorder { Val = BorderValues.Nil }));
        cell.ReplaceChild(paragraph, cell.GetFirstChild<Paragraph>()!);
        return cell;
    }
}
