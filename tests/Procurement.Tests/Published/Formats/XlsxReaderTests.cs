using Procurement.Documents.Published.Formats.Xlsx;
using static Procurement.Tests.Published.Formats.Reading;

namespace Procurement.Tests.Published.Formats;

/// <summary>Workbooks as they look on the screen: formats applied, hidden parts left out, tables told by their lines.</summary>
public sealed class XlsxReaderTests
{
    /// <summary>Style 0 without lines, 1 with lines, 2 with lines and two decimals.</summary>
    private const string Lines = """
        <borders><border><left/><right/></border><border><left style="thin"/><right style="thin"/></border></borders>
        <cellXfs><xf/><xf borderId="1"/><xf borderId="1" numFmtId="4"/></cellXfs>
        """;

    private static string T(string address, string text, int style = 0) => $"<c r=\"{address}\" s=\"{style}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";

    private static string N(string address, string number, int style = 0) => $"<c r=\"{address}\" s=\"{style}\"><v>{number}</v></c>";

    [Fact]
    public async Task Read_SheetWithLines_IsParagraphsAndTables()
    {
        var sheet = "<sheetData><row r=\"1\">" + T("A1", "七、国有资产信息") + "</row><row r=\"2\">" + T("A2", "编制部门：某局") + T("C2", "截止时间：2019年12月31日") + "</row>"
            + "<row r=\"3\">" + T("A3", "项目", 1) + T("B3", "数量", 1) + T("C3", "价值", 1) + "</row>"
            + "<row r=\"4\">" + T("A4", "1、房屋", 1) + "<c r=\"B4\" s=\"1\"/><c r=\"C4\" s=\"1\"/></row>"
            + "<row r=\"5\">" + T("A5", "合计", 1) + "<c r=\"B5\" s=\"1\"/>" + N("C5", "1234.5", 2) + "</row><row r=\"6\">" + T("A6", "注：系统生成。") + "</row></sheetData>"
            + "<mergeCells><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"A5:B5\"/></mergeCells>";

        var document = await OfAsync(Excel(sheet, Lines), "a.xlsx");

        Assert.Equal("# 资产\n七、国有资产信息\n编制部门：某局\t截止时间：2019年12月31日\n| 0:项目 | 1:数量 | 2:价值\n| 0:1、房屋 | 1: | 2:\n| 0:合计→2 | 2:1,234.50\n注：系统生成。", Show(document));
        Assert.Equal(["工作表“资产”", "工作表“资产”第1行", "工作表“资产”第2行", "工作表“资产”第3行起的表", "工作表“资产”第6行"], document.Blocks.Select(block => block.Place));
    }

    [Fact]
    public async Task Read_SheetWithoutLines_TellsTablesByPosition()
    {
        var sheet = "<sheetData><row r=\"1\">" + T("A1", "标题") + "</row><row r=\"2\">" + T("A2", "项目") + T("B2", "数量") + "</row><row r=\"3\">" + T("A3", "车辆") + "</row>"
            + "<row r=\"4\">" + T("A4", "设备") + N("B4", "0.30000000000000004") + "</row><row r=\"6\">" + T("A6", "说明") + "</row></sheetData>";

        Assert.Equal("# 资产\n标题\n| 0:项目 | 1:数量\n| 0:车辆 | 1:\n| 0:设备 | 1:0.3\n说明", Show(await OfAsync(Excel(sheet), "a.xlsx")));
    }

    [Fact]
    public async Task Read_HiddenRowsAndColumns_AreLeftOut_AndTold()
    {
        var sheet = "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols><sheetData><row r=\"1\">" + T("A1", "甲", 1) + T("B1", "藏", 1) + T("C1", "丙", 1) + "</row>"
            + "<row r=\"2\" hidden=\"1\">" + T("A2", "藏行", 1) + N("C2", "5", 1) + "</row><row r=\"3\">" + "<c r=\"A3\" s=\"1\"/>" + N("C3", "6", 1) + "</row></sheetData>"
            + "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>";

        var document = await OfAsync(Excel(sheet, Lines), "a.xlsx");

        Assert.Equal("# 资产\n| 0:甲 | 1:丙\n| 0:藏行 | 1:6", Show(document));
        Assert.Equal(["隐藏的列中有 1 个单元格没有读取。", "1 个隐藏的行没有读取。"], document.Notes);
    }

    [Fact]
    public async Task Read_OnlyAHiddenSheet_IsRefusedWithTheReason() =>
        Assert.Equal("“a.xlsx”中没有文字（1 个隐藏的工作表没有读取）；请检查是否选错了文件。",
            await RefusalAsync(Excel("<sheetData><row><c><v>1</v></c></row></sheetData>", state: "state=\"veryHidden\""), "a.xlsx"));

    [Fact]
    public async Task Read_FormulaErrorsBooleansZeros_AsShown()
    {
        var sheet = "<sheetViews><sheetView showZeros=\"0\"/></sheetViews><sheetData><row r=\"1\">" + "<c r=\"A1\"><f>1+1</f><v>2</v></c><c r=\"B1\"><f>A9</f></c>"
            + "<c r=\"C1\" t=\"e\"><v>#REF!</v></c><c r=\"D1\" t=\"b\"><v>1</v></c><c r=\"E1\"><v>0</v></c><c r=\"F1\" t=\"str\"><f>\"文\"</f><v>文</v></c></row></sheetData>";

        var document = await OfAsync(Excel(sheet), "a.xlsx");

        Assert.Equal("# 资产\n| 0:2 | 1: | 2:#REF! | 3:TRUE | 4: | 5:文", Show(document));
        Assert.Equal("1 个公式没有保存计算结果，按空白读取；请在 Excel 中打开并保存后重新上传。", Assert.Single(document.Notes));
    }

    [Theory]
    [InlineData("General", "1114.856881", "1114.856881")]
    [InlineData("General", "0.333333333333333", "0.333333333")]     // eleven characters, as a cell shows it
    [InlineData("General", "-12", "-12")]
    [InlineData("0.00", "54.275", "54.28")]
    [InlineData("0.00", "-54.275", "-54.28")]
    [InlineData("#,##0.00", "1234567.5", "1,234,567.50")]
    [InlineData("#,##0", "999", "999")]
    [InlineData("0.######", "1.5", "1.5")]
    [InlineData("0.######", "2", "2.")]                              // Excel leaves the point standing
    [InlineData("0.00_);[Red]\\(0.00\\)", "-3", "(3.00)")]
    [InlineData("_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "0", "-")]
    [InlineData("_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "-1234.5", "-1,234.50")]
    [InlineData("#,##0.00;-#,##0.00;", "0", "")]
    [InlineData("0.00\"万元\"", "60", "60.00万元")]
    [InlineData("0.0%", "0.125", "12.5%")]
    [InlineData("#,##0.00,", "12345", "12.35")]
    [InlineData("0000", "7", "0007")]
    [InlineData("yyyy\"年\"m\"月\"d\"日\"", "43830", "2019年12月31日")]
    [InlineData("yyyy-mm-dd", "43830", "2019-12-31")]
    [InlineData("yyyy/m/d h:mm", "43830.5", "2019/12/31 12:00")]
    [InlineData("[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"", "43830", "二〇一九年十二月三十一日")]
    [InlineData("# ?/?", "0.5", "0.5")]                              // fractions are not understood: shown plainly
    [InlineData(";;;", "5", "")]
    public void Show_NumberInAFormat_AsExcelShowsIt(string code, string stored, string shown) =>
        Assert.Equal(shown, new NumberFormat(code).Show(decimal.Parse(stored, System.Globalization.CultureInfo.InvariantCulture), is1904: false));
}
