using Microsoft.Playwright;
using Procurement.Documents.Disclosures;
using Procurement.Documents.Published.Formats;
using Procurement.Documents.Published.Sections;
using Procurement.Documents.Writers;
using Procurement.Domain.Disclosures;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Browser;

/// <summary>What a department gets when it prints our page as PDF reads back with the same cells.</summary>
public sealed class PrintedPdfTests(Chromium chromium) : IClassFixture<Chromium>
{
    public static TheoryData<string> Names => [.. Seeds.All.Select(seed => seed.Data.Item1)];

    [Theory, MemberData(nameof(Names))]
    public async Task Read_HtmlPrintedAsPdf_HasTheSameCells(string seed)
    {
        var printed = await PublishedAsync(seed);
        using var pdf = new MemoryStream(await PrintAsync(printed));

        var reading = await DocumentReader.ReadAsync(pdf, "a.pdf", TestContext.Current.CancellationToken);

        Assert.Empty(reading.Problems);
        var read = SectionReader.Read(reading.Document!);
        Assert.Empty(read.Unread);
        Assert.Equal(printed.Sections.Select(section => section.Key), read.Sections.Select(section => section.Key));
        foreach (var (want, have) in printed.Sections.Zip(read.Sections))
        {
            Assert.Equal(want.Paragraphs, have.Paragraphs);
            Assert.Equal(Shown(want.Table), Shown(have.Table));
        }
    }

    private static async Task<Disclosure> PublishedAsync(string seed)
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Seeds", $"{seed}.expected.json"));
        var reading = await DisclosureJsonReader.ReadAsync(file);
        Assert.Empty(reading.Problems);
        return reading.Disclosure!;
    }

    private async Task<byte[]> PrintAsync(Disclosure disclosure)
    {
        using var html = new MemoryStream();
        DisclosureWriters.Find("html")!.Write(disclosure, html);
        var page = await chromium.PageAsync(1366, 768, scripts: false);
        await page.SetContentAsync(System.Text.Encoding.UTF8.GetString(html.ToArray()));
        return await page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true });
    }

    /// <summary>Title, captions, head and rows.</summary>
    private static IReadOnlyList<string> Shown(PrintedTable? table) => table is null ? [] :
    [
        string.Join('|', [table.Title, .. table.Captions]),
        Head(table.Header),
        .. table.Rows.Select(row => $"{row.Type}: {string.Join('|', row.Cells.Select(cell => cell.Text))}"),
    ];

    private static string Head(IEnumerable<HeaderCell> cells) =>
        string.Join(' ', cells.Select(cell => cell.Key is null ? $"{cell.Label}({Head(cell.Children)})" : $"{cell.Label}={cell.Key}"));
}
