using ClosedXML.Excel;
using Procurement.Documents.Spreadsheets;
using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Writers.Xlsx;

/// <summary>A section on its sheet, from top to bottom.</summary>
internal static class SectionSheet
{
    /// <summary>The widths, in characters, that fill an A4 page upright and on its side.</summary>
    private const int UprightWidth = 84;
    private const int WideWidth = 120;

    /// <summary>What Excel keeps free beside a text.</summary>
    private const int Padding = 1;

    /// <returns>The rows of the table, to be streamed in when the sheet is saved; null where there are none.</returns>
    public static SheetFilling? Write(DisclosureSection section, IXLWorksheet sheet)
    {
        var lines = new SheetLines(sheet, WidthsOf(section));
        sheet.ShowGridLines = false;
        lines.Add(section.FullHeading, XLAlignmentHorizontalValues.Left, SheetFonts.Heading, SheetFonts.HeadingSize, 28);
        foreach (var paragraph in section.Paragraphs)
        {
            lines.AddParagraph(paragraph);
        }

        var print = new SheetPrint(sheet, section.IsWide);
        return section.Table is { } table ? WriteTable(table, lines, print) : null;
    }

    private static SheetFilling? WriteTable(PrintedTable table, SheetLines lines, SheetPrint print)
    {
        lines.Add(table.Title, XLAlignmentHorizontalValues.Center, SheetFonts.Heading, SheetFonts.TitleSize, 28);
        foreach (var line in CaptionLine.Of(table))
        {
            lines.AddCaption(line);
        }

        var firstHeadRow = lines.NextRow;
        var body = SheetTable.Write(table, lines);
        print.Repeat(firstHeadRow, firstHeadRow + table.HeaderDepth - 1);
        foreach (var footnote in table.Footnotes)
        {
            lines.AddFootnote(footnote);
        }

        return body?.FillingUpTo(lines.NextRow - 1);
    }

    private static int[] WidthsOf(DisclosureSection section)
    {
        if (section.Table is not { } table)
        {
            // Two columns, since LibreOffice places a lone one beyond the margin.
            return [UprightWidth / 2, UprightWidth / 2];
        }

        var plan = new ColumnPlan(table);
        var width = Math.Max(plan.Needs.Sum(need => need.Wish + Padding), section.IsWide ? WideWidth : UprightWidth);
        return plan.Spread(width, half: 1, padding: Padding);
    }
}
