using Procurement.Domain.Assets;
using Procurement.Domain.Depreciating;

namespace Procurement.Tests.Depreciating;

/// <summary>A card's month with the charges of its year, worked out by hand.</summary>
public sealed class CardMonthsTests
{
    private static readonly Guid One = Guid.Parse("00000000-0000-0000-0000-000000000001");
    private static readonly Guid Two = Guid.Parse("00000000-0000-0000-0000-000000000002");

    [Fact]
    public void The_months_of_the_year_are_those_before_and_after_a_change()
    {
        // 7,200 over 72 from 2023-01; 1,200 more in June 2024 (17 months charged: 1,700): (8,400 − 1,700) ÷ 55 = 121.8181…: 121.82, 121.82, 121.81.
        var months = new CardMonths(AccountingMonth.Of(2024, 8));
        months.Begin(One);
        months.Add(Step(2023, 1, 7_200m, 1m, life: 72), Two);
        months.Add(Step(2024, 6, 1_200m, 0m), Two);
        var card = months.Close();

        Assert.Equal([100m, 100m, 100m, 100m, 100m, 121.82m, 121.82m, 121.81m], months.Charges.ToArray());
        Assert.Equal((121.81m, 2_065.45m, 8_400m), (card.Charge, card.Accumulated, card.Value));
        Assert.Equal((20, 52), (card.MonthsUsed, card.MonthsLeft));
    }

    [Fact]
    public void A_card_that_came_in_the_year_is_charged_from_then_on_and_the_next_card_begins_with_nothing()
    {
        var months = new CardMonths(AccountingMonth.Of(2024, 4));
        months.Begin(One);
        months.Add(Step(2024, 3, 3_600m, 1m, life: 36), One);
        Assert.Equal(200m, months.Close().Accumulated);
        Assert.Equal([0m, 0m, 100m, 100m], months.Charges.ToArray());

        months.Begin(Two);
        months.Add(Step(2024, 4, 7_200m, 1m, life: 36), Two);
        Assert.Equal((200m, Two), (months.Close().Accumulated, months.Close().UnitId));
        Assert.Equal([0m, 0m, 0m, 200m], months.Charges.ToArray());
    }

    [Fact]
    public void What_left_in_the_year_was_charged_before_and_holds_nothing()
    {
        var months = new CardMonths(AccountingMonth.Of(2024, 6));
        months.Begin(One);
        months.Add(Step(2024, 1, 7_200m, 1m, life: 72), One);
        months.Add(Step(2024, 6, -7_200m, -1m, depreciation: -500m), One);
        var card = months.Close();

        Assert.Equal([100m, 100m, 100m, 100m, 100m, 0m], months.Charges.ToArray());
        Assert.True(card.IsNothing);
        Assert.Equal(0m, card.Accumulated);
    }

    [Fact]
    public void The_unit_is_the_one_that_took_it_last()
    {
        var months = new CardMonths(AccountingMonth.Of(2024, 6));
        months.Begin(One);
        months.Add(Step(2024, 1, 7_200m, 1m, life: 72), One);
        months.Add(Step(2024, 6, -7_200m, -1m, depreciation: -500m), One);
        months.Add(Step(2024, 6, 7_200m, 1m, depreciation: 500m), Two);

        var card = months.Close();
        Assert.Equal((Two, 600m), (card.UnitId, card.Accumulated));
    }

    private static DepreciationStep Step(int year, int month, decimal value, decimal quantity, decimal depreciation = 0m, int? life = null) =>
        new(AccountingMonth.Of(year, month), AssetKind.Equipment, quantity, value, depreciation, life, 0);
}
