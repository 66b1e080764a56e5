using Procurement.Domain.Assets;
using Procurement.Domain.Checks;
using Procurement.Tests.Checks.Building;

namespace Procurement.Tests.Checks.Assets;

public sealed class AssetTableChecksTests
{
    [Theory]
    [InlineData("627.22", "2.11", null, null)]
    [InlineData("625.11", "2.11", Severity.Error, "-2.11")]
    [InlineData("625.11", "", Severity.Error, "-2.11")]          // as published: 房屋 blank above its own part
    [InlineData("627.23", "2.11", Severity.Rounding, "0.01")]
    [InlineData("627.25", "2.11", Severity.Rounding, "0.03")]    // 0.005 × (5 + 1): total, 房屋, 车辆, 设备, 其他
    [InlineData("627.26", "2.11", Severity.Error, "0.04")]
    [InlineData("", "2.11", Severity.Error, "-627.22")]
    [InlineData("六百", "2.11", null, null)]                      // DS-NUMBER
    public void Total_OfPaper_IsTheSumOfItsRows(string total, string buildings, Severity? severity, string? difference)
    {
        var print = new Print().Asset("total", "", total).Asset("buildings", "", buildings).Asset("office_space", "452", "2.11")
            .Asset("vehicles", "", "0.00").Asset("equipment_over_200k", "2", "83.73").Asset("other", "1599", "541.38");

        var finding = new Subject().Published(print).Run("AS-TOTAL").SingleOrDefault();

        Assert.Equal((severity, difference), (finding?.Severity, finding?.Difference));
    }

    [Fact]
    public void Total_WithSixDecimals_IsAsExactAsPrinted()
    {
        var print = new Print().Asset("total", "——", "1114.866881").Asset("equipment_over_200k", "7", "324.5158").Asset("other", "806", "790.341081");

        // 0.01 too much: rounding of figures with four and six decimals explains no more than 0.0001.
        var finding = Assert.Single(new Subject().Published(print).Run("AS-TOTAL"));

        Assert.Equal((Severity.Error, "0.010000"), (finding.Severity, finding.Difference));
        Assert.Equal("资产总额为1114.866881万元，各项资产之和为1114.856881万元，相差0.010000万元。", finding.Message);
    }

    [Theory]
    [InlineData("2.00", null)]
    [InlineData("2.50", "0.50")]
    public void Total_OfRegister_IsTheRegisters(string printed, string? difference)
    {
        var print = new Print().Asset("total", "", printed).Asset("other", "4", printed);

        var finding = new Subject().Card(quantity: "4", value: "20000").Printed(print).Run("AS-TOTAL").SingleOrDefault();

        Assert.Equal(difference, finding?.Difference);
    }

    [Theory]
    [InlineData("452", "2.11", "452", "2.11", 0)]
    [InlineData("452", "2.11", "453", "2.11", 1)]
    [InlineData("452", "2.11", "453", "2.12", 2)]
    [InlineData("", "", "452", "2.11", 1)]
    [InlineData("", "", "", "", 0)]
    [InlineData("0", "0.00", "0", "0.00", 0)]
    public void Office_OfPaper_IsWithinBuildings(string area, string value, string officeArea, string officeValue, int count) =>
        Assert.Equal(count, new Subject().Published(new Print().Asset("buildings", area, value).Asset("office_space", officeArea, officeValue)).Run("AS-OFFICE").Count);

    [Fact]
    public void Office_OfACard_IsReportedOnceThere()
    {
        var print = new Print().Asset("buildings", "100", "1").Asset("office_space", "200", "1");

        var findings = new Subject().Card(AssetKind.Building, "1", "10000", "100", "200", "10000").Printed(print).Run("AS-OFFICE");

        Assert.Equal(["国有资产信息/卡片001-0001"], findings.Select(finding => finding.Place));
    }

    [Theory]
    [InlineData("——", "715.5", "国有资产信息/其他固定资产")]
    [InlineData("", "715.5", "国有资产信息/其他固定资产")]
    [InlineData("3", "", "国有资产信息/其他固定资产")]
    [InlineData("3", "715.5", null)]
    [InlineData("—", "", null)]
    [InlineData("0", "0.00", null)]
    public void Blank_OfARow_IsFound(string quantity, string value, string? place) =>
        Assert.Equal(place, new Subject().Published(new Print().Asset("other", quantity, value)).Run("AS-BLANK").SingleOrDefault()?.Place);

    [Theory]
    [InlineData("vehicles", "3", 0)]
    [InlineData("vehicles", "2.5", 1)]
    [InlineData("other", "2.5", 0)]
    public void Count_OfARow_IsWhole(string row, string quantity, int count) =>
        Assert.Equal(count, new Subject().Published(new Print().Asset(row, quantity, "1")).Run("AS-COUNT").Count);

    [Theory]
    [InlineData("截止时间：2019年12月31日", null)]
    [InlineData("截止时间：2019-12-31", null)]
    [InlineData("截止时间：2019.12.31", null)]
    [InlineData("截止时间：2019/12/31", null)]
    [InlineData("截止时间： ２０１９ 年 １２ 月 ３１ 日", null)]
    [InlineData("截止时间：二〇一九年十二月三十一日", null)]
    [InlineData("截止时间：2018年12月31日", Severity.Error)]
    [InlineData("截止时间：2019年12月30日", Severity.Error)]
    [InlineData("截止时间：2019-12-310", Severity.Warning)]
    [InlineData("截止时间：2019-13-31", Severity.Error)]
    [InlineData("截止时间：", Severity.Warning)]
    public void Day_OnTheTable_IsTheLastOfTheYearBefore(string line, Severity? expected) =>
        Assert.Equal(expected, new Subject().Printed(new Print().AsOfLine(line)).Run("AS-DAY").SingleOrDefault()?.Severity);

    [Fact]
    public void Day_OfTheFiguresWrong_IsOneError()
    {
        var subject = new Subject().AsOf(new(2020, 6, 30)).Published(new Print().AsOfLine("截止时间：2020-06-30"));

        Assert.Equal("资产数据截止2020年6月30日，2020年预算应截止2019年12月31日。", Assert.Single(subject.Run("AS-DAY")).Message);
    }

    /// <summary>The register's figures are of another day only where the department chose one for the year.</summary>
    [Theory]
    [InlineData("截止时间：2020-06-20", null)]
    [InlineData("截止时间：二〇二〇年六月二十日", null)]
    [InlineData("截止时间：2019年12月31日", "表上写的是“截止时间：2019年12月31日”，应为2020年6月20日。")]
    public void Day_Chosen_IsWhatTheTablePrints(string line, string? message) =>
        Assert.Equal(message, new Subject().AsOf(new(2020, 6, 20)).Printed(new Print().AsOfLine(line)).Run("AS-DAY").SingleOrDefault()?.Message);
}
