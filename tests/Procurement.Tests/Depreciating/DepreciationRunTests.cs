using Procurement.Domain.Assets;
using Procurement.Domain.Depreciating;

namespace Procurement.Tests.Depreciating;

/// <summary>年限平均法 by month, 财会〔2017〕4号. Each expectation is worked out by hand.</summary>
public sealed class DepreciationRunTests
{
    [Fact]
    public void A_value_that_does_not_divide_is_charged_to_the_fen_and_adds_up()
    {
        // 10,000.00 over 36 months: 277.777… a month; the sums of 1, 2 and 3 months are 277.78, 555.56 and 833.33.
        var run = Begun(10_000m, 36);
        var months = Enumerable.Range(0, 40).Select(index => run.ChargeOf(AccountingMonth.Of(2024, 3) + index)).ToList();
        Assert.Equal([277.78m, 277.78m, 277.77m], months[..3]);
        Assert.Equal(10_000m, months.Sum());
        Assert.All(months[36..], charge => Assert.Equal(0m, charge));
        Assert.Equal(AccountingMonth.Of(2027, 2), run.UsedUpIn);
    }

    [Fact]
    public void The_month_of_addition_is_charged_and_the_month_of_removal_is_not()
    {
        // 7,200.00 over 72 months is 100.00 a month. Removed in June: January to May are charged, 500.00 goes away with it.
        var run = Begun(7_200m, 72, 2024, 1);
        Assert.Equal(500m, run.AccumulatedThrough(AccountingMonth.Of(2024, 5)));
        run.Add(new DepreciationStep(AccountingMonth.Of(2024, 6), AssetKind.Equipment, -1m, -7_200m, -500m, null, 0));
        Assert.Equal(0m, run.ChargeOf(AccountingMonth.Of(2024, 6)));
        Assert.Equal(0m, run.AccumulatedThrough(AccountingMonth.Of(2030, 1)));
    }

    [Fact]
    public void An_improvement_spreads_what_is_left_over_the_months_that_are_left()
    {
        // 7,200.00 over 72 months; 12 months charged: 1,200.00. Then 1,200.00 more: (8,400 − 1,200) ÷ 60 = 120.00 a month.
        var run = Begun(7_200m, 72, 2024, 1);
        run.Add(new DepreciationStep(AccountingMonth.Of(2025, 1), AssetKind.Equipment, 0m, 1_200m, 0m, null, 0));
        Assert.Equal(120m, run.ChargeOf(AccountingMonth.Of(2025, 1)));
        Assert.Equal(8_400m, run.AccumulatedThrough(AccountingMonth.Of(2029, 12)));
    }

    [Fact]
    public void What_takes_itself_back_within_a_month_leaves_the_charges_as_they_were()
    {
        var run = Begun(10_000m, 36);
        run.Add(new DepreciationStep(AccountingMonth.Of(2024, 5), AssetKind.Equipment, -1m, -10_000m, -555.56m, null, 0));
        run.Add(new DepreciationStep(AccountingMonth.Of(2024, 5), AssetKind.Equipment, 1m, 10_000m, 555.56m, null, 0));
        Assert.Equal(277.77m, run.ChargeOf(AccountingMonth.Of(2024, 5)));
    }

    private static DepreciationRun Begun(decimal value, int life, int year = 2024, int month = 3)
    {
        var run = new DepreciationRun();
        run.Add(new DepreciationStep(AccountingMonth.Of(year, month), AssetKind.Equipment, 1m, value, 0m, life, 0));
        return run;
    }
}
