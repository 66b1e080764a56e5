using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Procurement.Documents.Stocktaking;
using Procurement.Domain.Common;

namespace Procurement.Tests.Stocktaking;

/// <summary>盘点表: written, filled in, read back.</summary>
public sealed class CountSheetTests
{
    [Fact]
    public async Task Write_ThenRead_NothingFilledIn_SaysNothing()
    {
        var file = CountWorkbookReader.Read(await SheetAsync());

        Assert.Empty(file.Problems);
        Assert.Empty(file.Rows);
        Assert.Equal("PD2024-0001", file.Number);
    }

    [Fact]
    public async Task Write_TheSheet_IsValidAndLocksWhatTheBooksSay()
    {
        var stream = await SheetAsync();
        using (var excel = SpreadsheetDocument.Open(stream, isEditable: false))
        {
            Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(excel).Select(error => error.Description));
        }

        using var workbook = new XLWorkbook(stream);
        var sheet = workbook.Worksheet("盘点表");
        Assert.True(sheet.IsProtected);
        Assert.True(sheet.Cell("A2").Style.Protection.Locked);
        Assert.True(sheet.Cell("B3").Style.Protection.Locked);
        Assert.False(sheet.Cell("I3").Style.Protection.Locked);
        Assert.False(sheet.Cell("B6").Style.Protection.Locked);   // below the list: things without a card
        Assert.Equal("地点!$A$2:$A$3", sheet.DataValidations.Single(rule => rule.AllowedValues is XLAllowedValues.List).Value);
        Assert.Equal("=1+1", sheet.Cell("B4").GetString());
        Assert.False(sheet.Cell("B4").HasFormula);
    }

    [Fact]
    public async Task Read_FilledIn_GivesCountsAndFinds()
    {
        var file = CountWorkbookReader.Read(await FilledAsync(sheet =>
        {
            sheet.Cell("I3").Value = 0;
            sheet.Cell("J3").Value = "101 大厅";
            sheet.Cell("K4").Value = "保管人已换";
            (sheet.Cell("B6").Value, sheet.Cell("D6").Value, sheet.Cell("I6").Value) = ("饮水机", "台", 2);
        }));

        Assert.Empty(file.Problems);
        Assert.Equal(
            [
                new CountFileRow(3, "ZC0001", null, null, null, null, Quantity.Zero, "101 大厅", null),
                new CountFileRow(4, "ZC0002", null, null, null, null, null, null, "保管人已换"),
                new CountFileRow(6, null, "饮水机", null, "台", null, Quantity.Of(2m), null, null),
            ],
            file.Rows);
        Assert.Equal("盘点表!I6", file.PlaceOf(6, CountFileColumn.Counted));
    }

    [Fact]
    public async Task Read_Faults_AreAllNamedWithTheirCells()
    {
        var file = CountWorkbookReader.Read(await FilledAsync(sheet =>
        {
            sheet.Cell("I3").Value = "三台";
            sheet.Cell("I4").FormulaA1 = "1+1";
            (sheet.Cell("A6").Value, sheet.Cell("I6").Value) = ("ZC0001", 1);
            sheet.Cell("I7").Value = -1;
            sheet.Cell("B8").Value = "饮水机";
            sheet.Cell("I9").Value = 1;
        }));

        Assert.Equal(
            [
                ("盘点表!I3", "“实盘数量”应为数字，“三台”不是；请只填数字，没有内容请留空。"), ("盘点表!I4", "“实盘数量”是公式，请粘贴为数值。"), ("盘点表!A6", "卡片编号“ZC0001”重复，第 3 行已有；请删去一行。"),
                ("盘点表!I7", "“实盘数量”不能小于 0，请改正。"), ("盘点表!I8", "账外物品“饮水机”没有填实盘数量，请填写。"), ("盘点表!A9", "没有卡片编号；请填写，账上没有的实物请填写资产名称。"),
            ],
            file.Problems.Select(problem => (problem.Place, problem.Message)));
    }

    [Theory]
    [InlineData("<html></html>")]
    [InlineData("")]
    public void Read_NoWorkbook_IsRefusedInOneSentence(string text)
    {
        var file = CountWorkbookReader.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)));

        Assert.Contains("这不是 Excel 工作簿", Assert.Single(file.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Paste_TwoColumns_WithAndWithoutHead()
    {
        CountFileRow[] expected = [new(2, "ZC0001", null, null, null, null, Quantity.Of(3m), null, null), new(4, "ZC0002", null, null, null, null, Quantity.Of(1.5m), null, null)];

        Assert.Equal(expected, CountPaste.Read("卡片编号\t实盘数量\r\nZC0001\t3\r\n\r\nZC0002\t1.5\r\n").Rows);
        Assert.Equal(expected, CountPaste.Read("\r\nZC0001\t3\r\n\t\r\nZC0002\t１.５").Rows);
    }

    [Fact]
    public void Paste_Faults_AreNamedByRow()
    {
        var file = CountPaste.Read("ZC0001\t多\n\t3\nZC0003\t#REF!\nZC0004\t1\t\t\t多余");

        Assert.Equal(["第 1 行“实盘数量”", "第 2 行“卡片编号”", "第 3 行“实盘数量”", "第 4 行"], file.Problems.Select(problem => problem.Place));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" \n\t\n")]
    [InlineData("卡片编号\t实盘数量")]
    public void Paste_Nothing_SaysWhatToDo(string? text) =>
        Assert.StartsWith("没有粘贴任何内容", Assert.Single(CountPaste.Read(text).Problems).Message, StringComparison.Ordinal);

    private static async Task<MemoryStream> SheetAsync()
    {
        var stream = new MemoryStream();
        await CountWorkbookWriter.WriteAsync(
            new CountWorkbookHead("PD2024-0001", "香河县行政审批局 2024 年度资产盘点", ["101 大厅", "102 仓库"]),
            new CountWorkbookRow[]
            {
                new("ZC0001", "打印机", "HP M405", "台", "102 仓库", "王五", Quantity.Of(1m), Money.FromYuan(6000m)),
                new("ZC0002", "=1+1", null, "台", null, null, Quantity.Of(9.5m), Money.FromYuan(54000.55m)),
            }.ToAsyncEnumerable(),
            stream, default);
        stream.Position = 0;
        return stream;
    }

    /// <summary>As Excel saves it again, with what somebody filled in.</summary>
    private static async Task<MemoryStream> FilledAsync(Action<IXLWorksheet> fill)
    {
        using var workbook = new XLWorkbook(await SheetAsync());
        fill(workbook.Worksheet("盘点表"));
        var saved = new MemoryStream();
        workbook.SaveAs(saved);
        saved.Position = 0;
        return saved;
    }
}
