using ClosedXML.Excel;

namespace Procurement.Documents.Writers.Xlsx;

/// <summary>Fills a sheet line by line; the lines outside the grid run over all its columns.</summary>
internal sealed class SheetLines
{
    private readonly IXLWorksheet sheet;

    /// <param name="widths">Of the columns, in characters.</param>
    public SheetLines(IXLWorksheet sheet, int[] widths)
    {
        this.sheet = sheet;
        Widths = widths;
        foreach (var (index, width) in widths.Index())
        {
            sheet.Column(index + 1).Width = width;
        }
    }

    public IXLWorksheet Sheet => sheet;

    public IReadOnlyList<int> Widths { get; }

    public int NextRow { get; private set; } = 1;

    private int Width => Widths.Sum();

    public void Add(string text, XLAlignmentHorizontalValues to, string font, double size, double height)
    {
        var line = Merge(NextRow, 1, Widths.Count);
        SetText(line.FirstCell(), text);
        line.Style.Font.SetFontName(font).Font.SetFontSize(size);
        line.Style.Alignment.SetHorizontal(to).Alignment.SetVertical(XLAlignmentVerticalValues.Center).Alignment.SetWrapText(true);
        sheet.Row(NextRow++).Height = height;
    }

    /// <summary>A paragraph of the narrative. Excel does not fit the height of merged cells, so it is reckoned here.</summary>
    public void AddParagraph(string text) =>
        Add(text, XLAlignmentHorizontalValues.Left, SheetFonts.Body, SheetFonts.BodySize, SheetFonts.BodyLine * TextWidth.Lines(text, Width * 9 / 10));

    public void AddFootnote(string text) =>
        Add(text, XLAlignmentHorizontalValues.Left, SheetFonts.Table, SheetFonts.TableSize, (SheetFonts.TableLine * TextWidth.Lines(text, Width * 9 / 10)) + 4);

    /// <summary>Left and right text in the two halves of a row.</summary>
    public void AddCaption(CaptionLine line)
    {
        if (Widths.Count == 1)
        {
            Add($"{line.Left} {line.Right}".Trim(), XLAlignmentHorizontalValues.Left, SheetFonts.Table, SheetFonts.TableSize, 18);
            return;
        }

        var split = SplitFor(line.Right);
        var left = Merge(NextRow, 1, split);
        var right = Merge(NextRow, split + 1, Widths.Count);
        SetText(left.FirstCell(), line.Left);
        SetText(right.FirstCell(), line.Right);
        sheet.Range(NextRow, 1, NextRow, Widths.Count).Style.Font.SetFontName(SheetFonts.Table).Font.SetFontSize(SheetFonts.TableSize);
        right.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Right;
        sheet.Row(NextRow++).Height = 18;
    }

    /// <summary>Leaves rows to somebody who fills them cell by cell.</summary>
    /// <returns>The first of them.</returns>
    public int Take(int rows)
    {
        var first = NextRow;
        NextRow += rows;
        return first;
    }

    /// <summary>Puts in a text that stays one: never a formula, a date or a number, whatever it begins with.</summary>
    public static void SetText(IXLCell cell, string text)
    {
        // SetValue takes a string as it is, the property Value would guess its meaning.
        cell.SetValue(PrintText.OneLine(text));
        cell.DataType = XLDataType.Text;
    }

    private IXLRange Merge(int row, int from, int to)
    {
        var range = sheet.Range(row, from, row, to);
        return from == to ? range : range.Merge();
    }

    private int SplitFor(string right)
    {
        var split = Widths.Count - 1;
        while (split > 1 && Widths.Skip(split).Sum() < TextWidth.Of(right) + 1)
        {
            split--;
        }

        return split;
    }
}
