using Procurement.Documents.Published;
using Procurement.Documents.Published.Sections;
using Procurement.Documents.Writers;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Published;
using Procurement.Tests.Writers;
using ReadTable = Procurement.Documents.Published.ReadTable;

namespace Procurement.Tests.Published.Sections;

/// <summary>Documents as the readers of formats hand them on.</summary>
internal static class Documents
{
    public static PublishedDocument ReadTxt(string text) => SectionReader.Read(Txt(text));

    public static ReadDocument Txt(string text, string format = "txt") =>
        new(format, [.. text.Split('\n').Select((line, index) => new ReadParagraph($"第{index + 1}行", line))], []);

    /// <summary>What the program's own writer prints.</summary>
    public static ReadDocument Txt(Disclosure disclosure) => Txt(Written.Text("txt", disclosure));

    /// <summary>Paragraphs and tables with merged cells, as in a Word or HTML file.</summary>
    public static ReadDocument WithTables(Disclosure disclosure) => new("html", [.. disclosure.Sections.SelectMany(section => Blocks(section, int.MaxValue))], []);

    /// <summary>A grid for each section, everything in it, as in a workbook.</summary>
    public static ReadDocument Sheets(Disclosure disclosure) => new("xlsx",
        [.. disclosure.Sections.SelectMany(section => new ReadBlock[] { new ReadParagraph("", section.FullHeading, IsHeading: true), Sheet(section) }), .. Glossary], []);

    /// <summary>A sheet behind those of the sections.</summary>
    public static IReadOnlyList<ReadBlock> Glossary { get; } =
        [new ReadParagraph("", "解释", IsHeading: true), new ReadTable("", [Row("词", "义"), Row("政府采购", "略")])];

    /// <summary>Table rows over so many pages, each of which repeats title, captions and head.</summary>
    public static ReadDocument Pages(Disclosure disclosure, int rowsOnPage) =>
        new("docx", [.. disclosure.Sections.SelectMany(section => Blocks(section, rowsOnPage))], []);

    public static IEnumerable<ReadRow> Head(PrintedTable table)
    {
        var grid = new HeaderGrid(table.Header);
        return Enumerable.Range(0, grid.Depth).Select(row => new ReadRow(
            [.. grid.StartingIn(row).Select(cell => new ReadCell(cell.Label, cell.Column, cell.ColumnSpan, cell.RowSpan))], IsHead: false));
    }

    public static ReadRow Row(params string[] texts) => new([.. texts.Select((text, column) => new ReadCell(text, column))]);

    private static IEnumerable<ReadBlock> Blocks(DisclosureSection section, int rowsOnPage)
    {
        yield return new ReadParagraph("", section.FullHeading, IsHeading: true);
        foreach (var paragraph in section.Paragraphs)
        {
            yield return new ReadParagraph("", paragraph);
        }

        foreach (var block in section.Table is { } table ? Parts(table, rowsOnPage) : [])
        {
            yield return block;
        }
    }

    private static IEnumerable<ReadBlock> Parts(PrintedTable table, int rowsOnPage)
    {
        foreach (var rows in table.Rows.Count == 0 ? [[]] : table.Rows.Chunk(rowsOnPage))
        {
            foreach (var caption in new[] { table.Title }.Concat(table.Captions))
            {
                yield return new ReadParagraph("", caption);
            }

            yield return new ReadTable("", [.. Head(table), .. rows.Select(row => Row([.. row.Cells.Select(cell => cell.Text)]))]);
        }

        foreach (var note in table.Footnotes)
        {
            yield return new ReadParagraph("", note);
        }
    }

    private static ReadTable Sheet(DisclosureSection section)
    {
        var width = section.Table?.Columns.Count ?? 2;
        var rows = new List<ReadRow>();
        void Wide(string text) => rows.Add(new ReadRow([new ReadCell(text, 0, width)]));
        Wide(section.FullHeading);
        foreach (var paragraph in section.Paragraphs)
        {
            Wide(paragraph);
        }

        if (section.Table is { } table)
        {
            Wide(table.Title);
            foreach (var line in CaptionLine.Of(table))
            {
                rows.Add(new ReadRow([new ReadCell(line.Left, 0, width - 1), new ReadCell(line.Right, width - 1)]));
            }

            rows.AddRange(Head(table));
            rows.AddRange(table.Rows.Select(row => Row([.. row.Cells.Select(cell => cell.Text)])));
            table.Footnotes.ToList().ForEach(Wide);
        }

        return new ReadTable($"工作表“{section.FullHeading}”", rows);
    }
}
