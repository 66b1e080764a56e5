using Procurement.Documents.Layouts;
using Procurement.Domain.Checks;
using Procurement.Tests.Writers;

namespace Procurement.Tests.Layouts;

/// <summary>A form that no built-in layout is like prints the register's figures, in 万元 and in 元.</summary>
public class OtherProvinceTests
{
    /// <summary>Vehicles 180,000 + 350,000 + 95,000.50 = 625,000.50; over 50 万元 2 × 500,000 + 1,200,000; lines 180,000 + 1,200,000 + 50,000 + 800,000
    /// goods, 500,000 services, 70,000 works: 2,800,000; reserve 30,000 + 50,000 + 500,000 + 70,000 = 650,000, 23.2142…%.</summary>
    [Fact]
    public void Print_SmallDepartment_PrintsWhatWasCountedByHand()
    {
        var printed = OtherProvince.Print(OtherProvince.Small(LayoutReader.Parse(OtherProvince.Text)));

        Assert.Equal(
            [
                "2020年行政审批局政府采购预算总额280.00万元，其中：货物类223.00万元、工程类7.00万元、服务类50.00万元。",
                "预算中面向中小企业预留65.00万元，占政府采购预算总额的23.21%。",
            ],
            printed.Procurement.Paragraphs);
        Assert.Equal(
            [
                "截至2020年3月31日，本部门共有车辆4辆，价值62.50万元，其中：部级领导干部用车0辆、主要领导干部用车0辆、机要通信用车0辆、应急保障用车2辆、执法执勤用车1辆、"
                + "特种专业技术用车0辆、离退休干部用车0辆、其他用车0辆，另有1辆未登记用途（9.50万元）。",
                "单价50万元以上的设备3台（套），价值220.00万元；单价100万元以上的设备1台（套），价值120.00万元。",
                "2020年部门预算安排购置车辆1辆，金额18.00万元；购置单价50万元以上的设备2台（套），金额120.00万元，其中单价100万元以上的0台（套）。",
            ],
            printed.Assets.Paragraphs);
    }

    [Fact]
    public void Print_InYuan_PrintsYuanAndKeepsTheThresholds()
    {
        var printed = OtherProvince.Print(OtherProvince.Small(LayoutReader.Parse(OtherProvince.InYuan)));

        Assert.Equal("2020年行政审批局政府采购预算总额2800000.00元，其中：货物类2230000.00元、工程类70000.00元、服务类500000.00元。", printed.Procurement.Paragraphs[0]);
        Assert.Equal("单价50万元以上的设备3台（套），价值2200000.00元；单价100万元以上的设备1台（套），价值1200000.00元。", printed.Assets.Paragraphs[1]);
    }

    [Fact]
    public void Print_RandomDepartment_IsAsApproved()
    {
        ApprovedText.Matches("other-province.txt", Written.Text("txt", OtherProvince.Print(OtherProvince.Random(LayoutReader.Parse(OtherProvince.Text)))));
        ApprovedText.Matches("other-province-yuan.txt", Written.Text("txt", OtherProvince.Print(OtherProvince.Random(LayoutReader.Parse(OtherProvince.InYuan)))));
    }

    /// <summary>The day was chosen, so it is right; a sentence is held against it like a table.</summary>
    [Fact]
    public void Check_WhatIsPrinted_FindsNoError()
    {
        foreach (var text in new[] { OtherProvince.Text, OtherProvince.InYuan })
        {
            var subject = OtherProvince.Random(LayoutReader.Parse(text));

            Assert.DoesNotContain(CheckRunner.Run(subject with { Printed = OtherProvince.Print(subject) }), finding => finding.Severity is Severity.Error);
        }
    }

    [Fact]
    public void Check_DayWrittenByHand_IsHeldAgainstTheChosenOne()
    {
        var subject = OtherProvince.Small(LayoutReader.Parse(OtherProvince.Text.Replace("{{date asOf \\\"yyyy年M月d日\\\"}}", "2019年12月31日", StringComparison.Ordinal)));

        var finding = Assert.Single(CheckRunner.Run(subject with { Printed = OtherProvince.Print(subject) }), finding => finding.Rule == "AS-DAY");

        Assert.Equal(("国有资产信息/第1段", "文字中写的是“截至2019年12月31日”，资产数据的截止时间为2020年3月31日。"), (finding.Place, finding.Message));
    }

    [Fact]
    public void Read_ThresholdThatTheLayoutDoesNotName_IsRefusedAtEveryPlace()
    {
        var problems = LayoutReader.Read(OtherProvince.Text.Replace("[ 50, 100 ]", "[ 100 ]", StringComparison.Ordinal)).Problems;

        Assert.Equal(
            [("$.assets.narrative[1]", 2), ("$.assets.narrative[2]", 2)],
            problems.GroupBy(problem => problem.Place).Select(group => (group.Key, group.Count())));
        Assert.Equal(
            "“assets.equipmentOver.50.quantity”要用 50 万元这个标准，版式没有写明；请在 assets 的 equipmentThresholds 里加上 50。", problems[0].Message);
    }

    [Theory]
    [InlineData("[ 50, 100, 50 ]", "$.assets.equipmentThresholds[2]")]
    [InlineData("[ 50, 100, 0 ]", "$.assets.equipmentThresholds[2]")]
    [InlineData("[ 50, 100, 10001 ]", "$.assets.equipmentThresholds[2]")]
    [InlineData("[ 50, 100, 20.5 ]", "$.assets.equipmentThresholds[2]")]
    [InlineData("[ 50, 100, \"20\" ]", "$.assets.equipmentThresholds[2]")]
    public void Read_ThresholdThatIsNone_IsToldAtItsPlace(string list, string place) =>
        Assert.Equal(place, Assert.Single(LayoutReader.Read(OtherProvince.Text.Replace("[ 50, 100 ]", list, StringComparison.Ordinal)).Problems).Place);

    [Fact]
    public void Parse_LayoutOfFiveRows_AsksForNothingMore()
    {
        Assert.All(BuiltInLayouts.Names, name => Assert.True(BuiltInLayouts.Find(name)!.Breakdown.IsNone));
        Assert.Equal((true, "50,100"), (LayoutReader.Parse(OtherProvince.Text).Breakdown is var asked && asked.VehiclesByUse, string.Join(',', asked.EquipmentThresholds)));
    }

    /// <summary>Figures that were read for another form would print nothing where a number belongs.</summary>
    [Fact]
    public void Print_FiguresReadWithoutTheBreakdown_IsRefused()
    {
        var subject = OtherProvince.Small(BuiltInLayouts.Find("hebei-2024")!);

        Assert.Throws<ArgumentException>(() => OtherProvince.Print(subject with { Layout = LayoutReader.Parse(OtherProvince.Text) }));
    }
}
