using Procurement.Documents.Layouts;
using Procurement.Domain.Assets;
using Procurement.Domain.Checks;
using Procurement.Tests.Checks.Building;
using static Procurement.Tests.Disclosures.ComposerCase;

namespace Procurement.Tests.Layouts;

/// <summary>A form with tables in 元: cells, unit line, sentences and checks are all in yuan.</summary>
public class YuanLayoutTests
{
    private static readonly string Text = BuiltInLayouts.Text("hebei-2024")!
        .Replace("万元", "元", StringComparison.Ordinal).Replace("单价在20元以上", "单价在20万元以上", StringComparison.Ordinal).Replace("\"amount\": \"0.00\"", "\"amount\": \"#,##0.00\"", StringComparison.Ordinal);

    [Fact]
    public void Print_InYuan_IsYuanEverywhere()
    {
        var subject = new Subject().In(2024).Laid(LayoutReader.Parse(Text))
            .Line("服务器", "A02010104", "2022", "台", "2", "40000.50").Card(AssetKind.Equipment, "1", "200000").Card(AssetKind.Vehicle, "1", "99999.99", unit: "辆").Build();

        var printed = OtherProvince.Print(subject);

        var table = printed.Procurement.Table!;
        Assert.Equal("单位：元", table.UnitLine);
        Assert.Equal(
            "设备购置费|9000000.00|服务器|A02010104|台|2|40000.50|80,001.00|80,001.00|||", string.Join('|', table.Rows[1].Cells.Take(12).Select(cell => cell.Text)));
        Assert.Equal("价值（金额单位：元）", printed.Assets.Table!.Header[2].Label);
        Assert.Equal(["资产总额||299999.99", "1、房屋（平方米）||", "其中：办公用房（平方米）||", "2、车辆（台、辆）|1|99999.99", "3、单价在20万元以上的设备|1|200000.00", "4、其他固定资产||"],
            Rows(printed.Assets.Table));
        Assert.StartsWith("行政审批局（含所属单位）上年末固定资产金额为299999.99元（详见下表）。本年度拟购置固定资产总额为80001.00元", printed.Assets.Paragraphs[0], StringComparison.Ordinal);
        Assert.DoesNotContain(CheckRunner.Run(subject with { Printed = printed }), finding => finding.Severity is Severity.Error);
    }
}
