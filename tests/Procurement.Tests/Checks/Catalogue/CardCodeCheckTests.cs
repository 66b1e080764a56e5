using Procurement.Domain.Assets;
using Procurement.Domain.Checks;
using Procurement.Tests.Checks.Building;

namespace Procurement.Tests.Checks.Catalogue;

public sealed class CardCodeCheckTests
{
    [Theory]
    [InlineData("A02010105", "2022", AssetKind.Equipment, null)]
    [InlineData("A02030000", "2022", AssetKind.Vehicle, null)]
    [InlineData("A01010100", "2022", AssetKind.Building, null)]
    [InlineData("A01020000", "2022", AssetKind.Structure, null)]
    [InlineData("A05010201", "2022", AssetKind.Furniture, null)]
    [InlineData("A0299", "2013", AssetKind.Equipment, null)]                 // the 2013 extract proves nothing by what it lacks
    [InlineData("A02990101", "2022", AssetKind.Equipment, Severity.Error)]    // the 2022 catalogue is complete
    [InlineData("A020305", "2013", AssetKind.Equipment, Severity.Warning)]    // a car booked as equipment
    [InlineData("A02010105", "2022", AssetKind.Building, Severity.Warning)]   // a computer booked as a building
    [InlineData("A05010201", "2022", AssetKind.Equipment, Severity.Warning)]  // a desk booked as equipment
    [InlineData("C0206", "2013", AssetKind.Equipment, Severity.Warning)]      // a service booked at all
    public void Run_CodeAndKindOfACard_MustFit(string code, string edition, AssetKind kind, Severity? expected) =>
        Assert.Equal(expected, new Subject().Booked(code, edition, kind).Run("CA-CARD").SingleOrDefault()?.Severity);

    [Fact]
    public void Run_ManyCardsOfOneCode_AreOneFinding() =>
        Assert.Equal("国有资产信息/卡片001-B1等300张", Assert.Single(new Subject().Booked("A020305", "2013", AssetKind.Equipment, 300).Run("CA-CARD")).Place);
}
