using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;

namespace Procurement.Tests.Budgeting;

public sealed class FundingTests
{
    [Fact]
    public void Totals_OtherChannels_StandInGrandTotalOnly()
    {
        var funding = Funding.From(source => source switch
        {
            FundingSource.GeneralPublicBudget => Money.Parse("100.00"),
            FundingSource.FiscalCarryover => Money.Parse("20.00"),
            FundingSource.OtherChannels => Money.Parse("3.00"),
            _ => null,
        });

        Assert.Equal("120.00", funding.Total.ToString());
        Assert.Equal("123.00", funding.GrandTotal.ToString());
    }

    [Fact]
    public void Indexer_EverySource_GivesBackWhatWasGiven()
    {
        var given = FundingSources.All.ToDictionary(source => source, source => (Money?)Money.FromYuan((int)source + 1));

        var funding = Funding.From(source => given[source]);

        Assert.All(FundingSources.All, source => Assert.Equal(given[source], funding[source]));
        Assert.Equal("36.00", funding.GrandTotal.ToString());   // 1 + 2 + … + 8
    }

    [Fact]
    public void Key_Source_IsThatOfTheBundle() => Assert.Equal(
        ["generalPublicBudget", "governmentFund", "stateCapital", "fiscalAccount", "unitFunds", "fiscalCarryover", "nonFiscalCarryover", "otherChannels"],
        FundingSources.All.Select(source => source.Key()));
}
