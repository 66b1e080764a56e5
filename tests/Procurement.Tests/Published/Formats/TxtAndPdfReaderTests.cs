using System.Text;
using Procurement.Documents.Published;
using Procurement.Documents.Published.Formats;
using Procurement.Documents.Published.Formats.Pdf;
using static Procurement.Tests.Published.Formats.Reading;

namespace Procurement.Tests.Published.Formats;

/// <summary>Formats that know lines only.</summary>
public sealed class TxtAndPdfReaderTests
{
    private const string Lines = "六、政府采购\r\n\t合计\t60.00  \n\n末";

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "utf-8", Encoding.UTF8.GetBytes(Lines) },
        { "utf-8 with mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Lines)] },
        { "gb18030", CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes(Lines) },
        { "utf-16 with mark", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Lines)] },
        { "utf-16", Encoding.Unicode.GetBytes(Lines) },
        { "utf-16 the other way", Encoding.BigEndianUnicode.GetBytes(Lines) },
    };

    [Theory]
    [MemberData(nameof(Encodings), DisableDiscoveryEnumeration = true)]
    public async Task Read_TextInAnyEncoding_LinesAsTheyAre(string encoding, byte[] file)
    {
        var document = await OfAsync(file, "a.txt");

        Assert.True(Show(document) == "六、政府采购\n\t合计\t60.00  \n\n末", encoding);
        Assert.Equal(["第1行", "第2行", "第3行", "第4行"], document.Blocks.Select(block => block.Place));
        Assert.Empty(document.Notes);
    }

    [Fact]
    public async Task Read_TextWithFormFeeds_CountsPages()
    {
        var document = await OfAsync(Text("甲\n乙\n\f丙\n"), "a.txt");

        Assert.Equal(["第1页第1行", "第1页第2行", "第2页第3行"], document.Blocks.Select(block => block.Place));
    }

    [Fact]
    public async Task Read_Pdf_LinesWithTheirPages()
    {
        var document = await OfAsync(Pdf("(Total 60.00) Tj 0 -20 Td (Row 1) Tj", "(Page two) Tj"), "a.pdf");

        Assert.Equal("pdf", document.Format);
        Assert.Equal([("第1页", "Total 60.00"), ("第1页", "Row 1"), ("第2页", "Page two")], document.Blocks.Cast<ReadParagraph>()
            .Where(line => line.Text.Length > 0).Select(line => (line.Place[..3], line.Text.Trim())));
    }

    [Fact]
    public async Task Read_PdfWithoutText_IsSaidToBeAScan() =>
        Assert.Equal("“a.pdf”中没有文字，可能是扫描件；请用原来的 Word 或 Excel 文件核对。", await RefusalAsync(Pdf("0 0 m 10 10 l S"), "a.pdf"));

    [Fact]
    public async Task Read_PdfWithAPageOfPictures_NamesThePage() =>
        Assert.Equal("第 2 页没有文字（空白页、图片或扫描件），没有读取。", Assert.Single((await OfAsync(Pdf("(One) Tj", "0 0 m 10 10 l S", "(Three) Tj"), "a.pdf")).Notes));

    [Theory]
    [InlineData("%PDF-1.4\nnothing")]
    [InlineData("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 1 0 R/Kids[1 0 R]>>endobj trailer<</Root 1 0 R>>")]
    public async Task Read_BrokenPdf_IsRefused(string content) => Assert.Contains("“a.pdf”", await RefusalAsync(Text(content), "a.pdf"), StringComparison.Ordinal);

    [Fact]
    public async Task Read_PdfBomb_EndsWithARefusal()
    {
        // Forms that draw each other: ten levels of ten are 10^10 texts.
        var forms = string.Concat(Enumerable.Range(10, 10).Select(form =>
        {
            var draws = form == 19 ? "BT /F 9 Tf (bomb) Tj ET" : string.Concat(Enumerable.Repeat("/X Do ", 10));
            return $"{form} 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F 3 0 R>>/XObject<</X {form + 1} 0 R>>>>/Length {draws.Length}>>stream\n{draws}\nendstream endobj\n";
        }));
        var file = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[4 0 R]/Count 1>>endobj\n3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
            + "4 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 500 500]/Resources<</XObject<</X 10 0 R>>>>/Contents 5 0 R>>endobj\n5 0 obj<</Length 5>>stream\n/X Do\nendstream endobj\n"
            + forms + "trailer<</Root 1 0 R>>";

        var limits = new PdfLimits(1, TimeSpan.FromSeconds(15));
        var refusal = await Assert.ThrowsAsync<DocumentRefusedException>(() =>
            PdfReader.ReadAsync(Text(file), limits, new ReadBudget(CancellationToken.None), new ReadNotes(), CancellationToken.None));

        Assert.Matches("占用过多|还没有读完", refusal.Message);
    }

    [Fact]
    public async Task Read_PdfThatTakesTooLong_IsGivenUp()
    {
        var limits = new PdfLimits(1, TimeSpan.FromTicks(1));
        var refusal = await Assert.ThrowsAsync<DocumentRefusedException>(() =>
            PdfReader.ReadAsync(Pdf("(One) Tj"), limits, new ReadBudget(CancellationToken.None), new ReadNotes(), CancellationToken.None));

        Assert.StartsWith("超过 0 秒还没有读完", refusal.Message, StringComparison.Ordinal);
    }

    /// <summary>Chinese in a font that the file does not hold, by one of the encodings that poppler-data knows.</summary>
    [Fact]
    public async Task Read_ChinesePdf_IsDecoded()
    {
        var text = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes("六、政府采购预算情况"));
        var file = Encoding.ASCII.GetString(Pdf($"<{text}> Tj")).Replace("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
            "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light"
            + "/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 0 1000 1000]"
            + "/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>>>]>>", StringComparison.Ordinal);

        Assert.Equal("六、政府采购预算情况", Show(await OfAsync(Text(file), "a.pdf")).Trim());
    }

    /// <summary>One page for each content; the text begins near the top.</summary>
    private static byte[] Pdf(params string[] pages)
    {
        var kids = string.Join(' ', pages.Select((_, index) => $"{10 + (2 * index)} 0 R"));
        var file = new StringBuilder($"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[{kids}]/Count {pages.Length}>>endobj\n"
            + "3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n");
        foreach (var (index, page) in pages.Index())
        {
            var content = page.Contains("Tj", StringComparison.Ordinal) ? $"BT /F 12 Tf 72 700 Td {page} ET" : page;
            file.Append($"{10 + (2 * index)} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents {11 + (2 * index)} 0 R>>endobj\n")
                .Append($"{11 + (2 * index)} 0 obj<</Length {content.Length}>>stream\n{content}\nendstream endobj\n");
        }

        return Encoding.ASCII.GetBytes(file.Append("trailer<</Root 1 0 R>>\n%%EOF").ToString());
    }
}
