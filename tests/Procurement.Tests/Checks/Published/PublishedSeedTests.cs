using Procurement.Domain.Checks;

namespace Procurement.Tests.Checks.Published;

/// <summary>The five published budgets as they were published: every inconsistency proven in seeds/README.md inside the two sections, and nothing else.</summary>
public sealed class PublishedSeedTests
{
    private const string Procurement = "政府采购预算情况";
    private const string Assets = "国有资产信息";

    /// <summary>Approved by hand: severity, code, place and figures of every finding.</summary>
    public static TheoryData<string, string[]> Approved { get; } = new()
    {
        { "xianghe-2020", [
            $"Error PR-SUM {Procurement}/合计/一般公共预算拨款 0.00 60.00 -60.00",
            $"Warning DS-SLIP {Procurement}/栏目“数量单位”",
            $"Warning DS-NAME {Assets}/编制部门",
            $"Warning DS-SLIP {Assets}/第1段"] },
        { "pingxiang-2024", [
            $"Warning DS-SECTION {Procurement}",
            $"Error AS-TOTAL {Assets}/资产总额 625.11 627.22 -2.11",
            $"Error AS-OFFICE {Assets}/办公用房 2.11 0 2.11",
            $"Warning AS-AREA {Assets}/办公用房",
            $"Warning DS-EMPTY {Assets}/第1段"] },
        { "qinglong-2023", [
            $"Warning DS-EMPTY {Procurement}/第1段",
            $"Warning DS-SLIP {Procurement}/栏目“政府采购金额(当年部门预算安排资金)”",
            $"Warning DS-EMPTY {Assets}/第1段"] },
        { "qinhuangdao-etdz-2020", [
            $"Warning DS-TEMPLATE {Procurement}/第1段",
            $"Warning AS-BLANK {Assets}/其他固定资产",
            $"Warning DS-SECTION {Assets}"] },
        { "shijiazhuang-hitech-2020", [
            $"Warning PR-FRACTION {Procurement}/项目“办公设备、办公家具购置费”/第8行“木制台、桌类”",
            $"Warning PR-FRACTION {Procurement}/项目“办公设备、办公家具购置费”/第9行“木制台、桌类”",
            $"Warning AS-BLANK {Assets}/其他固定资产"] },
    };

    /// <summary>What only the recognized text of a seed gives: a head that lost its alignment and a year that was misread.</summary>
    private static readonly Dictionary<string, string[]> OfRecognition = new()
    {
        ["qinglong-2023"] = [$"Warning DS-UNREAD {Procurement}/表头", $"Warning DS-UNREAD {Procurement}/表头"],
    };

    [Theory, MemberData(nameof(Approved))]
    public void Check_SectionsText_ReportsExactlyTheProven(string seed, string[] approved) =>
        Same([.. approved, .. OfRecognition.GetValueOrDefault(seed, [])], CheckedFile.Check(CheckedFile.Seed(seed)));

    /// <summary>The misread year is printed again as it was read; the head is straight.</summary>
    [Theory, MemberData(nameof(Approved))]
    public void Check_OtherFormats_ReportTheSame(string seed, string[] approved) =>
        Assert.All(["docx", "xlsx", "html", "txt"], format => Same([.. approved, .. OfRecognition.GetValueOrDefault(seed, []).Take(1)], CheckedFile.Check(CheckedFile.Published(seed), format)));

    [Theory]
    [InlineData("xianghe-2020")]
    [InlineData("pingxiang-2024")]
    [InlineData("qinglong-2023")]
    [InlineData("qinhuangdao-etdz-2020")]
    [InlineData("shijiazhuang-hitech-2020")]
    public void Check_Expected_HasNoError(string seed) => Assert.All(["docx", "xlsx", "html", "txt", "json"], format =>
        Assert.DoesNotContain(CheckedFile.Check(SeedRegister.Published(seed), format), finding => finding.Severity is Severity.Error));

    /// <summary>Cell by cell the corrections that corrections.json lists, and nothing else.</summary>
    [Theory]
    [InlineData("xianghe-2020", $"Error {Procurement}/合计/一般公共预算拨款 0 60.00")]
    [InlineData("pingxiang-2024", $"Error {Assets}/资产总额/价值(金额单位:万元) 625.11 627.22", $"Error {Assets}/房屋/数量 0 452", $"Error {Assets}/房屋/价值(金额单位:万元) 0 2.11")]
    [InlineData("qinglong-2023")]
    [InlineData("shijiazhuang-hitech-2020")]
    public void Check_AgainstTheRegister_ReportsEveryCellThatDiffers(string seed, params string[] differing)
    {
        var findings = CheckedFile.Check(CheckedFile.Seed(seed), SeedRegister.Print(seed)).Where(finding => finding.Rule == "DS-REGISTER");

        Assert.Equal(differing, findings.Select(finding => $"{finding.Severity} {finding.Place} {finding.Left} {finding.Right}"));
    }

    /// <summary>With small other sections after those of the seeds' documents.</summary>
    [Theory]
    [InlineData("xianghe-2020", "<p>公务用车运行维护费2.4万元，与上年持平。</p><table><tr><td>项目名称</td><td>金额</td></tr><tr><td>香河县政务审批及审管互动平台建设项目运行维护费用</td><td>60.00</td></tr></table>",
        $"DS-NAME {Procurement}/项目“香河县政务审批及审管互动平台建设项目运行维护费”", $"AS-VEHICLE {Assets}/车辆")]
    [InlineData("pingxiang-2024", "<table><tr><td colspan='2'>资金支出计划（%）</td></tr><tr><td>6月底</td><td>12月底</td></tr><tr><td>66.00</td><td>132.00</td></tr></table>",
        "DS-PERCENT 其他部分/二、其他部分/资金支出计划(%)")]
    [InlineData("pingxiang-2024", "<table><tr><td>资金支出计划（%）</td><td>50%</td><td>100%</td></tr></table>")]
    [InlineData("qinglong-2023", "<p>数量指标：购置异地评标电脑≤6台。</p><table><tr><td>31002</td><td>办公设备购置</td><td>6.34</td></tr><tr><td>异地评标设备经费</td><td>9.85</td></tr></table>",
        $"PR-PLAN {Procurement}/其他部分“31002办公设备购置”", $"PR-PLAN {Procurement}/其他部分“购置异地评标电脑≤6台”", $"PR-PLAN {Procurement}/其他部分“异地评标设备经费”")]
    [InlineData("qinglong-2023", "<table><tr><td>公务用车运行维护费</td><td>3.20</td></tr><tr><td>30201</td><td>办公费</td><td>6.34</td></tr></table>")]
    [InlineData("qinhuangdao-etdz-2020", "<table><tr><td>442-0405-YBN-10GQ</td><td>专项审图电脑设备购置</td><td>3.00</td></tr><tr><td>秦皇岛经济技术开发区政府服务中心</td></tr><tr><td>秦皇岛经济技术开发区政务服务中心</td></tr></table>",
        $"PR-PLAN {Procurement}/其他部分“专项审图电脑设备购置”", "DS-NAME 其他部分")]
    [InlineData("shijiazhuang-hitech-2020", "<p>公务用车运行维护费0万元。</p>", $"AS-VEHICLE {Assets}/车辆")]
    public void Check_WholeDocument_ComparesWithTheOtherSections(string seed, string other, params string[] more)
    {
        var inside = CheckedFile.Check(CheckedFile.Published(seed), "html").Select(finding => $"{finding.Rule} {finding.Place}").ToList();

        var findings = CheckedFile.CheckWhole(seed, other);

        Assert.Equal(more.Order(StringComparer.Ordinal), findings.Select(finding => $"{finding.Rule} {finding.Place}").Where(found => !inside.Remove(found)).Order(StringComparer.Ordinal));
        Assert.Empty(inside);
    }

    private static void Same(string[] approved, IReadOnlyList<Finding> findings) =>
        Assert.Equal(approved.Order(StringComparer.Ordinal), findings.Select(Told).Order(StringComparer.Ordinal));

    private static string Told(Finding finding) => finding.Left is null || finding.Severity is not Severity.Error
        ? $"{finding.Severity} {finding.Rule} {finding.Place}"
        : $"{finding.Severity} {finding.Rule} {finding.Place} {finding.Left} {finding.Right} {finding.Difference}";
}
