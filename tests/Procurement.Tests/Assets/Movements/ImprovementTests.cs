using NodaTime;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;

namespace Procurement.Tests.Assets.Movements;

/// <summary>改建扩建修缮 by 财会〔2017〕4号: the new cost less what is depreciated, over the months that are left.</summary>
public sealed class ImprovementTests
{
    private static readonly LocalDate January = new(2024, 1, 15);
    private static readonly LocalDate June = new(2024, 6, 20);

    /// <summary>72,000.00 over 72 months: 1,000.00 a month, 5,000.00 by May. With 13,400.00 more: 80,400.00 over 67 months, 1,200.00 a month.</summary>
    [Fact]
    public void Value_is_spread_over_the_months_that_are_left()
    {
        var ledger = TestLedger.Of("72000", January, 72).Post(June, Checked(TestLedger.Of("72000", January, 72), new Improvement(Money.Parse("13400"))));
        Assert.Equal("5000.00", ledger.Accumulated(2024, 5, 31));
        Assert.Equal("6200.00", ledger.Accumulated(2024, 6, 30));
        Assert.Equal("85400.00", ledger.Accumulated(2029, 12, 31));
        Assert.Equal("2029-12-31", $"{ledger.Card.UsedUpOn:uuuu-MM-dd}");
    }

    /// <summary>The same with a life of 139 months in all: 134 are left, 600.00 a month.</summary>
    [Fact]
    public void A_longer_life_spreads_it_further()
    {
        var ledger = TestLedger.Of("72000", January, 72);
        var improvement = new Improvement(Money.Parse("13400"), LifeMonths: 139);
        improvement.Check(ledger, June);
        ledger.Post(June, improvement.Entry());
        Assert.Equal("5600.00", ledger.Accumulated(2024, 6, 30));
        Assert.Equal("85400.00", ledger.Accumulated(2035, 7, 31));
        Assert.Equal("84800.00", ledger.Accumulated(2035, 6, 30));
    }

    /// <summary>12,000.00 over 12 months is used up by December 2024; 6,000.00 more in March 2025 with 22 months in all: 10 months of 600.00.</summary>
    [Fact]
    public void What_is_used_up_needs_a_new_life_longer_than_what_it_has_served()
    {
        var ledger = TestLedger.Of("12000", January, 12);
        var march = new LocalDate(2025, 3, 3);
        Assert.Equal("MV-LIFE", TestLedger.Refused(() => new Improvement(Money.Parse("6000")).Check(ledger, march)));
        Assert.Equal("MV-LIFE", TestLedger.Refused(() => new Improvement(Money.Parse("6000"), LifeMonths: 12).Check(ledger, march)));
        var improvement = new Improvement(Money.Parse("6000"), LifeMonths: 22);
        improvement.Check(ledger, march);
        ledger.Post(march, improvement.Entry());
        Assert.Equal("12600.00", ledger.Accumulated(2025, 3, 31));
        Assert.Equal("18000.00", ledger.Accumulated(2025, 12, 31));
        Assert.Equal("18000.00", ledger.Accumulated(2026, 12, 31));
    }

    [Fact]
    public void Only_a_building_grows_in_area_and_offices_are_a_part_of_it()
    {
        var equipment = TestLedger.Of("72000", January, 72);
        Assert.Equal("MV-ADDED", TestLedger.Refused(() => new Improvement(Money.Parse("1"), Quantity.Parse("10")).Check(equipment, June)));
        var building = TestLedger.Of("600000", January, 600, AssetKind.Building, area: "100");
        Assert.Equal("MV-ADDED", TestLedger.Refused(() => new Improvement(Money.Parse("1"), Quantity.Parse("10"), OfficeArea: Quantity.Parse("11")).Check(building, June)));
        Assert.Equal("MV-ADDED", TestLedger.Refused(() => new Improvement(Money.Parse("1"), OfficeValue: Money.Parse("2")).Check(building, June)));
        building.Post(June, Checked(building, new Improvement(Money.Parse("50000"), Quantity.Parse("20.5"), OfficeArea: Quantity.Parse("20.5"), OfficeValue: Money.Parse("50000"))));
        Assert.Equal("120.5", building.Card.Area.ToString());
        Assert.Equal("50000.00", building.StandingOn(June)!.OfficeValue.ToString());
    }

    [Fact]
    public void Nothing_or_less_is_no_improvement_and_land_has_no_life()
    {
        Assert.Equal("MV-ADDED", TestLedger.Refused(() => new Improvement(Money.Zero).Check(TestLedger.Of("72000", January, 72), June)));
        Assert.Equal("MV-LIFE", TestLedger.Refused(() => new Improvement(Money.Parse("1"), LifeMonths: 600).Check(TestLedger.Of("72000", January, null, AssetKind.Land), June)));
        Assert.Equal("MV-LIFE", TestLedger.Refused(() => new Improvement(Money.Parse("1"), LifeMonths: 60).Check(TestLedger.Of("72000", January, null), June)));
        new Improvement(Money.Parse("1")).Check(TestLedger.Of("72000", January, null), June);
    }

    private static EntryDraft Checked(CardLedger ledger, Improvement improvement)
    {
        improvement.Check(ledger, June);
        return improvement.Entry();
    }
}
