using Procurement.Domain.Checks;
using Xunit;

namespace Procurement.Tests.Checks;

public sealed class ToleranceTests
{
    [Theory]
    [InlineData(0, "0.5")]
    [InlineData(2, "0.005")]
    [InlineData(6, "0.0000005")]
    public void HalfUnit_OfDecimals_IsHalfTheirLastPlace(int decimals, string expected) =>
        Assert.Equal(decimal.Parse(expected), Tolerance.HalfUnit(decimals));

    [Theory]
    [InlineData(1, "0.01")]
    [InlineData(3, "0.02")]
    [InlineData(26, "0.135")]
    public void Of_FiguresWithTwoDecimals_IsTheContracts(int figures, string expected) =>
        Assert.Equal(decimal.Parse(expected), Tolerance.Of([.. Enumerable.Repeat(0.005m, figures)]));

    [Fact]
    public void Of_MixedDecimals_CountsTheCoarsestOnceMore() => Assert.Equal(0.0101m, Tolerance.Of([0.005m, 0.0001m]));

    [Theory]
    [InlineData("0", null)]
    [InlineData("-0.02", Severity.Rounding)]
    [InlineData("0.0201", Severity.Error)]
    public void Judge_Difference_IsWeighed(string difference, Severity? expected) =>
        Assert.Equal(expected, Tolerance.Judge(decimal.Parse(difference), 0.02m));
}
