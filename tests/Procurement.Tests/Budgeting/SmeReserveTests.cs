using Procurement.Domain.Budgeting;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;

namespace Procurement.Tests.Budgeting;

public sealed class SmeReserveTests
{
    private static readonly FiscalYear Year = FiscalYear.Of(2024);

    /// <summary>以下 includes the limit: at it the whole project is reserved, a fen above it 30 % of it.</summary>
    [Theory]
    [InlineData(CatalogueCategory.Goods, "2000000.00", "2000000.00", "0.00")]
    [InlineData(CatalogueCategory.Services, "2000000.00", "2000000.00", "0.00")]
    [InlineData(CatalogueCategory.Works, "4000000.00", "4000000.00", "0.00")]
    [InlineData(CatalogueCategory.Goods, "2000000.01", "600000.01", "360000.01")]      // 600,000.003 ↑; 600,000.01 × 60 % = 360,000.006 ↑
    [InlineData(CatalogueCategory.Works, "4000000.01", "1200000.01", "720000.01")]     // 1,200,000.003 ↑; 720,000.006 ↑
    [InlineData(CatalogueCategory.Works, "2000000.01", "2000000.01", "0.00")]          // the limit of works, not of goods
    [InlineData(CatalogueCategory.Services, "-5000000.00", "0.00", "0.00")]            // a correction reserves nothing
    public void MinimumFor_OneProject_GoesByItsLimit(CatalogueCategory category, string amount, string minimum, string smallMicro)
    {
        var result = SmeReserveRules.Shipped.MinimumFor(Year, [new SmeProject(category, Money.Parse(amount))]);

        Assert.Equal((minimum, smallMicro), (result.Minimum.ToString(), result.SmallMicroMinimum.ToString()));
    }

    /// <summary>Small: goods 1,500,000 + 499,999.99, services 300,000, works 4,000,000 = 6,299,999.99, all of it.
    /// Large: goods 2,500,000 + services 3,000,000.01 = 5,500,000.01 × 30 % = 1,650,000.003 ↑ 1,650,000.01;
    /// works 10,000,000 × 30 % = 3,000,000. Together 6,299,999.99 + 4,650,000.01 = 10,950,000.00; 4,650,000.01 × 60 % = 2,790,000.006 ↑.</summary>
    [Fact]
    public void MinimumFor_ManyProjects_AddsUpByHand()
    {
        var result = SmeReserveRules.Shipped.MinimumFor(Year, Projects());

        Assert.Equal(
            ["1999999.99", "300000.00", "4000000.00", "5500000.01", "10000000.00", "1650000.01", "3000000.00", "10950000.00", "2790000.01"],
            [
                .. new[]
                {
                    result.SmallGoods.Sum, result.SmallServices.Sum, result.SmallWorks.Sum, result.LargeGoodsAndServices.Sum, result.LargeWorks.Sum,
                    result.LargeGoodsAndServicesMinimum, result.LargeWorksMinimum, result.Minimum, result.SmallMicroMinimum,
                }.Select(amount => amount.ToString()),
            ]);
    }

    [Fact]
    public void Steps_ManyProjects_SayEachFigureInOrder()
    {
        var steps = SmeReserveSteps.Of(SmeReserveRules.Shipped.MinimumFor(Year, Projects()));

        Assert.Equal(Enumerable.Range(1, 11), steps.Select(step => step.Number));
        Assert.Contains("财库〔2020〕46号", steps[0].Text, StringComparison.Ordinal);
        Assert.Equal("200万元以下的货物项目 2 个，预算合计", steps[1].Text);
        Assert.Equal("超过400万元的工程项目至少预留 30%：第 7 步 × 30%，不足一分的进为一分", steps[8].Text);
        Assert.Equal(
            [null, "1999999.99", "300000.00", "4000000.00", "6299999.99", "5500000.01", "10000000.00", "1650000.01", "3000000.00", "10950000.00", "2790000.01"],
            steps.Select(step => step.Figure?.ToString()));
    }

    [Theory]
    [InlineData("10950000.00", true, "0.00")]
    [InlineData("10949999.99", false, "0.01")]
    [InlineData("0.00", false, "10950000.00")]
    public void Compare_Reserved_SaysEnoughOrHowMuchIsShort(string reserved, bool isEnough, string isShort)
    {
        var comparison = SmeReserveRules.Shipped.MinimumFor(Year, Projects()).Compare(Money.Parse(reserved));

        Assert.Equal((isEnough, isShort), (comparison.IsEnough, comparison.Short.ToString()));
        Assert.Contains(isEnough ? "不少于" : $"少 {isShort} 元", comparison.Text, StringComparison.Ordinal);
    }

    /// <summary>In force since 2021-01-01: the year 2021 has it, 2020 has not.</summary>
    [Theory]
    [InlineData(2020, false)]
    [InlineData(2021, true)]
    [InlineData(2026, true)]
    public void MinimumFor_Year_GoesByTheRuleOfItsFirstDay(int year, bool hasMinimum)
    {
        var result = SmeReserveRules.Shipped.MinimumFor(FiscalYear.Of(year), Projects());

        Assert.Equal(hasMinimum, result.Rule is not null);
        Assert.Equal(!hasMinimum, result.Minimum.IsZero);
        Assert.Equal(!hasMinimum, result.Compare(Money.Zero).IsEnough);
        Assert.Equal(!hasMinimum, SmeReserveSteps.Of(result)[0].Text.Contains("没有法定最低预留份额", StringComparison.Ordinal));
    }

    /// <summary>A rule that begins on 2 January is the next year's: 40 % of works from 2025-01-02 leaves 2025 at 30 %.</summary>
    [Theory]
    [InlineData(2025, "3000000.00")]
    [InlineData(2026, "4000000.00")]
    public void MinimumFor_LaterRule_BindsFromTheYearItBegins(int year, string minimum)
    {
        var first = SmeReserveRules.Shipped.RuleFor(Year)!;
        var rules = new SmeReserveRules([first with { ValidFrom = new(2025, 1, 2), WorksShare = 0.40m }, first]);

        var result = rules.MinimumFor(FiscalYear.Of(year), [new SmeProject(CatalogueCategory.Works, Money.Parse("10000000.00"))]);

        Assert.Equal(minimum, result.Minimum.ToString());
    }

    private static List<SmeProject> Projects() =>
    [
        new(CatalogueCategory.Goods, Money.Parse("1500000.00")),
        new(CatalogueCategory.Goods, Money.Parse("499999.99")),
        new(CatalogueCategory.Services, Money.Parse("300000.00")),
        new(CatalogueCategory.Works, Money.Parse("4000000.00")),
        new(CatalogueCategory.Goods, Money.Parse("2500000.00")),
        new(CatalogueCategory.Services, Money.Parse("3000000.01")),
        new(CatalogueCategory.Works, Money.Parse("10000000.00")),
    ];
}
