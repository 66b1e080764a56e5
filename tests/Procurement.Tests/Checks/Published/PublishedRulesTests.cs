using Procurement.Domain.Checks;
using Procurement.Domain.Checks.Published;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Published;

namespace Procurement.Tests.Checks.Published;

/// <summary>What the rules for published documents make of single places.</summary>
public sealed class PublishedRulesTests
{
    [Theory]
    [InlineData("截至2019年12月31日。", null)]
    [InlineData("2021年，本部门安排政府采购预算0万元。", "政府采购预算情况/第1段")]
    [InlineData("2020年，本部门安排政府采购预算0万元，为2018年采购项目结转余款。", null)]
    public void Year_OfASentence_IsTheTitles(string text, string? place) =>
        Assert.Equal(place, Run("DS-YEAR", Document(text, outside: [Text("某某局2020年部门预算信息公开")])).SingleOrDefault()?.Place);

    [Theory]
    [InlineData("2020年政府采购预算为0。申请按程序办理。", false)]
    [InlineData("请填写本部门政府采购情况。", true)]
    [InlineData("可从本部门预算文本提取有关信息。", true)]
    public void Template_Instruction_IsFound(string text, bool found) => Assert.Equal(found ? 1 : 0, Run("DS-TEMPLATE", Document(text)).Count);

    [Theory]
    [InlineData("详见下表。", false)]
    [InlineData("主详见下表。", true)]
    [InlineData("金额为为5万元。", true)]
    [InlineData("按规定执行……。", false)]
    public void Slip_IsFound(string text, bool found) => Assert.Equal(found ? 1 : 0, Run("DS-SLIP", Document("金额5万元。" + text)).Count);

    [Theory]
    [InlineData("资金支出计划（%）", "50", "100", false)]
    [InlineData("资金支出计划（%）", "9.00", "18.00", true)]
    [InlineData("完成率（%）", "95%", "98%", false)]
    [InlineData("完成率（%）", "95", "180.5", true)]
    [InlineData("比上年增减（%）", "30", "180.5", false)]
    public void Percent_ThatIsAnAmount_IsFound(string label, string first, string last, bool found) =>
        Assert.Equal(found ? 1 : 0, Run("DS-PERCENT", Document("", outside: [Table([label, first, last])])).Count);

    [Theory]
    [InlineData("香河县电子监控平台运行维护费用", true)]
    [InlineData("香河县电子监控平台运行维护费（二期）", false)]
    public void Names_OneCharacterOff_AreFound(string other, bool found)
    {
        var document = Document("2020年，香河县行政审批局安排政府采购预算0万元。", outside: [Table([other, "1.00"]), Table(["香河县电子监控平台运行维护费", "1.00"])]);

        Assert.Empty(Run("DS-NAME", document));
        Assert.Equal(found ? 1 : 0, new NearNames(["香河县电子监控平台运行维护费"]).Near(other).Count());
    }

    [Theory]
    [InlineData("第一中心小学维修", "第二中心小学维修")]
    [InlineData("2019年设备更新采购", "2020年设备更新采购")]
    public void Names_ThatNumberThings_AreTwo(string left, string right) => Assert.Empty(new NearNames([left]).Near(right));

    [Theory]
    [InlineData("abc", "abc", 0)]
    [InlineData("香河县审批局", "香河县行政审批局", 2)]
    [InlineData("高新区行政服务局", "石家庄高新技术产业开发区行政服务局", 3)]     // told as one more than asked for
    public void Distance_CountsChanges(string left, string right, int expected) => Assert.Equal(expected, NearNames.Distance(left, right, 2));

    [Fact]
    public void Unread_IsAWarning_ButNotASectionThatIsMissing()
    {
        var document = Document("") with { Unread = [new("国有资产信息/第3行", "乱码", "这一行没有读懂。"), new("国有资产信息", "", "文中没有找到。")] };

        Assert.Equal((Severity.Warning, "国有资产信息/第3行"), Run("DS-UNREAD", document).Select(finding => (finding.Severity, finding.Place)).Single());
    }

    [Fact]
    public void Document_WithoutAnything_IsToldSo() =>
        Assert.Equal(["DS-SECTION", "DS-SECTION"], CheckedFile.Check(new PublishedDocument(null, null, null, [], [], [])).Select(finding => finding.Rule));

    [Theory]
    [InlineData("79228162514264337593543950335", "0.0000000000000000000000000001")]
    [InlineData("999999999999999", "999999999999999")]
    public void Figures_OfNoBudget_DoNotOverflow(string quantity, string price)
    {
        var printed = new Building.Print().Columns("quantity unit_price amount_total").Line(quantity, price, quantity).Total("", "", price)
            .Says($"安排政府采购预算{quantity}万元。").Asset("other", quantity, price).Asset("total", "", quantity).Build(Domain.Common.FiscalYear.Of(2020), new(2019, 12, 31));

        Assert.NotEmpty(CheckedFile.Check(new PublishedDocument(printed.Department, printed.Year, printed.AsOf, printed.Sections, [], [])));
    }

    private static IReadOnlyList<Finding> Run(string rule, PublishedDocument document) =>
        [.. CheckedFile.Check(document).Where(finding => finding.Rule == rule)];

    private static PublishedDocument Document(string text, params IReadOnlyList<OutsideBlock> outside) => new(
        new("209", "香河县行政审批局"), null, null, [new(Disclosure.ProcurementKey, "六", "政府采购预算情况", [text], null)], outside, []);

    private static OutsideBlock Text(string text) => new("", [[text]], IsTable: false);

    private static OutsideBlock Table(params IReadOnlyList<string>[] rows) => new("", rows, IsTable: true);
}
