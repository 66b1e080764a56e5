using Procurement.Domain.Assets;
using Procurement.Domain.Checks;
using Procurement.Tests.Checks.Building;
using Xunit;

namespace Procurement.Tests.Checks.Assets;

public sealed class CardChecksTests
{
    [Theory]
    [InlineData("189999.99", "1", false)]
    [InlineData("190000", "1", true)]
    [InlineData("199999.99", "1", true)]
    [InlineData("200000", "1", true)]
    [InlineData("200000.01", "1", false)]
    [InlineData("597000", "3", true)]     // 199,000 a piece
    [InlineData("600003", "3", false)]    // 200,001 a piece
    [InlineData("0", "0", false)]
    public void Limit_OfOnePiece_IsNear(string value, string quantity, bool found) =>
        Assert.Equal(found ? 1 : 0, new Subject().Card(quantity: quantity, value: value).Run("AS-LIMIT").Count);

    [Fact]
    public void Limit_OfFurniture_DoesNotMatter() => Assert.Empty(new Subject().Card(AssetKind.Furniture, value: "199999").Run("AS-LIMIT"));

    [Fact]
    public void Limit_AtIt_SaysTheRow()
    {
        var finding = Assert.Single(new Subject().Card(value: "200000", number: "432001-E001").Run("AS-LIMIT"));

        Assert.Equal("国有资产信息/卡片432001-E001", finding.Place);
        Assert.Equal("“资产”单价200000.00元，接近20万元的界限，现计入“单价在20万元以上的设备”。", finding.Message);
    }

    [Theory]
    [InlineData(AssetKind.Vehicle, "1", "辆", null)]
    [InlineData(AssetKind.Vehicle, "1.5", "辆", Severity.Error)]
    [InlineData(AssetKind.Equipment, "1.5", "台", Severity.Error)]
    [InlineData(AssetKind.Equipment, "12.5", "米", Severity.Warning)]
    [InlineData(AssetKind.Furniture, "1.5", "张", null)]
    public void Count_OfVehiclesAndEquipment_IsWhole(AssetKind kind, string quantity, string unit, Severity? expected) =>
        Assert.Equal(expected, new Subject().Card(kind, quantity, unit: unit).Run("AS-COUNT").SingleOrDefault()?.Severity);

    [Theory]
    [InlineData(AssetKind.Equipment, "1", "5000", null, null, null, 0)]
    [InlineData(AssetKind.Equipment, "0", "0", null, null, null, 0)]              // wholly disposed of
    [InlineData(AssetKind.Equipment, "0", "5000", null, null, null, 1)]
    [InlineData(AssetKind.Equipment, "1", "0", null, null, null, 1)]
    [InlineData(AssetKind.Building, "1", "5000", "100", null, null, 0)]
    [InlineData(AssetKind.Building, "1", "5000", null, null, null, 1)]            // a building without area
    [InlineData(AssetKind.Building, "0", "0", "100", null, null, 1)]              // gone, but its area still counts
    [InlineData(AssetKind.Building, "1", "5000", "100", "50", "2500", 0)]
    [InlineData(AssetKind.Building, "1", "5000", "100", "50", null, 1)]
    [InlineData(AssetKind.Building, "1", "5000", "100", null, "2500", 1)]
    [InlineData(AssetKind.Land, "1", "5000", "100", null, null, 0)]
    public void Blank_ValueOrQuantity_IsFound(AssetKind kind, string quantity, string value, string? area, string? officeArea, string? officeValue, int count)
    {
        var findings = new Subject().Card(kind, quantity, value, area, officeArea, officeValue).Run("AS-BLANK");

        Assert.Equal(count, findings.Count);
        Assert.All(findings, finding => Assert.Equal(Severity.Warning, finding.Severity));
    }

    [Theory]
    [InlineData(AssetKind.Building, "452", "21100", "452", "21100", 0)]
    [InlineData(AssetKind.Building, "452", "21100", "453", "21100", 1)]
    [InlineData(AssetKind.Building, "452", "21100", "453", "21100.01", 2)]
    [InlineData(AssetKind.Building, null, "21100", "453", "21100", 0)]            // AS-BLANK: no area at all
    [InlineData(AssetKind.Structure, null, "21100", "1", "1", 1)]
    public void Office_WithinBuildings_Holds(AssetKind kind, string? area, string value, string officeArea, string officeValue, int count) =>
        Assert.Equal(count, new Subject().Card(kind, "1", value, area, officeArea, officeValue).Run("AS-OFFICE").Count);

    [Theory]
    [InlineData("1", "5000", 0)]
    [InlineData("-1", "5000", 1)]
    [InlineData("-1", "-5000", 1)]
    public void Negative_Holding_IsOneError(string quantity, string value, int count)
    {
        var subject = new Subject().Card(quantity: quantity, value: value);

        Assert.Equal(count, subject.Run("AS-NEGATIVE").Count);
        Assert.Empty(subject.Run("AS-BLANK"));
    }

    [Fact]
    public void Cards_InAnyOrder_AreReportedByNumber()
    {
        var findings = new Subject().Card(value: "0", number: "B").Card(value: "0", number: "A").Run("AS-BLANK");

        Assert.Equal(["国有资产信息/卡片A", "国有资产信息/卡片B"], findings.Select(finding => finding.Place));
    }
}
