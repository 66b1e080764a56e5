using Procurement.Domain.Disclosures;
using Procurement.Domain.Published;

namespace Procurement.Tests.Published.Sections;

/// <summary>Rows and heads that people put into the tables: numbers of columns, signatures, sums without a name.</summary>
public sealed class PeoplesTablesTests
{
    private const string Head = "项目名称\t预算资金\t采购物品名称\t数量\t单价\t合计\n";
    private const string AssetHead = "项目\t数量\t价值（万元）\n";

    [Theory]
    [InlineData("1\t2\t3\t4\t5\t6\n")]
    [InlineData("栏次\t1\t2\t3\t4\t5\n")]
    [InlineData("1\t2\t3\t4\t5\t6=4*5\n")]
    [InlineData("栏次\t\t\t——\t1\t2\n")]
    [InlineData("单位负责人：李四\t\t\t填表人：赵六\t\t\n")]
    [InlineData("一、货物类\t\t\t\t\t\n")]
    public void Read_RowWithoutContent_IsNoRow(string row)
    {
        var (table, unread) = Procurement($"{Head}{row}甲\t9.00\t桌\t1\t3.00\t3.00\n");

        Assert.Equal(["line: 甲|9.00|桌|1|3.00|3.00"], Same.Rows(table));
        Assert.Empty(unread);
    }

    [Theory]
    [InlineData("甲\t3\t桌\t1\t3\t3\n")]        // figures that happen to be small
    [InlineData("1\t2\t桌\t4\t5\t20\n")]
    public void Read_RowOfSmallNumbers_IsARow(string row) => Assert.Single(Procurement(Head + row).Table.Rows);

    [Fact]
    public void Read_ProjectsSum_IsASubtotal()
    {
        var (table, unread) = Procurement($"{Head}合计\t\t\t\t\t12.00\n甲\t9.00\t\t\t\t7.00\n甲\t9.00\t桌\t1\t3.00\t3.00\n甲\t9.00\t椅\t2\t2.00\t4.00\n乙\t5.00\t\t\t\t5.00\n乙\t5.00\t柜\t1\t5.00\t5.00\n");

        Assert.Equal(["total", "subtotal", "line", "line", "subtotal", "line"], table.Rows.Select(row => row.Type));
        Assert.Empty(unread);
    }

    [Fact]
    public void Read_ProjectsSumWithAMistake_IsASubtotalAsTheOthersAre() => Assert.Equal(["subtotal", "line", "subtotal", "line"], Procurement(
        $"{Head}甲\t9.00\t\t\t\t7.00\n甲\t9.00\t桌\t1\t3.00\t3.00\n乙\t5.00\t\t\t\t5.00\n乙\t5.00\t柜\t1\t5.00\t5.00\n").Table.Rows.Select(row => row.Type));

    [Theory]
    [InlineData("合计\t\t\t\t\t3.00\n甲\t9.00\t桌\t1\t3.00\t3.00\n合计\t\t\t\t\t5.00\n乙\t5.00\t柜\t1\t5.00\t5.00\n", "subtotal line subtotal line")]
    [InlineData("总计\t\t\t\t\t8.00\n合计\t\t\t\t\t3.00\n甲\t9.00\t桌\t1\t3.00\t3.00\n合计\t\t\t\t\t5.00\n乙\t5.00\t柜\t1\t5.00\t5.00\n", "total subtotal line subtotal line")]
    [InlineData("合计\t\t\t\t\t8.00\n甲\t9.00\t桌\t1\t3.00\t3.00\n合计\t\t\t\t\t8.00\n乙\t5.00\t柜\t1\t5.00\t5.00\n", "total line total line")]
    public void Read_SeveralTotals_AreThoseOfTheUnits(string rows, string types) => Assert.Equal(types, string.Join(' ', Procurement(Head + rows).Table.Rows.Select(row => row.Type)));

    /// <summary>The lines of a 小计 must stay together, and those of a unit over several projects.</summary>
    [Theory]
    [InlineData("某局小计\t\t\t\t\t8.00\n甲\t9.00\t\t\t\t3.00\n甲\t9.00\t桌\t1\t3.00\t3.00\n乙\t5.00\t\t\t\t5.00\n乙\t5.00\t柜\t1\t5.00\t5.00\n", "subtotal line line")]
    [InlineData("某局本级\t\t\t\t\t8.00\n甲\t9.00\t\t\t\t3.00\n甲\t9.00\t桌\t1\t3.00\t3.00\n乙\t5.00\t\t\t\t5.00\n乙\t5.00\t柜\t1\t5.00\t5.00\n", "subtotal line subtotal line")]
    public void Read_SumsOverSums_AreLeftOut(string rows, string types) =>
        Assert.Equal(types, string.Join(' ', Procurement(Head + rows).Table.Rows.Select(row => row.Type)));

    [Fact]
    public void Read_LineWithoutDetails_StaysALine() => Assert.Equal(
        ["line", "line"], Procurement($"{Head}甲\t9.00\t桌\t1\t3.00\t3.00\n零星采购\t2.00\t\t\t\t2.00\n").Table.Rows.Select(row => row.Type));

    [Theory]
    [InlineData("政府采购项目来源\t采购物品名称\t数量\t单价\t政府采购金额\n")]              // merged cells once
    [InlineData("政府采购项目来源\t\t采购物品名称\t数量\t单价\t政府采购金额\t\n")]          // with the blanks beside them
    public void Read_HeadCopiedFromAPage_FindsItsColumns(string first)
    {
        var (table, unread) = Procurement($"{first}项目名称\t预算资金\t合计\t一般公共预算拨款\n甲\t9.00\t桌\t1\t3.00\t3.00\t2.00\n");

        Assert.Equal(["project_name", "project_budget", "item_name", "quantity", "unit_price", "amount_total", "amount_general_public"], table.Columns);
        Assert.Equal(["line: 甲|9.00|桌|1|3.00|3.00|2.00"], Same.Rows(table));
        Assert.Empty(unread);
    }

    [Fact]
    public void Read_HeadOutOfLine_IsSaidAndNotGuessed()
    {
        var read = Documents.ReadTxt("六、政府采购预算情况\n政府采购项目来源\t\t采购物品名称\t数量\t单价\n项目名称\t预算资金\t合计\n甲\t9.00\t桌\t1\t3.00\n七、国有资产信息\n无。");

        Assert.Null(read.Section(Disclosure.ProcurementKey)!.Table);
        Assert.Contains(read.Unread, place => place.Why.StartsWith("表头上下两层没有对齐", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_RowNumbersAndNotes_NeedNoReading()
    {
        var (table, unread) = Procurement("序号\t项目名称\t数量\t合计\t备注\n1\t甲\t2\t3.00\t续签\n合计\t\t\t3.00\t\n");

        Assert.Equal(["line: 甲|2|3.00", "total: ||3.00"], Same.Rows(table));
        Assert.Empty(unread);
    }

    [Fact]
    public void Read_FixedAssetsAmongOthers_AreTheTotal()
    {
        var read = Documents.ReadTxt($"六、政府采购预算情况\n无。\n七、国有资产信息\n{AssetHead}资产总额\t——\t9.00\n其中：固定资产\t——\t7.00\n其他固定资产\t2\t7.00\n无形资产\t——\t2.00\n");

        Assert.Equal(["total: 其中：固定资产|——|7.00", "other: 其他固定资产|2|7.00"], Same.Rows(read.Section(Disclosure.AssetsKey)!.Table!));
        Assert.Equal(["资产总额｜——｜9.00", "无形资产｜——｜2.00"], read.Unread.Select(place => place.Text));
        Assert.Contains(read.Outside, block => block.IsTable && block.Rows.Any(row => row[0] == "无形资产" && row[2] == "2.00"));
    }

    [Fact]
    public void Read_TableInTwoHalves_IsSaidAndNotRead()
    {
        var read = Documents.ReadTxt("六、政府采购预算情况\n无。\n七、国有资产信息\n项目\t数量\t价值\t项目\t数量\t价值\n资产总额\t——\t9.00\t车辆\t1\t9.00\n");

        Assert.Null(read.Section(Disclosure.AssetsKey)!.Table);
        Assert.Equal("表分左右两栏，这张表没有读。", Assert.Single(read.Unread).Why);
    }

    [Theory]
    [InlineData("截止时间：\t2019/12/31\t\n", "截止时间：2019/12/31", null)]
    [InlineData("单位：元（保留两位小数）\n", null, "单位：元（保留两位小数）")]
    [InlineData("单位: 元 （人民币）\n", null, "单位:元（人民币）")]
    public void Read_Captions_AreKnown(string line, string? asOf, string? unit)
    {
        var table = Documents.ReadTxt($"六、政府采购预算情况\n无。\n七、国有资产信息\n{line}{AssetHead}资产总额\t\t7.00\n").Section(Disclosure.AssetsKey)!.Table!;

        Assert.Equal((asOf, unit, null), (table.AsOfLine, table.UnitLine, table.DepartmentLine));
    }

    [Theory]
    [InlineData("无\t\t\t\t\t\n")]
    [InlineData("本部门无政府采购预算\t\t\t\t\t\n")]
    public void Read_RowThatSaysNone_IsANote(string row)
    {
        var (table, unread) = Procurement(Head + row);

        Assert.Equal((0, row.Trim()), (table.Rows.Count, Assert.Single(table.Footnotes)));
        Assert.Empty(unread);
    }

    private static (PrintedTable Table, IReadOnlyList<UnreadPlace> Unread) Procurement(string table)
    {
        var read = Documents.ReadTxt($"六、政府采购预算情况\n{table}七、国有资产信息\n无。");
        return (read.Section(Disclosure.ProcurementKey)!.Table!, read.Unread);
    }
}
