using System.IO.Compression;
using System.Security;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ClosedXML.Excel;
using Procurement.Domain.Disclosures;
using Procurement.Tests.Writers;

namespace Procurement.Tests.Checks.Published;

/// <summary>The two sections as our writers print them with another section before them, in each format.</summary>
internal static class WholeDocument
{
    /// <param name="other">HTML of the other section: paragraphs, and tables with spans to the right.</param>
    public static byte[] Of(string format, Disclosure sections, string other)
    {
        var file = Written.As(format, sections);
        IElement[] blocks = [.. new HtmlParser().ParseDocument(other).Body!.Children];
        return format switch
        {
            "html" => Encoding.UTF8.GetBytes(OtherSections.Into(Encoding.UTF8.GetString(file), other)),
            "txt" => [.. Encoding.UTF8.GetBytes($"{OtherSections.Heading}\n{string.Concat(blocks.Select(Lines))}\n"), .. WithoutMark(file)],
            "docx" => Docx(file, Paragraph(OtherSections.Heading) + string.Concat(blocks.Select(Word))),
            "xlsx" => Xlsx(file, blocks),
            _ => throw new ArgumentOutOfRangeException(nameof(format)),
        };
    }

    private static byte[] Text(byte[] file, string behind, string inserted)
    {
        var text = Encoding.UTF8.GetString(file);
        return Encoding.UTF8.GetBytes(text.Insert(text.IndexOf(behind, StringComparison.Ordinal) + behind.Length, inserted));
    }

    private static ReadOnlySpan<byte> WithoutMark(byte[] file) => file.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? file.AsSpan(3) : file;

    /// <summary>As our own text file: cells between tabs, as many in every row, and a blank line after a table.</summary>
    private static string Lines(IElement block) => block is IHtmlTableElement table
        ? string.Concat(table.Rows.Select(row => string.Concat(row.Cells.Select(cell => cell.TextContent + new string('\t', cell.ColumnSpan)))
            + new string('\t', table.Rows.Max(Width) - Width(row)) + "\n")) + "\n"
        : block.TextContent + "\n";

    private static int Width(IHtmlTableRowElement row) => row.Cells.Sum(cell => cell.ColumnSpan);

    private static byte[] Docx(byte[] file, string inserted)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var part = zip.GetEntry("word/document.xml")!.Open();
            using var content = new MemoryStream();
            part.CopyTo(content);
            part.SetLength(0);
            part.Write(Text(content.ToArray(), "<w:body>", inserted));
        }

        return stream.ToArray();
    }

    private static string Word(IElement block) => block is IHtmlTableElement table
        ? $"<w:tbl><w:tblPr><w:tblStyle w:val=\"DisclosureTable\"/><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid/>{string.Concat(table.Rows.Select(row => $"<w:tr>{string.Concat(row.Cells.Select(Cell))}</w:tr>"))}</w:tbl>{Paragraph("")}"
        : Paragraph(block.TextContent);

    private static string Cell(IHtmlTableCellElement cell) => $"<w:tc><w:tcPr><w:gridSpan w:val=\"{cell.ColumnSpan}\"/></w:tcPr>{Paragraph(cell.TextContent)}</w:tc>";

    private static string Paragraph(string text) => $"<w:p><w:r><w:t>{SecurityElement.Escape(text)}</w:t></w:r></w:p>";

    /// <summary>A sheet of its own before the others.</summary>
    private static byte[] Xlsx(byte[] file, IElement[] blocks)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var book = new XLWorkbook(stream))
        {
            var sheet = book.Worksheets.Add(OtherSections.Heading, 1);
            sheet.Cell(1, 1).Value = OtherSections.Heading;
            var row = 2;
            foreach (var block in blocks)
            {
                row = Rows(sheet, row, block) + 1;
            }

            book.Save();
        }

        return stream.ToArray();
    }

    /// <returns>The row behind the block.</returns>
    private static int Rows(IXLWorksheet sheet, int row, IElement block)
    {
        IEnumerable<IEnumerable<(string Text, int Columns)>> rows = block is IHtmlTableElement table
            ? table.Rows.Select(each => each.Cells.Select(cell => (cell.TextContent, cell.ColumnSpan)))
            : [[(block.TextContent, 1)]];
        foreach (var cells in rows)
        {
            var column = 1;
            foreach (var (text, columns) in cells)
            {
                sheet.Cell(row, column).SetValue(text);
                sheet.Range(row, column, row, column + columns - 1).Merge();
                column += columns;
            }

            row++;
        }

        return row;
    }
}
