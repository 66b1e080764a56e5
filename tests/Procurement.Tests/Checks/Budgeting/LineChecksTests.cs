using Procurement.Domain.Budgeting;
using Procurement.Domain.Checks;
using Procurement.Domain.Common;
using Procurement.Tests.Checks.Building;
using Xunit;

namespace Procurement.Tests.Checks.Budgeting;

public sealed class LineChecksTests
{
    [Theory]
    [InlineData("9.5", "400", "3800.00", null)]
    [InlineData("3", "2.985", "8.96", null)]          // 8.955 rounds half up
    [InlineData("3", "2.985", "8.95", "0.01")]        // stated as |difference|
    [InlineData("8", "4500", "35000.00", "1000.00")]
    [InlineData("0", "4500", "1.00", "1.00")]
    public void Amount_OfRegister_MustBeExact(string quantity, string price, string amount, string? off)
    {
        var findings = new Subject().Line(quantity: quantity, price: price, amount: amount).Run("PR-AMOUNT");

        Assert.Equal(off, findings.SingleOrDefault()?.Difference?.TrimStart('-'));
        Assert.All(findings, finding => Assert.Equal(Severity.Error, finding.Severity));
    }

    [Fact]
    public void Amount_Off_SaysWhereAndByHowMuch()
    {
        var finding = Assert.Single(new Subject().Line().Line(item: "台式计算机", quantity: "8", price: "4500", amount: "35000").Run("PR-AMOUNT"));

        Assert.Equal("政府采购预算情况/项目“设备购置费”/第2行“台式计算机”", finding.Place);
        Assert.Equal("数量8乘以单价4500.00元为36000.00元，政府采购金额为35000.00元。", finding.Message);
        Assert.Equal(("35000.00", "36000.00", "-1000.00"), (finding.Left, finding.Right, finding.Difference));
        Assert.NotNull(finding.Suggestion);
    }

    [Theory]
    [InlineData("5", "500", "2400", Severity.Rounding)]      // 5 × 0.048 = 0.24, printed price 0.05
    [InlineData("100", "400", "37500", Severity.Rounding)]   // 100 × 0.0375 = 3.75, printed price 0.04
    [InlineData("100", "400", "34000", Severity.Error)]      // the price would be 0.034, printed 0.03
    [InlineData("2", "40000", "60000", Severity.Error)]
    public void Amount_OfPaper_MayMissByTheRoundedPrice(string quantity, string price, string amount, Severity expected)
    {
        var print = new Print().Columns("unit_price amount_total").Line("0.04", "0.00");

        var finding = Assert.Single(new Subject().Line(quantity: quantity, price: price, amount: amount).Published(print).Run("PR-AMOUNT"));

        Assert.Equal(expected, finding.Severity);
        Assert.Contains("万元", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Amount_OfPaperWithoutPrice_IsNotKnown() =>
        Assert.Empty(new Subject().Line(quantity: "2", price: "0", amount: "60000").Published(new Print()).Run("PR-AMOUNT"));

    [Theory]
    [InlineData("80000", "0", false)]
    [InlineData("50000", "30000", false)]
    [InlineData("50000", "20000", true)]
    [InlineData("80000", "0.01", true)]
    public void Funding_MustPayTheAmount(string general, string other, bool found)
    {
        var funding = Funding.None with { GeneralPublicBudget = Money.Parse(general), OtherChannels = Money.Parse(other) };

        var findings = new Subject().Line(funding: funding).Run("PR-FUNDING");

        Assert.Equal(found ? 1 : 0, findings.Count);
    }

    [Fact]
    public void Funding_NotGiven_IsAnError() => Assert.Equal("80000.00", Assert.Single(new Subject().Line(funding: Funding.None).Run("PR-FUNDING")).Difference);

    [Theory]
    [InlineData("160000", null)]
    [InlineData("200000", null)]
    [InlineData("159999.99", "0.01")]
    public void Budget_OfTwoLines_MustHoldThem(string budget, string? difference)
    {
        var findings = new Subject().Line(budget: budget).Line().Line(project: "别的项目").Run("PR-BUDGET");

        Assert.Equal(difference, findings.SingleOrDefault()?.Difference);
    }

    [Fact]
    public void Budget_LeavesOtherChannelsOut()
    {
        var funding = Funding.None with { GeneralPublicBudget = Money.FromYuan(50_000), OtherChannels = Money.FromYuan(30_000) };

        Assert.Empty(new Subject().Line(budget: "50000", funding: funding).Run("PR-BUDGET"));
    }

    [Fact]
    public void Budget_NameOfTwoUnits_SaysWhich()
    {
        var finding = Assert.Single(new Subject().Line(project: "公用经费").Line(project: "公用经费", owner: "002", budget: "1").Run("PR-BUDGET"));

        Assert.Equal("政府采购预算情况/项目“公用经费”（单位002）", finding.Place);
    }

    [Theory]
    [InlineData("张", "9.5", true)]
    [InlineData("台（套）", "1.5", true)]
    [InlineData("张", "9", false)]
    [InlineData("吨", "9.5", false)]
    [InlineData("次*年", "0.5", false)]
    [InlineData("", "0.5", false)]
    public void Fraction_OfCountableUnit_IsAWarning(string unit, string quantity, bool found)
    {
        var findings = new Subject().Line(unit: unit, quantity: quantity).Run("PR-FRACTION");

        Assert.Equal(found ? [Severity.Warning] : [], findings.Select(finding => finding.Severity));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("80000", null)]
    [InlineData("80000.01", "0.01")]
    [InlineData("-1", "-1.00")]
    public void SmeReserve_IsAPartOfTheAmount(string? reserve, string? difference) =>
        Assert.Equal(difference, new Subject().Line(sme: reserve).Run("PR-SME").SingleOrDefault()?.Difference);
}
