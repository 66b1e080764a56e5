using ClosedXML.Excel;
using NodaTime;
using Procurement.Documents.Lists;
using Procurement.Domain.Common;

namespace Procurement.Tests.Lists;

public sealed class ListWorkbookTests
{
    private static readonly IReadOnlyList<ListColumn> Columns =
    [
        new("名称", ListCell.Text, 20), new("金额", ListCell.Money, 14), new("单价", ListCell.UnitPrice, 12), new("数量", ListCell.Quantity, 10),
        new("占比", ListCell.Percent, 8), new("日期", ListCell.Day, 12),
    ];

    [Fact]
    public async Task WriteAsync_EveryKindOfCell_IsReadBackAsWhatItIs()
    {
        using var workbook = await WrittenAsync(
            new ListSheet("明细", "香河县行政审批局 2020 年", Columns, Rows(["办公桌", Money.FromYuan(1234567.89m), UnitPrice.FromYuan(2.985m), Quantity.Of(9.5m), 0.305m, new LocalDate(2020, 2, 29)]),
                ["合计", Money.FromYuan(1234567.89m), null, null, null, null]));
        var sheet = workbook.Worksheet("明细");

        Assert.Equal("香河县行政审批局 2020 年", sheet.Cell("A1").Value);
        Assert.Equal("金额", sheet.Cell("B2").Value);
        Assert.Equal("办公桌", sheet.Cell("A3").Value);
        Assert.Equal(1234567.89, sheet.Cell("B3").GetDouble());
        Assert.Equal(2.985, sheet.Cell("C3").GetDouble());
        Assert.Equal(9.5, sheet.Cell("D3").GetDouble());
        Assert.Equal(0.305, sheet.Cell("E3").GetDouble());
        Assert.Equal(new DateTime(2020, 2, 29, 0, 0, 0, DateTimeKind.Unspecified), sheet.Cell("F3").GetDateTime());
        Assert.Equal(("合计", true), (sheet.Cell("A4").Value, sheet.Cell("A4").Style.Font.Bold));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+cmd|' /C calc'!A0")]
    [InlineData("@SUM(A1)")]
    [InlineData("-2+3")]
    public async Task WriteAsync_TextThatLooksLikeAFormula_StaysText(string text)
    {
        using var workbook = await WrittenAsync(new ListSheet("a", "b", [new("c", ListCell.Text, 10)], Rows([text])));

        Assert.False(workbook.Worksheet(1).Cell("A3").HasFormula);
        Assert.Equal(text, workbook.Worksheet(1).Cell("A3").Value);
    }

    [Fact]
    public async Task WriteAsync_NamesThatExcelRefuses_AreMended()
    {
        var columns = new ListColumn[] { new("c", ListCell.Text, 10) };

        using var workbook = await WrittenAsync(
            new ListSheet("一/二:三", "x", columns, Rows()), new ListSheet("一 二 三", "x", columns, Rows()), new ListSheet(new string('长', 40), "x", columns, Rows()));

        Assert.Equal(["一 二 三", "一 二 三（2）", new string('长', 31)], workbook.Worksheets.Select(sheet => sheet.Name));
    }

    private static async Task<XLWorkbook> WrittenAsync(params ListSheet[] sheets)
    {
        var stream = new MemoryStream();
        await ListWorkbook.WriteAsync(stream, sheets, CancellationToken.None);
        stream.Position = 0;
        return new XLWorkbook(stream);
    }

    private static IAsyncEnumerable<IReadOnlyList<object?>> Rows(params IReadOnlyList<object?>[] rows) => rows.ToAsyncEnumerable();
}
