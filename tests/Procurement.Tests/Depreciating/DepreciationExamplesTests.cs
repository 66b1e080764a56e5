using Procurement.Domain.Assets;
using Procurement.Domain.Depreciating;

namespace Procurement.Tests.Depreciating;

/// <summary>Examples worked out by hand from 政府会计准则第3号 (财会〔2016〕12号, chapter 4) and its 应用指南 (财会〔2017〕4号): 年限平均法 by month, 应折旧金额 is
/// the cost without residual value, from the month of addition, not in the month of removal, no more once used up, not for land, relics, books,
/// animals and plants, nominal value.</summary>
public sealed class DepreciationExamplesTests
{
    private readonly DepreciationRun run = new();

    [Fact]
    public void Opening_balance_goes_on_with_the_months_that_are_left()
    {
        // 72,000.00 over 72 months, 30 months and 30,000.00 come with it: (72,000 − 30,000) ÷ 42 = 1,000.00 a month, used up with the 42nd.
        Add(2024, 1, 72_000m, depreciation: 30_000m, life: 72, used: 30);
        Assert.Equal(1_000m, Charge(2024, 1));
        Assert.Equal(31, run.MonthsUsedThrough(Month(2024, 1)));
        Assert.Equal(Month(2027, 6), run.UsedUpIn);
        Assert.Equal(72_000m, run.AccumulatedThrough(Month(2027, 6)));
        Assert.Equal(0m, Charge(2027, 7));
    }

    [Fact]
    public void Used_up_is_charged_no_more_and_stays_on_the_books()
    {
        // 已提足折旧的固定资产，可以继续使用的，不再计提: 6,000.00 over 60 months from 2019-01, the last charge 2023-12.
        Add(2019, 1, 6_000m, life: 60);
        Assert.Equal(100m, Charge(2023, 12));
        Assert.Equal(0m, Charge(2024, 1));
        Assert.Equal(60, run.MonthsUsedThrough(Month(2030, 1)));
    }

    [Fact]
    public void Partial_disposal_takes_its_share_and_the_rest_goes_on_as_before()
    {
        // 10 pieces, 72,000.00 over 72 months: 1,000.00 a month. In June 2024 4 of 10 go with 28,800.00 and 5,000 × 4/10 = 2,000.00.
        // Left: 43,200 − 3,000 = 40,200 over 67 months = 600.00 a month, 6/10 of before.
        Add(2024, 1, 72_000m, quantity: 10m, life: 72);
        Add(2024, 6, -28_800m, quantity: -4m, depreciation: -2_000m);
        Assert.Equal(600m, Charge(2024, 6));
        Assert.Equal(43_200m, run.AccumulatedThrough(Month(2029, 12)));
    }

    [Fact]
    public void Partial_disposal_of_what_is_used_up_does_not_move_the_day_on_which_it_was_used_up()
    {
        Add(2018, 1, 12_000m, quantity: 2m, life: 60);   // used up 2022-12
        Add(2024, 6, -6_000m, quantity: -1m, depreciation: -6_000m);
        Assert.Equal(Month(2022, 12), run.UsedUpIn);
    }

    [Fact]
    public void A_transfer_is_charged_by_one_department_only()
    {
        // 36,000.00 over 36 months, handed over on 20 June 2024: here January to May (5,000.00), there from June on.
        var here = Run();
        here.Add(Step(2024, 1, 36_000m, life: 36));
        here.Add(Step(2024, 6, -36_000m, quantity: -1m, depreciation: -5_000m));
        var there = Run();
        there.Add(Step(2024, 6, 36_000m, depreciation: 5_000m, life: 36, used: 5));

        Assert.Equal(0m, here.ChargeOf(Month(2024, 6)));
        Assert.Equal(1_000m, there.ChargeOf(Month(2024, 6)));
        Assert.Equal(Month(2026, 12), there.UsedUpIn);   // 36 months in all
    }

    [Fact]
    public void A_move_within_the_department_in_the_same_month_changes_no_charge()
    {
        Add(2024, 1, 36_000m, life: 36);
        Add(2024, 6, -36_000m, quantity: -1m, depreciation: -5_000m);
        Add(2024, 6, 36_000m, depreciation: 5_000m);
        Assert.Equal(1_000m, Charge(2024, 6));
        Assert.Equal(Month(2026, 12), run.UsedUpIn);
    }

    [Fact]
    public void Reclassified_into_land_it_is_depreciated_no_more_and_back_again_it_goes_on()
    {
        // 96,000.00 over 96 months = 1,000.00; 12 months charged, then 土地 for a year (no charge, no month used), then equipment again: 84,000 ÷ 84.
        Add(2023, 1, 96_000m, life: 96);
        Add(2024, 1, -96_000m, quantity: -1m, depreciation: -12_000m);
        Add(2024, 1, 96_000m, depreciation: 12_000m, kind: AssetKind.Land);
        Assert.Equal(0m, Charge(2024, 6));
        Add(2025, 1, -96_000m, quantity: -1m, depreciation: -12_000m, kind: AssetKind.Land);
        Add(2025, 1, 96_000m, depreciation: 12_000m);
        Assert.Equal(1_000m, Charge(2025, 1));
        Assert.Equal(13, run.MonthsUsedThrough(Month(2025, 1)));
    }

    [Theory]
    [InlineData(AssetKind.Land)]
    [InlineData(AssetKind.CulturalRelic)]
    [InlineData(AssetKind.Book)]
    [InlineData(AssetKind.Biological)]
    public void Some_kinds_are_never_depreciated(AssetKind kind)
    {
        Add(2024, 1, 100_000m, life: 120, kind: kind);
        Assert.Equal(0m, run.AccumulatedThrough(Month(2034, 1)));
        Assert.Null(run.UsedUpIn);
    }

    [Fact]
    public void Nominal_value_is_not_depreciated_until_an_appraisal_makes_it_real()
    {
        // 名义金额 1.00; appraised at 3,601.00 in 2025-01: 3,601 over the 36 months of its life, 100.03 in the first.
        Add(2024, 1, 1m, life: 36);
        Assert.Equal(0m, run.AccumulatedThrough(Month(2024, 12)));
        Add(2025, 1, 3_600m, quantity: 0m);
        Assert.Equal(100.03m, Charge(2025, 1));
        Assert.Equal(3_601m, run.AccumulatedThrough(Month(2027, 12)));
    }

    [Fact]
    public void Improvement_with_a_longer_life_spreads_over_the_new_months_that_are_left()
    {
        // 重新确定折旧年限: 120,000.00 over 60 = 2,000.00; after 24 months 60,000.00 more and a life of 84: (180,000 − 48,000) ÷ 60 = 2,200.00.
        Add(2022, 1, 120_000m, life: 60);
        Add(2024, 1, 60_000m, quantity: 0m, life: 84);
        Assert.Equal(2_200m, Charge(2024, 1));
        Assert.Equal(Month(2028, 12), run.UsedUpIn);
    }

    [Fact]
    public void Improvement_of_what_is_used_up_without_a_new_life_is_charged_at_once()
    {
        // Used up 2023-12; 1,200.00 in 2024-03 with no month left: all of it in March, and no month more than the life counts as used.
        Add(2019, 1, 6_000m, life: 60);
        Add(2024, 3, 1_200m, quantity: 0m);
        Assert.Equal(1_200m, Charge(2024, 3));
        Assert.Equal(0m, Charge(2024, 4));
        Assert.Equal(60, run.MonthsUsedThrough(Month(2024, 4)));
        Assert.Equal(Month(2024, 3), run.UsedUpIn);
    }

    [Fact]
    public void Improvement_of_what_is_used_up_with_a_new_life_is_spread_over_the_months_it_adds()
    {
        // Life 60, used up; 1,200.00 and a life of 84: 24 months are left, 50.00 a month.
        Add(2019, 1, 6_000m, life: 60);
        Add(2024, 3, 1_200m, quantity: 0m, life: 84);
        Assert.Equal(50m, Charge(2024, 3));
        Assert.Equal(Month(2026, 2), run.UsedUpIn);
    }

    [Fact]
    public void A_shorter_life_spreads_what_is_left_over_fewer_months_and_one_already_over_takes_all_at_once()
    {
        // 7,200.00 over 72 = 100.00; after 12 months a life of 36: 6,000 ÷ 24 = 250.00. After 6 of them a life of 10: 4,500.00 at once.
        Add(2023, 1, 7_200m, life: 72);
        Add(2024, 1, 0m, quantity: 0m, life: 36);
        Assert.Equal(250m, Charge(2024, 1));
        Add(2024, 7, 0m, quantity: 0m, life: 10);
        Assert.Equal(4_500m, Charge(2024, 7));
        Assert.Equal(7_200m, run.AccumulatedThrough(Month(2024, 7)));
    }

    [Fact]
    public void A_removal_taken_back_in_a_later_month_goes_on_from_there()
    {
        // 7,200.00 over 72: five months charged, away in June and July, back in August: 6,700 ÷ 67 = 100.00, the last charge two months later.
        Add(2024, 1, 7_200m, life: 72);
        Add(2024, 6, -7_200m, quantity: -1m, depreciation: -500m);
        Add(2024, 8, 7_200m, depreciation: 500m);
        Assert.Equal(100m, Charge(2024, 8));
        Assert.Equal(7_200m, run.AccumulatedThrough(Month(2030, 2)));
        Assert.Equal(Month(2030, 2), run.UsedUpIn);
    }

    [Fact]
    public void A_quantity_alone_changes_no_charge()
    {
        // Ten chairs were counted as one set. 10,000.00 over 36: 833.33 − 555.56 = 277.77 in the third month; begun anew it would be 9,444.44 ÷ 34 = 277.78.
        Add(2024, 1, 10_000m, life: 36);
        Add(2024, 3, 0m, quantity: 9m);
        Assert.Equal(277.77m, Charge(2024, 3));
        Assert.Equal(10m, run.Quantity);
    }

    [Fact]
    public void A_value_written_down_lowers_the_charges()
    {
        // 12,000.00 over 120 = 100.00; after 20 months written down by 5,000.00: (7,000 − 2,000) ÷ 100 = 50.00.
        Add(2023, 1, 12_000m, life: 120);
        Add(2024, 9, -5_000m, quantity: 0m);
        Assert.Equal(50m, Charge(2024, 9));
    }

    [Fact]
    public void Entries_out_of_order_are_a_mistake_of_the_program()
    {
        Add(2024, 5, 1_000m, life: 36);
        Charge(2024, 5);
        Assert.Throws<ArgumentException>(() => Add(2024, 4, 1_000m));
    }

    [Fact]
    public void After_a_reset_it_knows_nothing_of_the_card_before()
    {
        Add(2030, 5, 9_999m, life: 36);
        Charge(2030, 5);
        run.Reset();
        Add(2024, 1, 7_200m, life: 72);
        Assert.Equal(100m, Charge(2024, 1));
        Assert.Equal(1m, run.Quantity);
    }

    private decimal Charge(int year, int month) => run.ChargeOf(Month(year, month));

    private void Add(
        int year, int month, decimal value, decimal quantity = 1m, decimal depreciation = 0m, int? life = null, int used = 0, AssetKind kind = AssetKind.Equipment) =>
        run.Add(Step(year, month, value, quantity, depreciation, life, used, kind));

    private static DepreciationRun Run() => new();

    private static AccountingMonth Month(int year, int month) => AccountingMonth.Of(year, month);

    private static DepreciationStep Step(
        int year, int month, decimal value, decimal quantity = 1m, decimal depreciation = 0m, int? life = null, int used = 0, AssetKind kind = AssetKind.Equipment) =>
        new(Month(year, month), kind, quantity, value, depreciation, life, used);
}
