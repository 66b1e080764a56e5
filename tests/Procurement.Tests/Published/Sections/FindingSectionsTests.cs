using Procurement.Documents.Published;
using Procurement.Documents.Published.Sections;
using Procurement.Domain.Disclosures;

namespace Procurement.Tests.Published.Sections;

/// <summary>The two sections among everything else that a budget holds.</summary>
public sealed class FindingSectionsTests
{
    private const string Table = "部门固定资产占用情况表\n截止时间：2019年12月31日\n项目\t数量\t价值（万元）\n资产总额\t\t7.00\n4、其他固定资产\t2\t7.00\n";

    [Theory]
    [InlineData("五、政府采购预算情况", "六、国有资产信息情况", "七、名词解释", "五", "六")]
    [InlineData("（六）政府采购预算情况", "（七）国有资产占用情况", "（八）其他", "六", "七")]
    [InlineData("第六部分 政府采购预算情况", "第七部分 国有资产信息", "第八部分 名词解释", "六", "七")]
    [InlineData("6. 政府采购情况说明", "7. 国有资产占有使用情况", "8. 名词解释", "6", "7")]
    [InlineData("十一、2024年政府采购预算安排情况的说明", "十二、关于国有资产占有使用情况的说明", "十三、名词解释", "十一", "十二")]
    [InlineData("六、 政 府 采 购 预 算 情 况", "七、国有资产信息：", "八、名词解释", "六", "七")]
    [InlineData("六 政府采购预算情况", "七　国有资产信息", "八 名词解释", "六", "七")]
    [InlineData("六）政府采购预算情况", "【七】国有资产信息及占用情况", "（八）名词解释", "六", "七")]
    [InlineData("㈥政府采购预算公开情况", "㈦国有资产占有情况信息", "㈧名词解释", "㈥", "㈦")]
    [InlineData("⑹政府采购预算情况及相关说明", "⑺国有资产（信息）", "⑻名词解释", "⑹", "⑺")]
    [InlineData("Ⅵ、政府采购支出情况", "Ⅶ、国有资产信息", "Ⅷ、名词解释", "Ⅵ", "Ⅶ")]
    public void Read_Headings_InEveryNumbering(string procurement, string assets, string next, string first, string second)
    {
        var read = Documents.ReadTxt($"{procurement}\n安排政府采购预算3万元。\n\n{assets}\n年末固定资产7万元。\n{Table}\n{next}\n1、政府采购：不在其内。\n");

        Assert.Equal([first, second], read.Sections.Select(section => section.Number));
        Assert.Equal(["安排政府采购预算3万元。"], read.Sections[0].Paragraphs);
        Assert.Equal(["年末固定资产7万元。"], read.Sections[1].Paragraphs);
        Assert.Equal(["total: 资产总额||7.00", "other: 4、其他固定资产|2|7.00"], Same.Rows(read.Sections[1].Table!));
        Assert.Contains(read.Outside, block => block.Rows[0][0].Contains("不在其内", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_HeadingsWithoutNumbers_EndAtTheNextHeading()
    {
        var read = SectionReader.Read(new("docx",
        [
            new ReadParagraph("", "政府采购预算情况", IsHeading: true), new ReadParagraph("", "安排3万元。"),
            new ReadParagraph("", "国有资产信息", IsHeading: true), new ReadParagraph("", "共7万元。"),
            new ReadParagraph("", "名词解释", IsHeading: true), new ReadParagraph("", "略。"),
        ], []));

        Assert.Equal(["安排3万元。"], read.Section(Disclosure.ProcurementKey)!.Paragraphs);
        Assert.Equal(["共7万元。"], read.Section(Disclosure.AssetsKey)!.Paragraphs);
        Assert.Equal(["名词解释", "略。"], read.Outside.Select(block => block.Rows[0][0]));
    }

    [Theory]
    [InlineData("……………42")]
    [InlineData("........ 42")]
    [InlineData("\t42")]
    [InlineData(" 42")]
    [InlineData("")]        // contents without page numbers: only what has something below it is a section
    public void Read_TableOfContents_IsNoSection(string page)
    {
        var text = $"2024年部门预算信息公开目录\n五、机关运行经费{page}\n六、政府采购预算情况{page}\n七、国有资产信息{page}\n八、名词解释{page}\n\n"
            + $"五、机关运行经费\n机关运行经费9万元。\n六、政府采购预算情况\n安排3万元。\n七、国有资产信息\n共7万元。\n{Table}八、名词解释\n略。\n";

        var read = Documents.ReadTxt(text);

        Assert.Equal(["安排3万元。"], read.Section(Disclosure.ProcurementKey)!.Paragraphs);
        Assert.Equal(["共7万元。"], read.Section(Disclosure.AssetsKey)!.Paragraphs);
        Assert.Equal("五、机关运行经费", read.Outside.Single(block => block.Rows[0][0] == "机关运行经费9万元。").Heading);
        Assert.Empty(read.Unread);
    }

    [Fact]
    public void Read_SheetsNamedAfterTheirTables_AreTheSections()
    {
        var read = SectionReader.Read(new("xlsx",
        [
            new ReadParagraph("", "收支总表", IsHeading: true), new ReadTable("", [Documents.Row("收入", "支出"), Documents.Row("1", "1")]),
            new ReadParagraph("", "政府采购预算表", IsHeading: true), new ReadTable("", [Documents.Row("项目名称", "数量", "合计"), Documents.Row("甲", "2", "3.00")]),
            new ReadParagraph("", "国有资产占用情况表", IsHeading: true), new ReadTable("", [Documents.Row("项目", "数量", "价值"), Documents.Row("资产总额", "——", "7.00")]),
        ], []));

        Assert.Equal(["line: 甲|2|3.00"], Same.Rows(read.Section(Disclosure.ProcurementKey)!.Table!));
        Assert.Equal(["total: 资产总额|——|7.00"], Same.Rows(read.Section(Disclosure.AssetsKey)!.Table!));
    }

    [Fact]
    public void Read_DocumentWithoutSections_SaysSo()
    {
        var read = Documents.ReadTxt("一、部门职责\n负责行政审批。\n收入\t100.00\n支出\t100.00\n");

        Assert.Empty(read.Sections);
        Assert.Equal(["文中没有找到“政府采购预算情况”一节。", "文中没有找到“国有资产信息”一节。"], read.Unread.Select(place => place.Why));
        var table = Assert.Single(read.Outside, block => block.IsTable);
        Assert.Equal(("一、部门职责", "支出|100.00"), (table.Heading, string.Join('|', table.Rows[1])));
    }

    [Fact]
    public void Read_WrappedLines_AreOneSentence()
    {
        var read = Documents.ReadTxt("六、政府采购预算情况\n　　2024年度本部门安排政府\n采购预算1 114.86万\n元，具体内容如下：\n　　其中货物3万元。\n七、国有资产信息\n无。");

        Assert.Equal(["2024年度本部门安排政府采购预算1 114.86万元，具体内容如下：", "其中货物3万元。"], read.Section(Disclosure.ProcurementKey)!.Paragraphs);
        Assert.Equal(2024, read.Year?.Number);
    }

    [Fact]
    public void Read_SentenceBehindTheHeading_BelongsToTheSection()
    {
        var read = Documents.ReadTxt("（六）政府采购情况。2024年本部门政府采购预算3万元。\n（七）国有资产占用情况：共7万元。\n（八）其他");

        Assert.Equal(["2024年本部门政府采购预算3万元。"], read.Section(Disclosure.ProcurementKey)!.Paragraphs);
        Assert.Equal(["共7万元。"], read.Section(Disclosure.AssetsKey)!.Paragraphs);
    }

    [Fact]
    public void Read_YearThatIsComparedWith_IsNotTheDocuments()
    {
        var read = Documents.ReadTxt("某某县行政审批局2024年部门预算信息公开\n\n六、政府采购预算情况\n2024年安排政府采购预算3万元。2023年政府采购预算为2万元。\n七、国有资产信息\n无。");

        Assert.Equal(2024, read.Year?.Number);
        Assert.Empty(read.Unread);
    }

    [Fact]
    public void Read_YearsThatDiffer_AreNotDecided()
    {
        var read = Documents.ReadTxt("某某县行政审批局2024年部门预算信息公开\n\n六、政府采购预算情况\n2023年安排政府采购预算3万元。\n七、国有资产信息\n无。");

        Assert.Null(read.Year);
        Assert.Equal("某某县行政审批局", read.Department?.Name);
        Assert.Contains(read.Unread, place => place.Why == "文中的预算年度不一致（2024、2023），没有认定是哪一年。");
    }
}
