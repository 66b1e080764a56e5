using Procurement.Domain.Checks;
using Procurement.Tests.Checks.Building;
using Xunit;

namespace Procurement.Tests.Checks.Printed;

public sealed class TableSumsCheckTests
{
    private const string Split = "amount_total amount_general_public amount_gov_fund amount_fiscal_account amount_other_income";

    [Theory]
    [InlineData("3.00", null, null)]
    [InlineData("3.01", Severity.Rounding, "0.01")]
    [InlineData("3.02", Severity.Rounding, "0.02")]     // 0.005 × (3 + 1)
    [InlineData("3.03", Severity.Error, "0.03")]
    [InlineData("", Severity.Error, "-3.00")]
    [InlineData("3,0.00", Severity.Error, "27.00")]     // a separator is no point
    public void Total_OfAColumn_IsTheSumOfItsLines(string total, Severity? severity, string? difference)
    {
        var print = new Print().Columns("amount_general_public").Total(total).Line("1.00").Line("2.00");

        var finding = new Subject().Published(print).Run("PR-SUM").SingleOrDefault();

        Assert.Equal((severity, difference), (finding?.Severity, finding?.Difference));
        Assert.True(finding is null or { Place: "政府采购预算情况/合计/amount_general_public" });
    }

    [Fact]
    public void Subtotal_OfAUnit_CountsItsLinesOnly()
    {
        var print = new Print().Columns("amount_total").Total("6.00").Subtotal("001", "3.00").Line("1.00").Line("2.00")
            .Subtotal("002", "4.00").LineOf("002", "3.00");

        var finding = Assert.Single(new Subject().Published(print).Run("PR-SUM"));

        Assert.Equal("政府采购预算情况/单位002小计/amount_total", finding.Place);
        Assert.Equal("“单位002小计”行的“amount_total”为4.00万元，1行明细之和为3.00万元，相差1.00万元。", finding.Message);
    }

    [Fact]
    public void Subtotal_OfPaperWithoutUnitCodes_CountsTheLinesBelow()
    {
        var print = new Print().Columns("amount_total").Total("6.00").Subtotal(null, "3.00").LineOf(null, "1.00").LineOf(null, "2.00")
            .Subtotal(null, "3.00").LineOf(null, "3.00");

        Assert.Empty(new Subject().Published(print).Run("PR-SUM"));
    }

    [Fact]
    public void Subtotal_BelowItsLines_CountsTheLinesAbove()
    {
        var print = new Print().Columns("amount_total").Total("6.00").LineOf(null, "1.00").LineOf(null, "2.00").Subtotal(null, "3.00")
            .LineOf(null, "3.00").Subtotal(null, "3.00");

        Assert.Empty(new Subject().Published(print).Run("PR-SUM"));
    }

    [Theory]
    [InlineData("5.00", 0)]
    [InlineData("", 0)]          // many forms leave it blank
    [InlineData("10.00", 1)]     // every line added instead of every project
    public void Budget_InTheTotal_CountsEachProjectOnce(string total, int count)
    {
        var print = new Print().Columns("project_budget").Total(total).Project("甲", "3.00").Project("甲", "3.00").Project("乙", "2.00").Project("乙", "2.00");

        Assert.Equal(count, new Subject().Published(print).Run("PR-SUM").Count);
    }

    [Theory]
    [InlineData("60.00", "60.00", "", null)]
    [InlineData("60.00", "50.00", "10.00", null)]
    [InlineData("60.00", "50.00", "", "10.00")]
    [InlineData("0.00", "", "", null)]
    public void Line_AddsUpAcross(string total, string general, string fund, string? difference)
    {
        var print = new Print().Columns(Split).Line(total, general, fund, "", "");

        Assert.Equal(difference, new Subject().Published(print).Run("PR-SUM").SingleOrDefault()?.Difference);
    }

    [Fact]
    public void Line_WithSourcesThatTheTableLacks_IsNotAdded()
    {
        var print = new Print().Columns("amount_total amount_general_public").Line("60.00", "50.00");

        Assert.Empty(new Subject().Published(print).Run("PR-SUM"));
    }

    [Theory]
    [InlineData("65.00", "60.00", "5.00", null)]
    [InlineData("60.00", "60.00", "5.00", "-5.00")]
    public void Line_GrandTotal_AddsOtherChannels(string grand, string total, string other, string? difference)
    {
        var print = new Print().Columns("amount_grand_total amount_total amount_other_channels").Line(grand, total, other);

        Assert.Equal(difference, new Subject().Published(print).Run("PR-SUM").SingleOrDefault()?.Difference);
    }

    [Fact]
    public void Cell_Unreadable_IsFoundOnceAndNotAdded()
    {
        var subject = new Subject().Published(new Print().Columns("amount_total").Total("3.00").Line("三万"));

        Assert.Empty(subject.Run("PR-SUM"));
        Assert.Equal("政府采购预算情况/项目“设备购置费”/第1行“服务器”/amount_total", Assert.Single(subject.Run("DS-NUMBER")).Place);
    }

    [Theory]
    [InlineData("单位：元", "元")]
    [InlineData("单位：万元", "万元")]
    [InlineData("", "万元")]
    public void Unit_OfPaper_IsWhatItSays(string unitLine, string unit)
    {
        var print = new Print().Columns("amount_total").UnitLine(unitLine).Total("3.00").Line("4.00");

        Assert.Contains($"相差1.00{unit}。", Assert.Single(new Subject().Published(print).Run("PR-SUM")).Message, StringComparison.Ordinal);
    }
}
