using NodaTime;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;

namespace Procurement.Tests.Assets.Movements;

/// <summary>价值调整: 72,000.00 over 72 months from January 2024, 5,000.00 depreciated before June.</summary>
public sealed class RevaluationTests
{
    private static readonly LocalDate January = new(2024, 1, 15);
    private static readonly LocalDate June = new(2024, 6, 20);

    /// <summary>A quarter goes, and a quarter of the depreciation: 54,000.00 with 3,750.00; 50,250.00 over 67 months are 750.00 a month.</summary>
    [Fact]
    public void Down_takes_its_share_of_the_depreciation_along()
    {
        var ledger = TestLedger.Of("72000", January, 72);
        var change = Revaluation.Of(ledger, June, Money.Parse("54000"), null);
        Assert.Equal("-18000.00 1250.00", $"{change.Difference} {change.Depreciation}");
        ledger.Post(June, change.Entry());
        Assert.Equal("4500.00", ledger.Accumulated(2024, 6, 30));
        Assert.Equal("54000.00", ledger.Accumulated(2029, 12, 31));
    }

    /// <summary>Up to 85,400.00: 80,400.00 over 67 months are 1,200.00 a month; what was charged stays.</summary>
    [Fact]
    public void Up_is_spread_over_the_months_that_are_left()
    {
        var ledger = TestLedger.Of("72000", January, 72);
        ledger.Post(June, Revaluation.Of(ledger, June, null, Money.Parse("13400")).Entry());
        Assert.Equal("5000.00", ledger.Accumulated(2024, 5, 31));
        Assert.Equal("6200.00", ledger.Accumulated(2024, 6, 30));
        Assert.Equal("85400.00", ledger.Accumulated(2029, 12, 31));
    }

    /// <summary>Used up: all of 12,000.00 is depreciated. Down to 0.01 leaves a fen of value and a fen of depreciation.</summary>
    [Fact]
    public void Never_more_is_depreciated_than_the_card_is_worth()
    {
        var ledger = TestLedger.Of("12000", January, 12);
        var day = new LocalDate(2025, 3, 3);
        ledger.Post(day, Revaluation.Of(ledger, day, Money.Parse("0.01"), null).Entry());
        var standing = ledger.StandingOn(day)!;
        Assert.Equal("0.01 0.01", $"{standing.Value} {standing.Accumulated}");
    }

    [Fact]
    public void Up_of_what_is_used_up_needs_a_new_life()
    {
        var ledger = TestLedger.Of("12000", January, 12);
        var day = new LocalDate(2025, 3, 3);
        Assert.Equal("MV-LIFE", TestLedger.Refused(() => Revaluation.Of(ledger, day, null, Money.Parse("1000"))));
        ledger.Post(day, Revaluation.Of(ledger, day, null, Money.Parse("1000"), lifeMonths: 22).Entry());
        Assert.Equal("12100.00", ledger.Accumulated(2025, 3, 31));
    }

    [Fact]
    public void Offices_follow_in_proportion()
    {
        var ledger = TestLedger.Of("100000", January, 600, AssetKind.Building, area: "100", officeArea: "30", officeValue: "30000");
        ledger.Post(June, Revaluation.Of(ledger, June, Money.Parse("80000"), null).Entry());
        Assert.Equal("24000.00", ledger.StandingOn(June)!.OfficeValue.ToString());
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("1000", "1000")]
    [InlineData("72000", null)]
    [InlineData("0", null)]
    [InlineData(null, "-72000")]
    [InlineData(null, "-72000.01")]
    public void One_of_both_is_given_it_changes_something_and_leaves_something(string? value, string? difference) =>
        Assert.Equal("MV-REVALUE", TestLedger.Refused(() => Revaluation.Of(TestLedger.Of("72000", January, 72), June, Read(value), Read(difference))));

    private static Money? Read(string? text) => text is null ? null : Money.Parse(text);
}
