using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;
using Procurement.Tests.Checks.Building;

namespace Procurement.Tests.Disclosures;

/// <summary>What a year's lines plan to buy, by what the thing becomes.</summary>
public class PlannedPurchasesTests
{
    [Theory]
    [InlineData("499999.999999", 0)]
    [InlineData("500000", 2)]
    public void Planned_UnitPriceAtTheLimit_Counts(string price, int quantity) =>
        Assert.Equal(Quantity.Of(quantity), Figures(new Subject().Line(price: price, amount: "1000000")).Planned(AssetClass.Equipment, 500_000m).Quantity);

    /// <summary>A vehicle that somebody says becomes no fixed asset is not counted; a service that somebody says becomes one is no vehicle.</summary>
    [Fact]
    public void Planned_DecisionAgainstTheRule_TakesOutAndBringsNothingIn()
    {
        var figures = Figures(new Subject()
            .Line("公务用车", "A020305", quantity: "1", price: "180000").Line("公务用车", "A020305", quantity: "3", price: "100000", decided: false)
            .Line("租车服务", "C0403", quantity: "1", price: "90000", decided: true));

        Assert.Equal(new AssetRowFigure(Quantity.Of(1), Money.FromYuan(180_000m)), figures.Planned(AssetClass.Vehicle, 0m));
        Assert.Equal(AssetRowFigure.None, figures.Planned(AssetClass.Equipment, 0m));
        Assert.Equal("270000.00", figures.PlannedFixedAssets.ToString());
    }

    private static ProcurementFigures Figures(Subject subject) => subject.Build().Figures.Procurement;
}
