using Procurement.Domain.Budgeting;
using Procurement.Domain.Checks;
using Procurement.Domain.Common;
using Procurement.Tests.Checks.Building;

namespace Procurement.Tests.Checks.Printed;

public sealed class DisclosureChecksTests
{
    [Theory]
    [InlineData("2020年，我部门安排政府采购预算60万元。", null)]
    [InlineData("2020年政府采购安排 60.00 万元。", null)]
    [InlineData("安排政府采购预算600000元。", null)]
    [InlineData("安排政府采购预算65.00万元。", null)]                                // 总计
    [InlineData("安排政府采购预算60.01万元。", Severity.Rounding)]
    [InlineData("安排政府采购预算6万元。", Severity.Error)]
    [InlineData("安排政府采购预算约6万元。", null)]
    [InlineData("政府采购预算50万元，2020年政府采购预算60万元。", null)]              // which of them?
    [InlineData("政府采购货物预算6万元。", null)]
    [InlineData("其中面向中小企业预留政府采购金额6万元。", null)]
    [InlineData("上年政府采购预算6万元，本年政府采购项目预算7万元。", Severity.Error)]
    public void Text_OfProcurement_StatesTheTablesTotal(string text, Severity? expected)
    {
        var print = new Print().Says(text).Columns("amount_total amount_grand_total").Total("60.00", "65.00");

        Assert.Equal(expected, new Subject().Published(print).Run("DS-TEXT").SingleOrDefault()?.Severity);
    }

    [Theory]
    [InlineData("上年末固定资产金额为762.43万元（详见下表）。", null)]
    [InlineData("2019年年末固定资产总值为762.4万元。", Severity.Rounding)]            // rounded by the sentence
    [InlineData("2019年年末固定资产总值为726.43万元。", Severity.Error)]
    public void Text_OfAssets_StatesTheTablesTotal(string text, Severity? expected)
    {
        var print = new Print().SaysOfAssets(text).Asset("total", "", "762.43");

        Assert.Equal(expected, new Subject().Published(print).Run("DS-TEXT").SingleOrDefault()?.Severity);
    }

    [Theory]
    [InlineData("政府采购安排8万元，为结转余款。", 0)]
    [InlineData("政府采购安排9万元，为结转余款。", 1)]
    public void Text_WithoutATable_StatesTheRegistersTotal(string text, int count) =>
        Assert.Equal(count, new Subject().Line().Printed(new Print().Says(text)).Run("DS-TEXT").Count);

    [Fact]
    public void Text_OverAnEmptyGrid_StatesZero() =>
        Assert.Single(new Subject().Published(new Print().Says("安排政府采购预算3.00万元。").Columns("amount_total")).Run("DS-TEXT"));

    [Theory]
    [InlineData("编制部门：{{values.preparer}}", "")]
    [InlineData("编制部门：{{values.preparer}}，{{ values.missing }}", "missing")]
    [InlineData("{{#if values.missing}}为{{values.missing}}{{/if}}。", "")]         // asked for, so it may be left out
    [InlineData("values.missing {{year}}", "")]
    [InlineData("{{{values.missing}}}{{values.missing}}{{values.blank}}", "missing blank")]
    public void Values_OfATemplate_AreGiven(string template, string missing)
    {
        var findings = new Subject().Laid(SmallLayouts.WithNarrative(template)).Value("preparer", "审批局").Value("blank", " ").Run("DS-VALUES");

        Assert.Equal(missing.Split(' ', StringSplitOptions.RemoveEmptyEntries), findings.Select(finding => finding.Message.Split('“', '”')[3]));
        Assert.All(findings, finding => Assert.Equal("政府采购预算情况/第1段", finding.Place));
    }

    [Fact]
    public void Values_OfATableTitle_AreGiven() =>
        Assert.Equal("国有资产信息/表名", Assert.Single(new Subject().Laid(SmallLayouts.WithAssetTitle("{{values.titlePrefix}}表")).Run("DS-VALUES")).Place);

    [Theory]
    [InlineData("香河县xxx安排政府采购预算。", 1)]
    [InlineData("×× 局安排政府采购预算。", 1)]
    [InlineData("安排{{procurement.total}}万元。", 1)]
    [InlineData("购置 1920×1080 显示屏、xls 软件、XXL 号工装。", 0)]
    public void Values_LeftoverMarks_AreFound(string text, int count) =>
        Assert.Equal(count, new Subject().Published(new Print().Says(text)).Run("DS-VALUES").Count);

    [Fact]
    public void Layout_NotChosen_IsAWarning()
    {
        Assert.Equal(Severity.Warning, Assert.Single(new Subject().Laid(null).Run("DS-LAYOUT")).Severity);
        Assert.Empty(new Subject().Run("DS-LAYOUT"));
        Assert.Empty(new Subject().Published(new Print()).Run("DS-LAYOUT"));
    }

    [Fact]
    public void Column_OfAPayingSource_IsMissed()
    {
        var funding = Funding.None with { StateCapital = Money.FromYuan(80_000) };
        var print = new Print().Columns("amount_total amount_general_public").Line("8.00", "");

        var finding = Assert.Single(new Subject().Line(funding: funding).Printed(print).Run("DS-COLUMN"));

        Assert.Equal("明细中有“国有资本经营预算拨款”80000.00元，版式“plain”的表中没有这一栏。", finding.Message);
        Assert.Empty(new Subject().Line().Printed(print).Run("DS-COLUMN"));
    }
}
