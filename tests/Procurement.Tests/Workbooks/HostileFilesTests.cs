using System.IO.Compression;
using System.Text;
using ClosedXML.Excel;
using Procurement.Tests.Files;

namespace Procurement.Tests.Workbooks;

/// <summary>Whatever is handed in: one clear sentence, no exception, no flood of memory.</summary>
public sealed class HostileFilesTests
{
    private const string Sheet = "xl/worksheets/sheet5.xml";

    private static readonly byte[] Good = Workbook.Write(SeedRegister.Bundle("shijiazhuang-hitech-2020"));

    public static TheoryData<string, byte[], string> Files => new()
    {
        { "empty", [], "不是 Excel 工作簿" },
        { "text", "单位编码,单位名称"u8.ToArray(), "不是 Excel 工作簿" },
        { "old .xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "旧版 .xls 文件或加了密码" },
        { "cut short", Good[..(Good.Length / 2)], "已损坏或不完整" },
        { "a zip of anything", MadeUpFiles.Zip(("a.txt", "a")), "不是 Excel 工作簿" },
        { "a Word document", Document(), "Word 文档" },
        { "with macros", Workbook.WithPart(Good, "xl/vbaProject.bin", _ => "x"), "含有宏" },
        { "two parts of one name", Workbook.WithPart(Good, "XL/workbook.xml", _ => "<workbook/>"), "重名部件" },
        { "broken XML", Workbook.WithPart(Good, Sheet, text => text[..^200]), "已损坏或不完整" },
        { "DTD", Workbook.WithPart(Good, Sheet, text => WithDtd(text, "<!DOCTYPE a [<!ENTITY b \"bb\">]>")), "已损坏或不完整" },
        { "external entity", Workbook.WithPart(Good, "xl/workbook.xml", text => WithDtd(text, "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">")), "已损坏或不完整" },
        { "rows going back", Workbook.WithPart(Good, Sheet, text => text.Replace("<x:row r=\"3\"", "<x:row r=\"2\"", StringComparison.Ordinal)), "次序不对" },
        { "row past the last", Workbook.WithPart(Good, Sheet, text => text.Replace("<x:row r=\"3\"", "<x:row r=\"1048577\"", StringComparison.Ordinal)), "次序不对" },
        { "text that is not there", Workbook.WithPart(Good, Sheet, text => text.Replace("<x:row r=\"3\">", "<x:row r=\"3\"><x:c r=\"A3\" t=\"s\"><x:v>99999</x:v></x:c></x:row><x:row r=\"4\">", StringComparison.Ordinal)), "不存在的文字" },
        { "nested without end", Workbook.WithPart(Good, Sheet, text => text.Replace("<x:sheetData>", "<x:sheetData>" + string.Concat(Enumerable.Repeat("<a>", 100_000)), StringComparison.Ordinal)), "结构反常" },
        { "made-up names", Workbook.WithPart(Good, Sheet, text => text.Replace("<x:sheetData>", "<x:sheetData>" + string.Concat(Enumerable.Range(0, 10_000).Select(i => $"<a{i}/>")), StringComparison.Ordinal)), "结构反常" },
        { "one huge attribute", Workbook.WithPart(Good, Sheet, text => text.Replace("<x:sheetData>", $"<x:sheetData a=\"{new string('x', 20_000_000)}\">", StringComparison.Ordinal)), "长得反常" },
        { "bomb", Bomb(), "解压后过大" },
        { "too many parts", MadeUpFiles.Zip([.. Enumerable.Range(0, 2_001).Select(i => ($"p{i}", ""))]), "部件过多" },
    };

    [Theory]
    [MemberData(nameof(Files), DisableDiscoveryEnumeration = true)]
    public void Read_FileThatIsNoWorkbookOfOurs_IsRefusedInOneSentence(string what, byte[] file, string says)
    {
        var (bundle, problems) = Workbook.Read(file);

        Assert.Null(bundle);
        Assert.True(problems.Count(problem => problem.Place == "工作簿" && problem.Message.Contains(says, StringComparison.Ordinal)) == 1, what + string.Join('\n', problems));
    }

    [Fact]
    public void Read_CellOfFiveMegabytes_IsReportedAtItsPlace()
    {
        var huge = $"<x:c r=\"C2\" t=\"inlineStr\"><x:is><x:t>{new string('长', 5_000_000 / 3)}</x:t></x:is></x:c>";

        var (_, problems) = Workbook.Read(Workbook.WithCell("sheet5", "C2", huge));

        Assert.Equal("资产卡片!C2：“资产名称”超过 32767 个字符，请缩短。", Assert.Single(problems).ToString());
    }

    [Fact]
    public void Read_StreamThatCannotSeek_IsReadAllTheSame()
    {
        using var file = new MemoryStream(Good);
        using var packed = new MemoryStream();
        using (var pack = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            file.CopyTo(pack);
        }

        packed.Position = 0;
        using var upload = new GZipStream(packed, CompressionMode.Decompress);

        Assert.NotNull(Procurement.Documents.Workbooks.RegisterWorkbookReader.Read(upload, new Procurement.Domain.Catalogue.CatalogueIndex([])).Bundle);
    }

    [Fact]
    public void Read_AnyByteWrong_NeverThrows()
    {
        var random = new Random(7);
        for (var round = 0; round < 150; round++)
        {
            var file = (byte[])Good.Clone();
            for (var wrong = 0; wrong <= round % 4; wrong++)
            {
                file[random.Next(file.Length)] = (byte)random.Next(256);
            }

            _ = Workbook.Read(round % 5 == 0 ? file[..random.Next(file.Length)] : file);
        }
    }

    [Fact]
    public void Write_TextsThatLookLikeFormulas_AreTexts()
    {
        using var stream = new MemoryStream(Workbook.Write(MadeUpBundle.Random()));
        using var workbook = new XLWorkbook(stream);

        Assert.All(workbook.Worksheets.SelectMany(sheet => sheet.CellsUsed()), cell => Assert.False(cell.HasFormula));
        Assert.Equal("=某某局", workbook.Worksheet("说明").Cell("B5").GetString());
    }

    private static string WithDtd(string xml, string dtd) => xml.Insert(xml.IndexOf("?>", StringComparison.Ordinal) + 2, dtd);

    private static byte[] Document() => MadeUpFiles.Zip(
        ("_rels/.rels", "<Relationships><Relationship Id=\"a\" Type=\"http://x/officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
        ("word/_rels/document.xml.rels", "<Relationships/>"),
        ("word/document.xml", "<document/>"));

    /// <summary>500 MB of nothing in a few.</summary>
    private static byte[] Bomb()
    {
        using var stream = new MemoryStream();
        stream.Write(Good);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("xl/sharedStrings.xml")!.Delete();
            using var part = zip.CreateEntry("xl/sharedStrings.xml", CompressionLevel.Fastest).Open();
            var nothing = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("<a/>", 250_000)));
            part.Write("<sst>"u8);
            for (var written = 0; written < 500; written++)
            {
                part.Write(nothing.AsSpan(0, 1_000_000));
            }
        }

        return stream.ToArray();
    }
}
