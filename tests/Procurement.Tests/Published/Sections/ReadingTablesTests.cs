using Procurement.Documents.Published;
using Procurement.Documents.Published.Sections;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Published;

namespace Procurement.Tests.Published.Sections;

/// <summary>Tables in the forms in which people and programs leave them.</summary>
public sealed class ReadingTablesTests
{
    private const string Head = "项目名称\t预算资金\t采购物品名称\t政府采购目录序号\t计量单位\t数量\t单价\t合计\t一般公共预算拨款\n";
    private const string AssetHead = "项目\t数量\t价值（万元）\n";

    [Fact]
    public void Read_BlanksInNumbersAndNames_AreTakenOut()
    {
        var table = Procurement($"{Head}合　计\t\t\t\t\t\t\t1 114.86\t576. 69\n政务 大厅 运行\t1 ２00.00\t台式 计算机\tA020101 04\t台\t1.0 0\t0. 45\t\t\n", out var unread);

        Assert.Equal(["total: 合　计|||||||1114.86|576.69", "line: 政务大厅运行|1２00.00|台式计算机|A02010104|台|1.00|0.45||"], Same.Rows(table));
        Assert.Empty(unread);
    }

    [Fact]
    public void Read_SynonymsOfLabels_AreKnown()
    {
        var table = Procurement(
            "采购项目\t品目名称\t品目编码\t采购数量\t数量单位\t单价（元）\t采购金额（元）\t一般公共预算\t政府性基金\t国有资本经营\t财政专户管理资金\t其他收入\t上年结转\n"
            + "甲\t乙\tC99\t1\t次\t2\t2\t2\t\t\t\t\t\n",
            out var unread);

        Assert.Equal(
            ["project_name", "item_name", "catalogue_code", "quantity", "measure_unit", "unit_price", "amount_total", "amount_general_public", "amount_gov_fund", "amount_state_capital", "amount_fiscal_account", "amount_other_income", "amount_fiscal_carryover"],
            table.Columns);
        Assert.Empty(unread);
    }

    [Fact]
    public void Read_UnknownColumn_IsLeftOutAndSaid()
    {
        var table = Procurement("项目名称\t规格型号\t数量\t合计\n甲\tX-1\t2\t3.00\n", out var unread);

        Assert.Equal(["project_name", "quantity", "amount_total"], table.Columns);
        Assert.Equal(["line: 甲|2|3.00"], Same.Rows(table));
        Assert.Equal("不认识栏目“规格型号”，这一栏没有读。", Assert.Single(unread).Why);
    }

    [Fact]
    public void Read_RowWithMoreCellsThanColumns_IsLeftOutAndSaid()
    {
        var table = Procurement("项目名称\t数量\t合计\n甲\t2\t3.00\n乙\t2\t3.00\t4.00\n丙\t1\t1.00\t\n丁\t1\n", out var unread);

        Assert.Equal(["line: 甲|2|3.00", "line: 丙|1|1.00", "line: 丁|1|"], Same.Rows(table));
        var place = Assert.Single(unread);
        Assert.Equal(("政府采购预算情况/第4行", "乙｜2｜3.00｜4.00", "这一行有4格，表头只有3栏，分不清哪一格属于哪一栏，没有读。"), (place.Place, place.Text, place.Why));
    }

    [Fact]
    public void Read_WordsInAFigureColumn_StayForTheChecks()
    {
        var table = Procurement("项目名称\t数量\t合计\n甲\t若干\t三万\n", out var unread);

        Assert.Equal(["line: 甲|若干|三万"], Same.Rows(table));
        Assert.Empty(unread);
    }

    [Fact]
    public void Read_SumsBelowTheirLines_NameTheUnits()
    {
        var table = Procurement("项目名称\t数量\t合计\n甲\t2\t3.00\n某局本级小计：\t\t3.00\n乙\t2\t4.00\n某中心小 计\t\t4.00\n合　计\t\t7.00\n", out var unread);

        Assert.Equal(["line 某局本级", "subtotal 某局本级", "line 某中心", "subtotal 某中心", "total "], table.Rows.Select(row => $"{row.Type} {row.Unit}"));
        Assert.Equal("合　计", table.Rows[^1].Cells[0].Text);
        Assert.Empty(unread);
    }

    [Fact]
    public void Read_ProjectPrintedOnce_StandsForItsLines()
    {
        var blank = Procurement("项目名称\t预算资金\t采购物品名称\t合计\n甲\t9.00\t桌\t3.00\n\t\t椅\t4.00\n乙\t2.00\t柜\t2.00\n\t\t\t\n", out _);
        var merged = Procurement(new ReadTable("",
        [
            Documents.Row("项目名称", "预算资金", "采购物品名称", "合计"),
            new ReadRow([new("甲", 0, 1, 2), new("9.00", 1, 1, 2), new("桌", 2), new("3.00", 3)]),
            new ReadRow([new("椅", 2), new("4.00", 3)]),
            Documents.Row("乙", "2.00", "柜", "2.00"),
        ]));

        Assert.Equal(["line: 甲|9.00|桌|3.00", "line: 甲|9.00|椅|4.00", "line: 乙|2.00|柜|2.00"], Same.Rows(blank));
        Assert.Equal(Same.Rows(blank), Same.Rows(merged));
    }

    [Fact]
    public void Read_MergedAmount_StandsOnce()
    {
        var table = Procurement(new ReadTable("",
        [
            Documents.Row("项目名称", "采购物品名称", "数量", "合计"),
            new ReadRow([new("甲", 0), new("桌", 1), new("1", 2), new("7.00", 3, 1, 2)]),
            new ReadRow([new("甲", 0), new("椅", 1), new("2", 2)]),
        ]));

        Assert.Equal(["line: 甲|桌|1|7.00", "line: 甲|椅|2|"], Same.Rows(table));
    }

    [Fact]
    public void Read_AnotherTableInTheSection_IsNotMixedIn()
    {
        var read = Documents.ReadTxt($"六、政府采购预算情况\n部门政府采购预算\n项目名称\t数量\t合计\n甲\t2\t3.00\n\n政府采购进口产品明细表\n项目名称\t数量\t合计\n乙\t1\t1.00\n七、国有资产信息\n无。");

        Assert.Equal(["line: 甲|2|3.00"], Same.Rows(read.Section(Disclosure.ProcurementKey)!.Table!));
        Assert.Equal("本节还有另一张表，没有读。", Assert.Single(read.Unread).Why);
        Assert.Contains(read.Outside, block => block.IsTable && block.Rows[1][0] == "乙");
    }

    [Fact]
    public void Read_AssetRowsOfOtherForms_AreKnownOrSaid()
    {
        var table = Assets(
            "资产类别\t数量\t账面原值（元）\n固定资产总额\t\t900.00\n一、房屋及构筑物(平方米)\t10\t1.00\n其中: 办公用房\t5\t1.00\n（二）公务用车（辆）\t3\t2.00\n"
            + "三、单价 20 万元（含）以上的通用设备\t1\t3.00\n单价50万元以上的专用设备\t1\t3.00\n无形资产\t\t4.00\n四、其它固定资产\t9\t5.00\n",
            out var unread);

        Assert.Equal(["total", "buildings", "office_space", "vehicles", "equipment_over_200k", "other"], table.Rows.Select(row => row.Type));
        Assert.Equal(
            ["这一行的门槛是单价50万元，不是20万元，没有读作20万元以上的设备。", "不认识资产项目“无形资产”，这一行没有读。"], unread.Select(place => place.Why));
    }

    [Fact]
    public void Read_AssetColumnsInAnotherOrder_ComeInTheUsualOne()
    {
        var table = Assets("项目\t价值（万元）\t净值\t数量\n资产总额\t7.00\t1.00\t——\n", out var unread);

        Assert.Equal(["label", "quantity", "value"], table.Columns);
        Assert.Equal(["total: 资产总额|——|7.00"], Same.Rows(table));
        Assert.Equal("不认识栏目“净值”，这一栏没有读。", Assert.Single(unread).Why);
    }

    [Theory]
    [InlineData("编制部门：某局\t\t截止时间：2019年12月31日\n单位：万元")]
    [InlineData("编制部门：某局          截止时间：2019年12月31日　　单位：万元")]
    [InlineData("编制部门：某局\n截止时间：2019年12月31日\n（单位：万元）")]
    public void Read_CaptionsOnOneLineOrSeveral_AreToldApart(string captions)
    {
        var table = Assets($"固定资产占用情况表\n{captions}\n{AssetHead}资产总额\t\t7.00\n", out var unread);

        Assert.Equal(("固定资产占用情况表", "编制部门：某局", "截止时间：2019年12月31日"), (table.Title, table.PreparerLine, table.AsOfLine));
        Assert.Contains("单位：万元", table.UnitLine, StringComparison.Ordinal);
        Assert.Empty(unread);
    }

    [Fact]
    public void Read_AThousandUnreadRows_AreCounted()
    {
        Assets(AssetHead + string.Concat(Enumerable.Range(1, 1_000).Select(row => $"怪东西{row}\t\t1.00\n")), out var unread);

        Assert.Equal(201, unread.Count);
        Assert.Equal("另有800处没有读出，这里只列出前200处。", unread[^1].Why);
    }

    [Theory]
    [InlineData("项目名称\t数量\t合计\n", 20_000)]             // the same head again and again
    [InlineData("六、政府采购预算情况\n话没有说完\n", 20_000)]     // headings without end, sentences without end
    [InlineData("\t格\n", 50_000)]                              // one row of very many cells
    [InlineData("项目名称\t数量\t合计\t未知#\n", 5_000)]         // as many different heads
    public void Read_HostileRepetitions_StayQuick(string line, int times)
    {
        var text = string.Concat(Enumerable.Range(0, times).Select(number => line.Replace("#", $"{number}", StringComparison.Ordinal)));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var read = Documents.ReadTxt($"六、政府采购预算情况\n{text}七、国有资产信息\n无。");

        Assert.NotNull(read.Section(Disclosure.ProcurementKey));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }

    private static PrintedTable Procurement(string table, out IReadOnlyList<UnreadPlace> unread)
    {
        var read = Documents.ReadTxt($"六、政府采购预算情况\n{table}七、国有资产信息\n无。");
        unread = read.Unread;
        return read.Section(Disclosure.ProcurementKey)!.Table!;
    }

    private static PrintedTable Procurement(ReadTable table) =>
        SectionReader.Read(new("html", [new ReadParagraph("", "六、政府采购预算情况"), table, new ReadParagraph("", "七、国有资产信息"), new ReadParagraph("", "无。")], []))
            .Section(Disclosure.ProcurementKey)!.Table!;

    private static PrintedTable Assets(string table, out IReadOnlyList<UnreadPlace> unread)
    {
        var read = Documents.ReadTxt($"六、政府采购预算情况\n无。\n七、国有资产信息\n{table}");
        unread = read.Unread;
        return read.Section(Disclosure.AssetsKey)!.Table!;
    }
}
