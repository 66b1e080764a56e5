using System.Text;
using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Writers;

/// <summary>Plain text, UTF-8: cells between tabs, one row a line, a line for each level of the header.</summary>
internal sealed class TxtWriter : IDisclosureWriter
{
    public string Format => "txt";

    public string ContentType => "text/plain; charset=utf-8";

    public void Write(Disclosure disclosure, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        foreach (var (index, section) in disclosure.Sections.Index())
        {
            if (index > 0)
            {
                writer.WriteLine();
            }

            WriteSection(section, writer);
        }
    }

    private static void WriteSection(DisclosureSection section, StreamWriter writer)
    {
        WriteLines(writer, [section.FullHeading, .. section.Paragraphs]);
        if (section.Table is not { } table)
        {
            return;
        }

        WriteLines(writer, ["", table.Title, .. table.Captions]);
        WriteHeader(new HeaderGrid(table.Header), writer);
        foreach (var row in table.Rows)
        {
            WriteCells(writer, row.Cells.Select(cell => cell.Text));
        }

        if (table.Footnotes.Count > 0)
        {
            WriteLines(writer, ["", .. table.Footnotes]);
        }
    }

    /// <summary>A spanned cell's text stands in its first row and column; the rest of its place is empty.</summary>
    private static void WriteHeader(HeaderGrid grid, StreamWriter writer)
    {
        for (var row = 0; row < grid.Depth; row++)
        {
            var labels = grid.StartingIn(row).ToDictionary(cell => cell.Column, cell => cell.Label);
            WriteCells(writer, Enumerable.Range(0, grid.ColumnCount).Select(column => labels.GetValueOrDefault(column, "")));
        }
    }

    private static void WriteCells(StreamWriter writer, IEnumerable<string> cells) =>
        writer.WriteLine(string.Join('\t', cells.Select(PrintText.OneLine)));

    private static void WriteLines(StreamWriter writer, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            writer.WriteLine(PrintText.OneLine(line));
        }
    }
}
