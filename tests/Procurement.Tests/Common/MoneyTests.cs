using Procurement.Domain.Common;

namespace Procurement.Tests.Common;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("4650.00", "4650.00")]
    [InlineData("-24000.00", "-24000.00")]
    [InlineData("0.1", "0.10")]
    [InlineData("9999999999999999.99", "9999999999999999.99")]
    public void TryParse_ExactDecimal_IsRead(string text, string printed)
    {
        Assert.True(Money.TryParse(text, out var amount));
        Assert.Equal(printed, amount.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" 1")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("+1")]
    [InlineData("1e3")]
    [InlineData("1,000.00")]
    [InlineData("１２")]
    [InlineData("0.001")]
    [InlineData("10000000000000000")]
    public void TryParse_AnythingElse_IsRefused(string? text) => Assert.False(Money.TryParse(text, out _));

    /// <summary>What is given is limited by the database; a sum is not stored and must not fail for being large.</summary>
    [Fact]
    public void Sum_OfTheLargestAmounts_IsStillAnAmount() =>
        Assert.Equal("19999999999999999.98", Money.FromYuan(Money.Sum(Enumerable.Repeat(Money.Parse("9999999999999999.99"), 2)).Yuan).ToString());

    [Fact]
    public void FromYuan_ThirdDecimal_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => Money.FromYuan(0.001m));

    [Theory]
    [InlineData("0.005", "0.01")]    // 四舍五入, not to even
    [InlineData("0.015", "0.02")]
    [InlineData("0.0149", "0.01")]
    [InlineData("-0.005", "-0.01")]  // away from zero on either side
    public void RoundToFen_Half_GoesAwayFromZero(string yuan, string expected) =>
        Assert.Equal(expected, Money.RoundToFen(decimal.Parse(yuan)).ToString());

    [Fact]
    public void Sum_ManyAmounts_IsExact() =>
        Assert.Equal("1000.00", Money.Sum(Enumerable.Repeat(Money.Parse("0.10"), 10_000)).ToString());

    [Theory]
    [InlineData("1", "1", true)]
    [InlineData("9.5", "9.5", false)]
    [InlineData("4.8000", "4.8", false)]
    public void Quantity_Text_PrintsShortestAndKnowsWhole(string text, string printed, bool isWhole)
    {
        var quantity = Quantity.Parse(text);

        Assert.Equal(printed, quantity.ToString());
        Assert.Equal(isWhole, quantity.IsWhole);
    }

    [Fact]
    public void UnitPrice_ThreeDecimals_IsRealAndMultipliesExactly()
    {
        var price = UnitPrice.Parse("2.985");

        Assert.Equal("2.985", price.ToString());
        Assert.Equal(29.85m, price.Times(Quantity.Parse("10")));
        Assert.False(UnitPrice.TryParse("1.0000001", out _));
        Assert.False(Quantity.TryParse("1.00001", out _));
    }
}
