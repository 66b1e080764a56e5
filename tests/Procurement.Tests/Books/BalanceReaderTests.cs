using Procurement.Documents.Balances;
using Procurement.Documents.Lists;
using Procurement.Domain.Books;
using Procurement.Domain.Common;

namespace Procurement.Tests.Books;

public class BalanceReaderTests
{
    [Fact]
    public void Paste_WithHeaderOldNamesAndTotal_IsReadByClass()
    {
        var read = BalanceReader.Paste("科目编码\t科目名称\t固定资产（元）\t累计折旧\r\n160101\t房屋及构筑物\t1,000,000.00\t200,000.00\r\n\t通用设备\t３００.５\t100\r\n\t专用设备\t99.5\t—\r\n\t合计\t1000400\t200100\r\n");

        Assert.Empty(read.Problems);
        Assert.Equal(
            [
                new GivenBalance(LedgerClass.BuildingsAndStructures, Money.Parse("1000000"), Money.Parse("200000")),
                new GivenBalance(LedgerClass.Equipment, Money.Parse("400"), Money.Parse("100")),
            ],
            read.Balances);
    }

    [Fact]
    public void Paste_WithoutHeader_TakesTheThreeColumnsInOrder() =>
        Assert.Equal(new GivenBalance(LedgerClass.Furniture, Money.Parse("12.30")), Assert.Single(BalanceReader.Paste("家具和用具\t12.3\t").Balances));

    [Theory]
    [InlineData("设备\t12.345\t0", "第 1 行：固定资产“12.345”不是金额")]
    [InlineData("设备\t一百\t0", "第 1 行：固定资产“一百”不是金额")]
    [InlineData("存货\t1\t0", "第 1 行：不认识的类别“存货”")]
    [InlineData("设备\t1\t0\n合计\t2\t0", "第 2 行：合计与上面各类之和")]
    [InlineData("类别\t固定资产（万元）\t累计折旧\n设备\t1\t0", "标题行写的是万元")]
    [InlineData("", "没有读到任何类别的余额")]
    public void Paste_Wrong_SaysWhere(string text, string problem) =>
        Assert.StartsWith(problem, Assert.Single(BalanceReader.Paste(text).Problems), StringComparison.Ordinal);

    [Fact]
    public async Task Workbook_FirstSheet_IsReadLikeAPaste()
    {
        using var file = new MemoryStream();
        IReadOnlyList<object?> row = ["设备", Money.Parse("1234.56"), Money.Parse("34.56")];
        var sheet = new ListSheet(
            "余额", "类别", [new ListColumn("类别", ListCell.Text, 20), new ListColumn("固定资产", ListCell.Money, 20), new ListColumn("累计折旧", ListCell.Money, 20)], new[] { row }.ToAsyncEnumerable());
        await ListWorkbook.WriteAsync(file, [sheet], CancellationToken.None);
        file.Position = 0;

        var read = BalanceReader.Workbook(file);

        Assert.Empty(read.Problems);
        Assert.Equal(new GivenBalance(LedgerClass.Equipment, Money.Parse("1234.56"), Money.Parse("34.56")), Assert.Single(read.Balances));
    }

    [Fact]
    public void Workbook_NoWorkbook_IsRefusedInWords() =>
        Assert.Contains("不是 Excel 工作簿", Assert.Single(BalanceReader.Workbook(new MemoryStream([1, 2, 3, 4, 5])).Problems), StringComparison.Ordinal);
}
