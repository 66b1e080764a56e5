using Procurement.Documents.Published;
using Procurement.Documents.Published.Formats;
using Procurement.Documents.Published.Formats.Pdf;
using Procurement.Documents.Published.Sections;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Published;
using Procurement.Tests.Checks.Published;
using Procurement.Tests.Published.Sections;

namespace Procurement.Tests.Published.Formats;

/// <summary>Tables by the places of their words, as <c>pdftotext -bbox</c> told them of our own docx turned into PDF by LibreOffice 7.4 and of
/// our own html printed by Chromium. The recorded outputs have no metadata and one decimal.</summary>
public sealed class PdfTableTests
{
    [Theory]
    [InlineData("xianghe-2020", "libreoffice")]             // three levels, a name over three lines, 合　计
    [InlineData("xianghe-2020", "chromium")]
    [InlineData("shijiazhuang-hitech-2020", "libreoffice")] // 25 lines over three pages, each with its head
    [InlineData("shijiazhuang-hitech-2020", "chromium")]
    [InlineData("pingxiang-2024", "libreoffice")]
    [InlineData("pingxiang-2024", "chromium")]
    [InlineData("qinglong-2023", "libreoffice")]
    [InlineData("qinhuangdao-etdz-2020", "libreoffice")]
    [InlineData("sample-5", "libreoffice")]                 // a cell whose second line is a single sign and its bracket
    public void Read_RecordedWords_GiveThePrintedTables(string seed, string program)
    {
        var read = Read(Recorded(seed, program));

        var printed = seed == "sample-5" ? Sample.Of(5) : SeedRegister.Published(seed);
        Assert.Empty(read.Unread);
        foreach (var (want, have) in printed.Sections.Zip(read.Sections))
        {
            // A line that ends with its sentence looks like the end of the paragraph.
            Assert.Equal(string.Concat(want.Paragraphs), string.Concat(have.Paragraphs));
            Assert.Equal((want.Key, want.Number, want.Heading), (have.Key, have.Number, have.Heading));
            Assert.Equal(Shown(want.Table), Shown(have.Table));
        }
    }

    [Fact]
    public void Read_HeadOverThreeLevels_KnowsItsSpans()
    {
        var table = Blocks(Recorded("xianghe-2020", "libreoffice")).OfType<ReadTable>().First();

        Assert.Equal("第1页的表", table.Place);
        Assert.Equal(
            ["政府采购项目来源 0→2↓1", "采购物品名称 2→1↓3", "政府采购/目录序号 3→1↓3", "计量/单位 4→1↓3", "数量 5→1↓3", "单价 6→1↓3", "政府采购金额 7→7↓1"],
            table.Rows[0].Cells.Select(Show));
        Assert.Equal(["项目名称 0→1↓2", "预算/资金 1→1↓2", "总计 7→1↓2", "当年部门预算安排资金 8→5↓1", "其他渠/道资金 13→1↓2"], table.Rows[1].Cells.Select(Show));
        Assert.Equal("香河县政务审批及审管互/动平台建设项目运行维护/费", table.Rows[4].Cells[0].Text.Replace('\n', '/'));
    }

    /// <summary>What is not clear stays lines, and it is said that it was not read.</summary>
    [Theory]
    [InlineData("政府采购金额", -160)]      // over columns of which it is not the middle
    [InlineData("C020603", 30)]             // into the next column
    [InlineData("项目名称", 90)]            // over the edge of the next label
    [InlineData("软件运维服务", 60)]
    public void Read_WordOutOfItsPlace_LeavesTheTableUnread(string word, int right)
    {
        var read = Read(Moved(Recorded("xianghe-2020", "libreoffice"), word, right));

        Assert.Null(read.Section(Disclosure.ProcurementKey)!.Table);
        Assert.Contains(read.Unread, place => place.Why.StartsWith("从文字的位置分不清表格的各栏，这张表没有读", StringComparison.Ordinal));
        Assert.NotNull(read.Section(Disclosure.AssetsKey)!.Table);
    }

    private static IReadOnlyList<string> Shown(PrintedTable? table) =>
        table is null ? [] : [table.Title, .. table.Captions, Same.Head(table.Header), .. Same.Rows(table), .. table.Footnotes];

    private static string Recorded(string seed, string program) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Published", "Formats", "PdfPages", $"{seed}.{program}.xhtml"));

    private static PublishedDocument Read(string xhtml) => SectionReader.Read(new ReadDocument("pdf", Blocks(xhtml), []));

    private static IReadOnlyList<ReadBlock> Blocks(string xhtml) => PdfBlocks.Of(PdfPages.Read(new StringReader(xhtml)), new ReadBudget(CancellationToken.None));

    private static string Show(ReadCell cell) => $"{cell.Text.Replace('\n', '/')} {cell.Column}→{cell.Columns}↓{cell.Rows}";

    private static string Moved(string xhtml, string word, int right)
    {
        var line = xhtml.Split('\n').Single(line => line.Contains($">{word}<", StringComparison.Ordinal));
        string[] parts = line.Split('"');
        foreach (var part in (int[])[1, 5])
        {
            parts[part] = (double.Parse(parts[part], System.Globalization.CultureInfo.InvariantCulture) + right).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);
        }

        return xhtml.Replace(line, string.Join('"', parts), StringComparison.Ordinal);
    }
}
