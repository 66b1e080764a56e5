using NodaTime;
using Procurement.Domain.Assets;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Depreciating;

namespace Procurement.Tests.Depreciating;

/// <summary>折旧年限调整, worked out by hand; a change of estimate goes on from there (财会〔2016〕12号), a first life catches up.</summary>
public sealed class LifeChangeTests
{
    private static readonly LocalDate June = new(2024, 6, 20);

    [Fact]
    public void A_first_life_catches_up_the_months_since_acquisition()
    {
        // 7,200.00 from 2023-01: 17 months up to May 2024; over 72 months 100.00 each: 1,700.00. June is charged 100.00 like every month.
        var ledger = Ledger(7_200m, new(2023, 1, 10), null);
        var change = LifeChange.Of(ledger, June, 72);

        Assert.Equal((17, 17, "1700.00", "100.00"), (change.MonthsUsed, change.MonthsCaughtUp, change.CaughtUp.ToString(), change.NextCharge.ToString()));
        Post(ledger, change);
        Assert.Equal("1800.00", ledger.StandingOn(new LocalDate(2024, 6, 30))!.Accumulated.ToString());
        Assert.Equal(new LocalDate(2028, 12, 31), ledger.StandingOn(June)!.UsedUpOn);   // 72 months from 2023-01
    }

    [Fact]
    public void A_first_life_that_is_over_already_uses_the_card_up()
    {
        var ledger = Ledger(5_000m, new(2015, 3, 1), null);
        var change = LifeChange.Of(ledger, June, 72);
        Assert.Equal((72, "5000.00", "0.00"), (change.MonthsUsed, change.Accumulated.ToString(), change.NextCharge.ToString()));

        Post(ledger, change);
        var standing = ledger.StandingOn(June)!;
        Assert.Equal((Money.Zero, 72), (standing.NetValue, standing.MonthsUsed));
        Assert.Equal(new LocalDate(2024, 5, 31), standing.UsedUpOn);
    }

    [Fact]
    public void Months_that_do_not_divide_are_rounded_once()
    {
        // 10,000.00 over 36, 7 months: 1,944.444… → 1,944.44; the rest over 29 months adds up to the value.
        var ledger = Ledger(10_000m, new(2023, 11, 5), null);
        var change = LifeChange.Of(ledger, June, 36);
        Assert.Equal("1944.44", change.CaughtUp.ToString());
        Post(ledger, change);
        Assert.Equal("10000.00", ledger.StandingOn(new LocalDate(2026, 10, 31))!.Accumulated.ToString());
    }

    [Fact]
    public void Another_life_goes_on_from_there_and_catches_nothing_up()
    {
        // 7,200.00 over 72 from 2023-01: 1,700.00 and 17 months by May 2024. A life of 61: 5,500 ÷ 44 = 125.00 from June on.
        var ledger = Ledger(7_200m, new(2023, 1, 10), 72);
        var change = LifeChange.Of(ledger, June, 61);
        Assert.Equal(("0.00", 44, "125.00"), (change.CaughtUp.ToString(), change.MonthsLeft, change.NextCharge.ToString()));

        Post(ledger, change);
        Assert.Equal("1825.00", ledger.StandingOn(new LocalDate(2024, 6, 30))!.Accumulated.ToString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1201)]
    [InlineData(72)]    // the same
    [InlineData(17)]    // 17 months are used: none would be left
    public void Some_lives_are_refused(int life) => AssertRefused(Ledger(7_200m, new(2023, 1, 10), 72), life);

    [Fact]
    public void What_is_not_depreciated_has_no_life()
    {
        AssertRefused(Ledger(7_200m, new(2023, 1, 10), null, AssetKind.Land), 72);
        AssertRefused(Ledger(1m, new(2023, 1, 10), null), 72);   // 名义金额
    }

    private static void AssertRefused(CardLedger ledger, int life) =>
        Assert.Equal("LC-LIFE", Assert.Throws<RuleViolationException>(() => LifeChange.Of(ledger, June, life)).Violation.Code);

    private static CardLedger Ledger(decimal value, LocalDate day, int? life, AssetKind kind = AssetKind.Equipment)
    {
        var card = AssetCard.New(
            Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), "ZC2023-0001", "台式计算机", CatalogueCode.Parse("A02010105", CatalogueEdition.Of2022), kind, "台", day);
        var ledger = new CardLedger(card, []);
        ledger.Post(new EntryDraft(AssetEntryKind.Acquisition, Quantity.Of(1m), Money.FromYuan(value), LifeMonths: life), On(day));
        ledger.Settle();
        return ledger;
    }

    private static void Post(CardLedger ledger, LifeChange change)
    {
        ledger.Post(change.Entry(), On(June));
        ledger.Settle();
    }

    private static Posting On(LocalDate day) => new(null, day, AssetWay.OtherIn, "测试", Instant.FromUtc(2024, 7, 1, 0, 0), Guid.CreateVersion7);
}
