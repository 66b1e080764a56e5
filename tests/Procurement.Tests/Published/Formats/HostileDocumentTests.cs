using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Procurement.Documents.Published.Formats;
using Procurement.Tests.Files;
using Procurement.Tests.Writers;
using static Procurement.Tests.Published.Formats.Reading;

namespace Procurement.Tests.Published.Formats;

/// <summary>Whatever is handed in: a document or one clear sentence, in bounded time and memory, and nothing outside is touched.</summary>
public sealed class HostileDocumentTests
{
    private static readonly byte[] GoodWord = Word(P("六、政府采购预算情况"));

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "a.docx", [], "是空文件" },
        { "a.docx", GoodWord[..(GoodWord.Length / 2)], "已损坏或不完整" },
        { "a.docx", Word("<w:p><w:r><w:t>没有结束"), "已损坏或不完整" },
        { "a.docx", WithMain("<!DOCTYPE a [<!ENTITY b \"bb\">]><w:document xmlns:w=\"urn:w\"><w:body>&b;</w:body></w:document>"), "已损坏或不完整" },
        { "a.docx", WithMain("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><w:document xmlns:w=\"urn:w\"/>"), "已损坏或不完整" },
        { "a.docx", Word(string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 5_000))), "结构反常" },
        { "a.docx", Word(string.Concat(Enumerable.Range(0, 9_000).Select(name => $"<a{name}/>"))), "结构反常" },
        { "a.docx", Word($"<w:p a=\"{new string('x', 20_000_000)}\"/>"), "长得反常" },
        { "a.docx", Word("<w:p>" + string.Concat(Enumerable.Repeat($"<w:r><w:t>{new string('长', 10_000)}</w:t></w:r>", 12)) + "</w:p>"), "长得反常" },
        { "a.docx", Word(string.Concat(Enumerable.Repeat("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>长长长长长长长长长长</w:t></w:r></w:p>", 12_000))), "长得反常" },
        { "a.docx", Word(P("x"), numbering: string.Concat(Enumerable.Range(0, 6_000).Select(id => $"<w:abstractNum w:abstractNumId=\"{id}\"/>"))), "自动编号过多" },
        { "a.docx", MadeUpFiles.Zip([.. Enumerable.Range(0, 10_001).Select(part => ($"p{part}", ""))]), "部件过多" },
        { "a.docx", MadeUpFiles.Zip(("a.txt", "文")), "是压缩包" },
        { "a.docx", MadeUpFiles.Zip(("OFD.xml", "<a/>")), "是 OFD 版式文件" },
        { "a.pptx", WithMain("<p:presentation xmlns:p=\"urn:p\"/>"), "是演示文稿" },
        { "a.doc", Compound("WordDocument"), "是旧版 Word 文件（.doc）；请在 Word 或 WPS 中另存为 docx" },
        { "a.xls", Compound("Workbook"), "是旧版 Excel 文件（.xls）" },
        { "a.docx", Compound("EncryptedPackage"), "加了密码" },
        { "a.doc", Compound("WordDocument")[..600], "已损坏或不完整" },
        { "a.doc", Encoding.ASCII.GetBytes("{\\rtf1 abc}"), "是 RTF 文档" },
        { "a.html", Encoding.ASCII.GetBytes("MIME-Version: 1.0\n"), "单个文件网页" },
        { "a.doc", Encoding.ASCII.GetBytes("<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w/>"), "是 Office 的 XML 文件" },
        { "a.txt", [1, 0, 2, 0, 0, 3, 4], "不是文字文件" },
        { "a.txt", [0x89, 0x50, 0x4E, 0x47, 1, 2], "是图片" },
        { "a.txt", Encoding.ASCII.GetBytes(" \n\n "), "没有文字" },
        { "a.html", Encoding.ASCII.GetBytes("<html>" + string.Concat(Enumerable.Repeat("<div>", 100_000))), "嵌套过深" },
        { "a.html", Encoding.ASCII.GetBytes("<html><p>" + string.Concat(Enumerable.Range(0, 100).Select(tag => $"<b id={tag}>")) + string.Concat(Enumerable.Repeat("<p>x", 200_000))), "标签过多" },
        { "a.html", Encoding.ASCII.GetBytes("<html><table>" + string.Concat(Enumerable.Repeat("<td>", 400_000))), "标签过多" },
        { "a.docx", Word("<w:tbl>" + string.Concat(Enumerable.Repeat("<w:tr><w:tc/><w:tc/></w:tr>", 500_000)) + "</w:tbl>"), "单元格超过 50 万个" },
        { "a.html", Encoding.ASCII.GetBytes("<html><table><tr><td colspan=99999>x<td>y"), "超过 1000 列" },
        { "a.xlsx", Excel("<sheetData>" + string.Concat(Enumerable.Range(1, 100_000).Select(_ => "<row>" + string.Concat(Enumerable.Repeat("<c><v>1</v></c>", 10)) + "</row>")) + "</sheetData>"), "单元格超过 50 万个" },
        { "a.xlsx", Excel("<sheetData><row r=\"2\"/><row r=\"1\"/></sheetData>"), "次序不对" },
        { "a.xlsx", Excel("<sheetData><row><c t=\"s\"><v>5</v></c></row></sheetData>"), "不存在的文字" },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public async Task Read_FileThatCannotBeRead_IsRefusedInOneSentence(string name, byte[] file, string says)
    {
        var watch = Stopwatch.StartNew();

        var message = await RefusalAsync(file, name);

        Assert.True(message.StartsWith($"“{name}”", StringComparison.Ordinal) && message.Contains(says, StringComparison.Ordinal) && message.EndsWith('。'), message);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{says}: {watch.Elapsed}");
    }

    [Fact]
    public async Task Read_BombInAZip_IsRefused()
    {
        using var stream = new MemoryStream();
        stream.Write(GoodWord);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("word/styles.xml")!.Delete();
            using var part = zip.CreateEntry("word/styles.xml", CompressionLevel.Fastest).Open();
            var nothing = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("<a/>" + new string(' ', 99_996), 10)));
            part.Write("<s>"u8);
            for (var written = 0; written < 420; written++)
            {
                part.Write(nothing);
            }
        }

        Assert.Contains("解压后过大", await RefusalAsync(stream.ToArray(), "a.docx"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_FileOverFiftyMegabytes_IsRefused() =>
        Assert.Equal("“a.txt”超过 50 MB；请删去图片等不用核对的内容，或分成几个文件后重新上传。", await RefusalAsync(new byte[DocumentReader.MostBytes + 1], "a.txt"));

    [Fact]
    public async Task Read_Macros_AreNeitherReadNorRun_AndTold()
    {
        var document = await OfAsync(Word(P("正文"), more: ("word/vbaProject.bin", "macro")), "a.docm");

        Assert.Equal("正文", Show(document));
        Assert.Equal("文件含有宏，宏没有读取也没有运行。", Assert.Single(document.Notes));
    }

    [Fact]
    public async Task Read_LinksToOutside_AreNotFollowed()
    {
        const string links = "<Relationships><Relationship Id=\"t\" Type=\"http://x/attachedTemplate\" Target=\"http://127.0.0.1:1/a.dotm\" TargetMode=\"External\"/>"
            + "<Relationship Id=\"s\" Type=\"http://x/styles\" Target=\"http://127.0.0.1:1/styles.xml\" TargetMode=\"External\"/>"
            + "<Relationship Id=\"n\" Type=\"http://x/numbering\" Target=\"../../../../etc/passwd\"/></Relationships>";
        var file = MadeUpFiles.Zip(
            ("_rels/.rels", "<Relationships><Relationship Id=\"a\" Type=\"http://x/officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
            ("word/_rels/document.xml.rels", links),
            ("word/document.xml", $"<w:document xmlns:w=\"urn:w\"><w:body>{P("正文")}<w:altChunk/></w:body></w:document>"));

        var document = await OfAsync(file, "a.docx");

        Assert.Equal("正文", Show(document));
        Assert.Equal("1 处引用的其他文档没有打开。", Assert.Single(document.Notes));
    }

    [Theory]
    [InlineData("a.pdf", "文件名以 .pdf 结尾，内容却是Word 文档（docx），已按内容读取。")]
    [InlineData("a.doc", "文件名以 .doc 结尾，内容却是Word 文档（docx），已按内容读取。")]
    public async Task Read_NameThatLies_IsReadByContent_AndTold(string name, string note) =>
        Assert.Equal(note, Assert.Single((await OfAsync(GoodWord, name)).Notes));

    [Theory]
    [InlineData("a.txt", "txt")]
    [InlineData("a.html", "html")]
    public async Task Read_TextThatMightBeEither_GoesByItsName(string name, string format) =>
        Assert.Equal(format, (await OfAsync(Text("正文说到 <table> 标签"), name)).Format);

    [Fact]
    public async Task Read_AnyByteWrong_NeverThrows()
    {
        var disclosure = SeedRegister.Print("xianghe-2020");
        var random = new Random(11);
        foreach (var format in (string[])["docx", "xlsx", "html", "txt"])
        {
            var good = Written.As(format, disclosure);
            for (var round = 0; round < 60; round++)
            {
                var file = (byte[])good.Clone();
                for (var wrong = 0; wrong <= round % 4; wrong++)
                {
                    file[random.Next(file.Length)] = (byte)random.Next(256);
                }

                using var stream = new MemoryStream(round % 5 == 0 ? file[..random.Next(file.Length)] : file);
                var reading = await DocumentReader.ReadAsync(stream, "a." + format, TestContext.Current.CancellationToken);
                Assert.True(reading.Document is null == reading.Problems.Count > 0);
            }
        }
    }

    [Fact]
    public async Task Read_StreamThatCannotSeek_IsReadAllTheSame()
    {
        using var packed = new MemoryStream();
        using (var pack = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            pack.Write(GoodWord);
        }

        packed.Position = 0;
        using var upload = new GZipStream(packed, CompressionMode.Decompress);
        var reading = await DocumentReader.ReadAsync(upload, "a.docx", TestContext.Current.CancellationToken);

        Assert.Equal("六、政府采购预算情况", Show(reading.Document!));
    }

    [Fact]
    public async Task Read_Cancelled_Ends()
    {
        using var stream = new MemoryStream(GoodWord);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => DocumentReader.ReadAsync(stream, "a.docx", new CancellationToken(canceled: true)));
    }

    private static byte[] WithMain(string main) => MadeUpFiles.Zip(
        ("_rels/.rels", "<Relationships><Relationship Id=\"a\" Type=\"http://x/officeDocument\" Target=\"main.xml\"/></Relationships>"), ("main.xml", main));

    /// <summary>An OLE compound file with one name in its directory ([MS-CFB]): header, allocation table, directory.</summary>
    private static byte[] Compound(string name)
    {
        var file = new byte[3 * 512];
        byte[] signature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        signature.CopyTo(file, 0);
        file[30] = 9;
        Array.Fill(file, (byte)0xFF, 68, 512 - 68);
        BitConverter.TryWriteBytes(file.AsSpan(48), 1);
        BitConverter.TryWriteBytes(file.AsSpan(76), 0);
        Array.Fill(file, (byte)0xFF, 512, 512);
        Encoding.Unicode.GetBytes(name).CopyTo(file, 1024);
        file[1024 + 64] = (byte)((name.Length + 1) * 2);
        file[1024 + 66] = 2;
        return file;
    }
}
