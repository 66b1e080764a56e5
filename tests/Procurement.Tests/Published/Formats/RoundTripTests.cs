using Procurement.Documents.Published;
using Procurement.Domain.Disclosures;
using Procurement.Tests.Writers;
using PublishedTable = Procurement.Documents.Published.ReadTable;

namespace Procurement.Tests.Published.Formats;

/// <summary>What our own writers make of the published disclosures reads back with the same texts in the same cells.</summary>
public sealed class RoundTripTests
{
    public static TheoryData<string, string> SeedsInFormats
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var seed in SeedFiles.Names)
            {
                foreach (var format in (string[])["docx", "xlsx", "html", "txt"])
                {
                    data.Add(seed, format);
                }
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(SeedsInFormats))]
    public async Task Read_ExpectedDisclosureAsWritten_HasTheSameCells(string seed, string format) => await AssertSameAsync(SeedRegister.Published(seed), format);

    /// <summary>Printed from the register, figures are numbers in a workbook and show by their formats.</summary>
    [Theory, MemberData(nameof(SeedsInFormats))]
    public async Task Read_PrintedDisclosureAsWritten_HasTheSameCells(string seed, string format) => await AssertSameAsync(SeedRegister.Print(seed), format);

    private static async Task AssertSameAsync(Disclosure disclosure, string format)
    {
        var document = await Reading.OfAsync(Written.As(format, disclosure), "a." + format);

        Assert.Equal(format, document.Format);
        Assert.Empty(document.Notes);
        var texts = document.Blocks.OfType<ReadParagraph>().Select(paragraph => paragraph.Text).ToList();
        foreach (var section in disclosure.Sections)
        {
            Assert.Contains(section.FullHeading, texts);
            Assert.All(section.Paragraphs, paragraph => Assert.Contains(paragraph, texts));
        }

        var expected = disclosure.Sections.Select(section => section.Table).OfType<PrintedTable>().ToList();
        var read = format is "txt" ? Lines(document) : [.. document.Blocks.OfType<PublishedTable>().Select(Rows)];
        Assert.Equal(expected.Count, read.Count);
        foreach (var (table, rows) in expected.Zip(read))
        {
            // Title and captions inside the grid and the header stand above; the body is last.
            var body = table.Rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Text))).ToList();
            var filled = rows.Where(row => row.Any(text => text.Length > 0)).ToList();
            Assert.Equal(body, filled.TakeLast(body.Count).Select(row => string.Join('|', row)));
            Assert.Equal(Labels(table.Header), filled.SkipLast(body.Count).TakeLast(table.HeaderDepth).SelectMany(row => row).Where(text => text.Length > 0).Order(StringComparer.Ordinal));
        }
    }

    private static IEnumerable<string> Labels(IEnumerable<HeaderCell> cells) =>
        cells.SelectMany(cell => Labels(cell.Children).Prepend(cell.Label)).Order(StringComparer.Ordinal);

    private static List<string[]> Rows(PublishedTable table)
    {
        foreach (var (index, row) in table.Rows.Index())
        {
            // Cells stand in order, and none reaches beyond the table.
            Assert.True(row.Cells.Zip(row.Cells.Skip(1)).All(pair => pair.First.Column + pair.First.Columns <= pair.Second.Column));
            Assert.All(row.Cells, cell => Assert.True(index + cell.Rows <= table.Rows.Count));
        }

        return [.. table.Rows.Select(row => row.Cells.Select(cell => cell.Text).ToArray())];
    }

    private static List<List<string[]>> Lines(ReadDocument document)
    {
        var tables = new List<List<string[]>>();
        var isInside = false;
        foreach (var line in document.Blocks.Cast<ReadParagraph>())
        {
            var isRow = line.Text.Contains('\t', StringComparison.Ordinal);
            if (isRow && !isInside)
            {
                tables.Add([]);
            }

            isInside = isRow;
            if (isRow)
            {
                tables[^1].Add(line.Text.Split('\t'));
            }
        }

        return tables;
    }
}
