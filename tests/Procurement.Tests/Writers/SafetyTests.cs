using AngleSharp.Html.Parser;
using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Procurement.Documents.Writers;

namespace Procurement.Tests.Writers;

/// <summary>Whatever a name holds, it stays a text.</summary>
public sealed class SafetyTests
{
    private const string Hostile = "<script>alert('&\"')</script>\t换\n行\u0001😀";

    /// <summary>Tab and line break have become blanks, the control character is gone.</summary>
    private const string Harmless = "<script>alert('&\"')</script> 换 行😀";

    [Fact]
    public void Html_NameWithMarkup_IsEncoded()
    {
        var html = Written.Text("html", MadeUpDisclosure.WithName(Hostile));

        var document = new HtmlParser().ParseDocument(html);
        Assert.Empty(document.QuerySelectorAll("script"));
        Assert.Equal(Harmless, document.QuerySelector("[data-row='1'][data-column='project_name']")!.TextContent);
    }

    [Fact]
    public void Html_Document_NeedsNothingFromElsewhere()
    {
        var document = new HtmlParser().ParseDocument(Written.Text("html", SeedRegister.Print("xianghe-2020")));

        Assert.Equal("zh-CN", document.DocumentElement.GetAttribute("lang"));
        Assert.Empty(document.QuerySelectorAll("script, link, img, [src], [href], [style]"));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://example.org\",\"x\")")]
    [InlineData("+1+1")]
    [InlineData("-2")]
    [InlineData("@SUM(A1)")]
    [InlineData("2024-01-01")]
    [InlineData("'0012")]
    public void Xlsx_NameThatLooksLikeMore_StaysText(string name)
    {
        using var workbook = new XLWorkbook(Written.Stream("xlsx", MadeUpDisclosure.WithName(name)));

        var cell = workbook.Worksheets.First().CellsUsed().Last(used => used.GetString() == name);
        Assert.False(cell.HasFormula);
        Assert.Equal(XLDataType.Text, cell.DataType);
        Assert.Equal("@", cell.Style.NumberFormat.Format);
    }

    [Fact]
    public void Xlsx_FigureAndCode_AreNumberAndText()
    {
        using var workbook = new XLWorkbook(Written.Stream("xlsx", SeedRegister.Print("xianghe-2020")));

        var total = workbook.Worksheet("国有资产信息").CellsUsed().Single(cell => cell.GetString() == "1114.856881");
        Assert.Equal(XLDataType.Number, total.DataType);
        var code = workbook.Worksheet("政府采购预算情况").CellsUsed().Single(cell => cell.GetString() == "C020603");
        Assert.Equal(XLDataType.Text, code.DataType);
    }

    [Fact]
    public void Txt_NameWithTabAndLineBreak_KeepsItsRow()
    {
        var rows = TxtReadback.Tables(Written.Text("txt", MadeUpDisclosure.WithName(Hostile)))[0].Rows;

        Assert.Equal(2, rows.Count);
        Assert.Equal(Harmless, rows[1][0]);
    }

    [Fact]
    public void Docx_HostileName_ReadsBack() =>
        Assert.Equal(Harmless, DocxReadback.Tables(Written.Stream("docx", MadeUpDisclosure.WithName(Hostile)))[0].Rows[1][0]);

    public static TheoryData<string> Seeds => [.. SeedFiles.Names, "made-up"];

    [Theory, MemberData(nameof(Seeds))]
    public void Docx_Document_IsValid(string seed)
    {
        var disclosure = seed == "made-up" ? MadeUpDisclosure.With(200) : SeedRegister.Print(seed);
        using var document = WordprocessingDocument.Open(Written.Stream("docx", disclosure), isEditable: false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Xlsx_Workbook_IsValid(string seed)
    {
        var disclosure = seed == "made-up" ? MadeUpDisclosure.With(20) : SeedRegister.Print(seed);
        using var workbook = SpreadsheetDocument.Open(Written.Stream("xlsx", disclosure), isEditable: false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(workbook).Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    [Theory]
    [InlineData(" DOCX ", true)]
    [InlineData("pdf", false)]
    [InlineData(null, false)]
    public void Find_Format_IsKnownOrNot(string? format, bool known) =>
        Assert.Equal(known, DisclosureWriters.Find(format) is not null);
}
