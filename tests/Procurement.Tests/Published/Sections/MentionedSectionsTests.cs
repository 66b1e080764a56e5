using Procurement.Domain.Disclosures;

namespace Procurement.Tests.Published.Sections;

/// <summary>The sections' names where they head nothing.</summary>
public sealed class MentionedSectionsTests
{
    private const string Table = "部门固定资产占用情况表\n截止时间：2019年12月31日\n项目\t数量\t价值（万元）\n资产总额\t\t7.00\n4、其他固定资产\t2\t7.00\n";

    [Fact]
    public void Read_WordsInRunningText_AreNoHeading()
    {
        var read = Documents.ReadTxt("一、说明\n我部门政府采购预算情况\n见政府采购预算情况。国有资产信息已公开，\n二、其他\n六、政府采购预算情况\n安排3万元。\n七、国有资产信息\n共7万元。");

        Assert.Equal(["安排3万元。"], read.Section(Disclosure.ProcurementKey)!.Paragraphs);
        Assert.Empty(read.Unread);
    }

    [Fact]
    public void Read_SectionMentionedTwice_TakesTheOneWithTheTableAndSaysSo()
    {
        var read = Documents.ReadTxt($"二、说明\n（三）国有资产信息\n另见下文。\n三、其他\n七、国有资产信息\n共7万元。\n{Table}");

        Assert.Equal("七", read.Section(Disclosure.AssetsKey)!.Number);
        Assert.Equal(["（三）国有资产信息"], read.Unread.Where(place => place.Place == "国有资产信息").Select(place => place.Text));
    }

    [Theory]
    [InlineData("（二）政府采购：指各级国家机关采购货物、工程和服务的行为。")]
    [InlineData("5.政府采购\n　　是指各级国家机关采购货物、工程和服务的行为。")]
    public void Read_TermOfTheGlossary_IsNoSection(string term)
    {
        var read = Documents.ReadTxt($"六、政府采购预算情况\n安排3万元。\n七、国有资产信息\n共7万元。\n八、名词解释\n{term}\n");

        Assert.Equal(["安排3万元。"], read.Section(Disclosure.ProcurementKey)!.Paragraphs);
        Assert.Empty(read.Unread);
    }
}
