using Procurement.Domain.Assets;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Tests.Assets;

public sealed class AssetRowsTests
{
    [Theory]
    [InlineData("199999.99", "1", AssetRow.Other)]
    [InlineData("200000.00", "1", AssetRow.EquipmentOver200K)]    // 以上 includes the limit
    [InlineData("400000.00", "3", AssetRow.Other)]                // three pieces of 133,333.33
    [InlineData("600000.00", "3", AssetRow.EquipmentOver200K)]
    [InlineData("600000.00", "0", AssetRow.Other)]                // no piece, no unit value
    public void Of_Equipment_ValueOfOnePieceDecides(string value, string quantity, AssetRow expected) =>
        Assert.Equal(expected, AssetRows.Of(AssetKind.Equipment, Quantity.Parse(quantity), Money.Parse(value)));

    [Theory]
    [InlineData(AssetKind.Building, AssetRow.Buildings)]
    [InlineData(AssetKind.Vehicle, AssetRow.Vehicles)]
    [InlineData(AssetKind.Structure, AssetRow.Other)]
    [InlineData(AssetKind.Land, AssetRow.Other)]
    [InlineData(AssetKind.Furniture, AssetRow.Other)]
    [InlineData(AssetKind.Book, AssetRow.Other)]
    public void Of_OtherKinds_KindDecidesWhateverTheValue(AssetKind kind, AssetRow expected) =>
        Assert.Equal(expected, AssetRows.Of(kind, Quantity.Of(1), Money.Parse("900000.00")));

    /// <summary>Pingxiang 2024: 2.11 + 83.73 + 541.38 = 627.22 万元; the office rooms are a part of the buildings, not another 2.11.</summary>
    [Fact]
    public void Total_OfficeSpace_IsNotAddedAgain()
    {
        var figures = AssetFigures.Of(
        [
            Card(AssetKind.Building, "1", "21100.00", area: "452"),
            Card(AssetKind.Equipment, "2", "837300.00"),
            Card(AssetKind.Equipment, "1599", "5413800.00"),
        ]);

        Assert.Equal("6272200.00", figures.Total.ToString());
        Assert.Equal("452", figures.Buildings.Quantity.ToString());
        Assert.Equal("452", figures.OfficeSpace.Quantity.ToString());
        Assert.Equal("2", figures.EquipmentOver200K.Quantity.ToString());
        Assert.Equal("1599", figures.Other.Quantity.ToString());
    }

    private static CardHolding Card(AssetKind kind, string quantity, string value, string? area = null) => new(
        "1", "卡片", kind, "台", Quantity.Parse(quantity), Money.Parse(value),
        area is null ? null : Quantity.Parse(area), area is null ? null : Quantity.Parse(area), area is null ? null : Money.Parse(value));
}
