using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Procurement.Data.Catalogue;
using Procurement.Documents.Disclosures;
using Procurement.Documents.Published;
using Procurement.Documents.Published.Formats;
using Procurement.Documents.Published.Sections;
using Procurement.Documents.Writers;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Checks;
using Procurement.Domain.Checks.Published;
using Procurement.Domain.Disclosures;
using Procurement.Tests.Checks.Published;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Browser;

/// <summary>What a department gets when it prints our page as PDF reads back with the same cells.</summary>
public sealed class PrintedPdfTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly CatalogueIndex Catalogue = new([.. ReferenceFiles.ReadCatalogue(CatalogueEdition.Of2013), .. ReferenceFiles.ReadCatalogue(CatalogueEdition.Of2022)]);

    public static TheoryData<string> Names => [.. Seeds.All.Select(seed => seed.Data.Item1)];

    [Theory, MemberData(nameof(Names))]
    public async Task Read_HtmlPrintedAsPdf_HasTheSameCells(string seed)
    {
        var printed = await PublishedAsync(seed);
        using var pdf = new MemoryStream(await PrintAsync(Html(printed)));

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

    public static TheoryData<string, string, string[]> WholeDocuments => [.. OtherSections.Cases];

    [Theory, MemberData(nameof(WholeDocuments))]
    public async Task Check_WholeDocumentPrintedAsPdf_FindsWhatThePageHas(string seed, string other, string[] more)
    {
        var page = OtherSections.Into(Html(await PublishedAsync(seed)), other);
        var onPage = await CheckAsync(System.Text.Encoding.UTF8.GetBytes(page), "a.html");

        var inPdf = await CheckAsync(await PrintAsync(page), "a.pdf");

        // A line that ends with its sentence looks like the end of the paragraph.
        Assert.Equal(onPage.Select(WithoutParagraph), inPdf.Select(WithoutParagraph));
        Assert.Empty(more.Except(inPdf.Select(finding => finding[..finding.LastIndexOf('：')])));
    }

    private static string WithoutParagraph(string finding) => Regex.Replace(finding, "第[0-9]+段", "段");

    /// <summary>Every finding with its place and what it says.</summary>
    private static async Task<IReadOnlyList<string>> CheckAsync(byte[] file, string name)
    {
        using var stream = new MemoryStream(file);
        var reading = await PublishedFileReader.ReadAsync(stream, name, TestContext.Current.CancellationToken);
        Assert.Empty(reading.Problems);
        var subject = PublishedSubject.Of(reading.Document!, Catalogue, new AssetClassRules(ReferenceFiles.ReadClassRules()));
        return [.. CheckRunner.Run(subject).Select(finding => $"{finding.Rule} {finding.Place}：{finding.Left} {finding.Right}").Order(StringComparer.Ordinal)];
    }

    private static async Task<Disclosure> PublishedAsync(string seed)
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Seeds", $"{seed}.expected.json"));
        var reading = await DisclosureJsonReader.ReadAsync(file);
        Assert.Empty(reading.Problems);
        return reading.Disclosure!;
    }

    private static string Html(Disclosure disclosure)
    {
        using var html = new MemoryStream();
        DisclosureWriters.Find("html")!.Write(disclosure, html);
        return System.Text.Encoding.UTF8.GetString(html.ToArray());
    }

    private async Task<byte[]> PrintAsync(string html)
    {
        var page = await chromium.PageAsync(1366, 768, scripts: false);
        await page.SetContentAsync(html);
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
