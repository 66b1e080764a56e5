using Procurement.Domain.Checks;
using Procurement.Tests.Checks.Building;
using Xunit;

namespace Procurement.Tests.Checks.Assets;

public sealed class PlannedAssetsCheckTests
{
    private const string Sum = "国有资产信息/拟购置固定资产总额";

    [Theory]
    [InlineData("A02010103", null, 0)]
    [InlineData("A02010103", true, 0)]
    [InlineData("A02010103", false, 2)]     // the line, and what it does to the sum
    [InlineData("A0999", null, 0)]
    [InlineData("A0999", true, 2)]
    public void Decision_AgainstTheClassRule_IsAWarning(string code, bool? decided, int count)
    {
        var findings = new Subject().Line(code: code, decided: decided).Run("AS-PLANNED");

        Assert.Equal(count, findings.Count);
        Assert.All(findings, finding => Assert.Equal(Severity.Warning, finding.Severity));
    }

    [Fact]
    public void Decision_SaysBothSums()
    {
        var finding = new Subject().Line().Line(decided: false).Run("AS-PLANNED").Single(found => found.Place == Sum);

        Assert.Equal(("80000.00", "160000.00", "-80000.00"), (finding.Left, finding.Right, finding.Difference));
    }

    [Theory]
    [InlineData("本年度拟购置固定资产总额为8.00万元。", null)]
    [InlineData("本年度拟购置固定资产总额为 ８ 万元。", null)]
    [InlineData("本年度拟购置固定资产总额为80000元。", null)]
    [InlineData("本年度拟购置固定资产总额为0.00万元。", Severity.Error)]
    [InlineData("本年度拟购置固定资产总额约9万元。", null)]
    public void Sentence_OfRegister_StatesTheSum(string text, Severity? expected) =>
        Assert.Equal(expected, new Subject().Line().Printed(new Print().SaysOfAssets(text)).Run("AS-PLANNED").SingleOrDefault()?.Severity);

    [Theory]
    [InlineData(true, Severity.Warning)]
    [InlineData(false, null)]               // without a table the lines are unknown
    public void Sentence_OfPaper_IsAHint(bool hasTable, Severity? expected)
    {
        var print = new Print().SaysOfAssets("拟购置固定资产总额为5.00万元。");

        var findings = new Subject().Line().Published(hasTable ? print.Columns("amount_total").Line("8.00") : print).Run("AS-PLANNED");

        Assert.Equal(expected, findings.SingleOrDefault()?.Severity);
    }
}
