using System.Text;
using Procurement.Domain.Checks;

namespace Procurement.Tests.Checks.Published;

/// <summary>Documents in which everything is right, written as bureaus write them; and the same with a mistake.</summary>
public sealed class NoFalseAlarmTests
{
    private const string Title = "临漳县行政审批局2024年部门预算信息公开\n\n";
    private const string Head = "项目名称\t采购物品名称\t政府采购目录序号\t数量\t单价\t合计\n";
    private const string Lines = "大厅运行经费\t台式计算机\tA02010105\t8\t0.50\t4.00\n平台建设项目\t物业管理服务\tC21040000\t1\t12.00\t12.00\n";
    private const string Rows = "1、房屋（平方米）\t1200\t800.00\n2、车辆（台、辆）\t2\t34.56\n4、其他固定资产\t500\t300.00\n";
    private const string Total = "资产总额\t——\t1134.56\n";

    [Theory]
    [InlineData("2023年末固定资产金额为1134.56万元，比2022年末增加30.00万元。")]
    [InlineData("2023年末固定资产金额为1134.56万元。2022年末固定资产金额为1104.56万元。")]
    [InlineData("2023年底，固定资产总额为1134.56万元，比上年末固定资产总额1300.00万元减少165.44万元。")]
    [InlineData("截至2023年12月31日，我局固定资产总额1134.56万元，其中其他固定资产300.00万元。")]
    public void Assets_ComparedWithTheYearBefore_AreInOrder(string sentence) => Assert.Empty(Errors(Assets(sentence)));

    [Theory]
    [InlineData("2023年末固定资产金额为1143.56万元，比2022年末增加30.00万元。", "DS-TEXT")]
    [InlineData("截至2023年12月31日，临漳县行政审批局（含所属单位）占用固定资产总额1143.56万元。", "DS-TEXT")]
    [InlineData("2023年底，我部门固定资产总额为人民币1143.56万元。", "DS-TEXT")]
    [InlineData("2022年末固定资产金额为1134.56万元。", "DS-YEAR")]
    public void Assets_WithAMistake_AreNot(string sentence, string rule) => Assert.Equal([rule], Errors(Assets(sentence)));

    [Theory]
    [InlineData("2024年政府采购预算16.00万元。2023年政府采购预算为40.00万元，减少24.00万元。")]
    [InlineData("政府采购预算总额为人民币16.00万元。")]
    public void Purchases_ComparedWithTheYearBefore_AreInOrder(string sentence) => Assert.Empty(Errors(Purchases(sentence, $"单位：万元\n{Head}{Lines}合计\t\t\t\t\t16.00\n")));

    /// <summary>A table without 合计 is its lines.</summary>
    [Theory]
    [InlineData("16.00", null)]
    [InlineData("61.00", "DS-TEXT")]
    public void Purchases_WithoutTotal_AreAddedUp(string stated, string? rule) =>
        Assert.Equal(rule is null ? [] : [rule], Errors(Purchases($"2024年安排政府采购预算{stated}万元。", $"单位：万元\n{Head}{Lines}")));

    [Theory]
    [InlineData("单位：元（保留两位小数）\n", "单价", "合计", "5000", "40000", "40000.00")]
    [InlineData("", "单价（元）", "采购金额（元）", "5000", "40000", "40000.00")]
    [InlineData("单位：万元\n", "单价（元）", "采购金额（万元）", "5000", "4.00", "4.00")]
    [InlineData("单位：万元\n", "单价（元）", "合计", "5000", "4.00", "4.00")]
    public void Units_AreTakenWhereverTheyStand(string caption, string priceLabel, string amountLabel, string price, string amount, string total) => Assert.DoesNotContain(
        Findings(Purchases("2024年安排政府采购预算4.00万元。", $"{caption}项目名称\t采购物品名称\t数量\t{priceLabel}\t{amountLabel}\n甲\t桌\t8\t{price}\t{amount}\n合计\t\t\t\t{total}\n")), finding => finding.Rule is "DS-UNIT" or "PR-AMOUNT" or "DS-TEXT" or "PR-SUM");

    [Fact]
    public void Price_OfItsOwnUnit_IsMultiplied() => Assert.Equal(
        ["PR-AMOUNT"], Errors(Purchases("2024年安排政府采购预算5.00万元。", "单位：万元\n项目名称\t采购物品名称\t数量\t单价（元）\t合计\n甲\t桌\t8\t5000\t5.00\n合计\t\t\t\t5.00\n")));

    [Fact]
    public void Unit_ThatIsNotPrinted_IsAWarning() => Assert.Equal(Severity.Warning, Assert.Single(Findings(
        Title + "六、政府采购预算情况\n无。\n七、国有资产信息\n上年末固定资产金额为7.00万元。\n项目\t数量\t价值\n资产总额\t\t70000.00\n其他固定资产\t2\t70000.00\n"), finding => finding.Rule == "DS-UNIT").Severity);

    [Theory]
    [InlineData("截止时间：2023年末", null)]
    [InlineData("截至2023年12月底", null)]
    [InlineData("截止时间：2022年底", Severity.Error)]
    [InlineData("截止时间：2023年12月", Severity.Warning)]
    public void Day_AsTheEndOfTheYear_IsItsLast(string line, Severity? severity) =>
        Assert.Equal(severity, Findings(Assets("上年末固定资产金额为1134.56万元。", line)).SingleOrDefault(finding => finding.Rule == "AS-DAY")?.Severity);

    /// <summary>Rows of other forms belong to the sum too; without them nothing is proven.</summary>
    [Theory]
    [InlineData("土地（平方米）\t100\t50.00\n", "1184.56", null)]
    [InlineData("土地（平方米）\t100\t50.00\n", "1194.56", Severity.Warning)]
    [InlineData("土地（平方米）\t60\t50.00\n", "1194.56", Severity.Warning)]      // the area is no part of it
    [InlineData("", "1194.56", Severity.Error)]
    public void Total_WithRowsOfOtherForms_IsJudgedByThemToo(string row, string total, Severity? severity) => Assert.Equal(severity, Findings(
        Assets($"上年末固定资产金额为{total}万元。").Replace(Total, $"资产总额\t——\t{total}\n{row}", StringComparison.Ordinal)).SingleOrDefault(finding => finding.Rule == "AS-TOTAL")?.Severity);

    [Fact]
    public void Sentence_OfAllAssets_MayNameTheirRow() => Assert.Empty(Errors(Assets("2023年末资产总额1334.56万元，其中固定资产1134.56万元。")
        .Replace(Total, "资产总额\t——\t1334.56\n其中：固定资产\t——\t1134.56\n无形资产\t——\t200.00\n", StringComparison.Ordinal)));

    [Fact]
    public void Sum_WithARowThatWasNotRead_IsNoError()
    {
        var findings = Findings(Purchases("2024年安排政府采购预算16.00万元。", $"单位：万元\n{Head}{Lines}大厅运行经费\t打印机\tA02021003\t1\t1.00\t1.00\t多一格\n合计\t\t\t\t\t17.00\n"));

        Assert.Contains(findings, finding => finding.Rule == "DS-UNREAD");
        Assert.DoesNotContain(findings, finding => finding.Rule == "PR-SUM");
        Assert.Equal(["DS-TEXT"], findings.Where(finding => finding.Severity is Severity.Error).Select(finding => finding.Rule));
    }

    /// <summary>Each unit has a table of its own, and the sentence speaks of all.</summary>
    [Theory]
    [InlineData("部门政府采购预算", null)]
    [InlineData("政府采购服务预算表", Severity.Warning)]
    public void Tables_OfSeveralUnits_AreAddedUp(string title, Severity? severity)
    {
        var lines = Lines.Split('\n');
        var findings = Findings(Purchases("2024年安排政府采购预算16.00万元。", $"单位：万元\n{Head}合计\t\t\t\t\t4.00\n{lines[0]}\n\n{title}\n单位：万元\n{Head}合计\t\t\t\t\t12.00\n{lines[1]}\n"));

        Assert.DoesNotContain(findings, finding => finding.Severity is Severity.Error);
        Assert.Equal(severity, findings.SingleOrDefault(finding => finding.Rule == "DS-TEXT")?.Severity);
    }

    [Theory]
    [InlineData("合计\t\t\t\t\t0.00\n", "2024年安排政府采购预算0万元，具体内容见下表。")]
    [InlineData("无\t\t\t\t\t\n", "2024年本部门无政府采购预算。")]
    [InlineData("本部门无政府采购预算\t\t\t\t\t\n", "2024年本部门无政府采购预算。")]
    public void Nothing_Said_IsEnough(string row, string sentence) => Assert.DoesNotContain(
        Findings(Purchases(sentence, $"单位：万元\n{Head}{row}")), finding => finding.Rule is "DS-EMPTY" or "DS-UNREAD");

    [Fact]
    public void None_AsAWord_IsNoFigure() => Assert.DoesNotContain(
        Findings(Assets("上年末固定资产金额为1134.56万元。").Replace(Total, Total + "3、单价在20万元以上的设备\t无\t无\n", StringComparison.Ordinal)), finding => finding.Rule is "DS-NUMBER" or "AS-BLANK");

    [Fact]
    public void Figures_WithTheirMeasure_AreRead() => Assert.Equal([], Findings(Assets("上年末固定资产金额为1134.56万元。")
        .Replace("\t1200\t", "\t1200 平方米\t", StringComparison.Ordinal).Replace("\t2\t", "\t2辆\t", StringComparison.Ordinal)).Where(finding => finding.Rule is "DS-NUMBER" or "AS-BLANK" or "AS-COUNT"));

    /// <summary>Columns padded by blanks: it is said that the table was not read, not that there is none.</summary>
    [Fact]
    public void Table_ThatCouldNotBeRead_IsNotMissing()
    {
        var findings = Findings(Title + "六、政府采购预算情况\n2024年安排政府采购预算4.00万元。具体内容见下表。\n部门政府采购预算\n项目名称    数量    合计\n甲    8    4.00\n七、国有资产信息\n无。\n");

        Assert.Contains(findings, finding => finding.Rule == "DS-UNREAD");
        Assert.DoesNotContain(findings, finding => finding.Rule == "DS-EMPTY");
    }

    [Theory]
    [InlineData("2024年政府采购预算总额16.00万元，其中：政府采购货物预算4.00万元、政府采购工程预算0万元、政府采购服务预算12.00万元。", null)]
    [InlineData("2024年政府采购预算总额16.00万元。其中：货物类4.00万元，服务类120000元。", null)]
    [InlineData("2024年政府采购预算总额16.00万元，其中：货物4.00万元，服务比上年增加20.00万元。", null)]
    [InlineData("2024年政府采购预算总额16.00万元，其中：货物4.00万元（含进口1.00万元），工程0.00万元，服务12.01万元。", Severity.Rounding)]
    [InlineData("2024年政府采购预算总额16.00万元，其中：货物4.00万元、工程0.00万元、服务21.00万元。", Severity.Error)]
    [InlineData("2024年政府采购预算总额16.00万元，其中：货物4.00万元、工程0.00万元、服务10.00万元。", Severity.Error)]
    [InlineData("2024年政府采购预算总额16.00万元，其中：货物4.00万元、服务21.00万元。", Severity.Error)]
    public void Parts_OfTheSentence_MakeUpItsWhole(string sentence, Severity? severity) =>
        Assert.Equal(severity, Findings(Purchases(sentence, "")).SingleOrDefault(finding => finding.Rule == "DS-PARTS")?.Severity);

    [Theory]
    [InlineData("截至2023年12月31日，本部门共有车辆3辆，其中：机要通信用车1辆、应急保障用车1辆、执法执勤用车1辆；单位价值50万元以上通用设备9台（套）。", null)]
    [InlineData("本部门共有车辆3辆，其中：公务用车3辆（其中越野车1辆）。", null)]
    [InlineData("本部门共有车辆3辆，其中：机要通信用车1辆、应急保障用车2辆，单价50万元以上通用设备9台。", null)]
    [InlineData("本部门共有车辆3辆，其中：机要通信用车1辆、应急保障用车2辆，本年新增1辆。", null)]
    [InlineData("本部门共有车辆3辆，其中：机要通信用车1辆、应急保障用车2辆、执法执勤用车1辆。", Severity.Error)]
    public void Vehicles_ByUse_AreNoMoreThanAll(string sentence, Severity? severity) =>
        Assert.Equal(severity, Findings(Assets(sentence)).SingleOrDefault(finding => finding.Rule == "DS-PARTS")?.Severity);

    private static string Purchases(string sentence, string table) => $"{Title}六、政府采购预算情况\n{sentence}\n部门政府采购预算\n{table}\n七、国有资产信息\n无。\n";

    private static string Assets(string sentence, string day = "截止时间：2023-12-31") =>
        $"{Title}六、政府采购预算情况\n2024年本部门无政府采购预算。\n七、国有资产信息\n{sentence}\n部门固定资产占用情况表\n{day}\n项目\t数量\t价值（万元）\n{Total}{Rows}\n八、名词解释\n略。\n";

    private static IReadOnlyList<Finding> Findings(string text) => CheckedFile.Check(Encoding.UTF8.GetBytes(text), "file.txt");

    private static IEnumerable<string> Errors(string text) => Findings(text).Where(finding => finding.Severity is Severity.Error).Select(finding => finding.Rule);
}
