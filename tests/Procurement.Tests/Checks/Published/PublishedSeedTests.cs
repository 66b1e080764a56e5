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

    private static void Same(string[] approved, IReadOnlyList<Finding> findings) =>
        Assert.Equal(approved.Order(StringComparer.Ordinal), findings.Select(Told).Order(StringComparer.Ordinal));

    private static string Told(Finding finding) => finding.Left is null || finding.Severity is not Severity.Error
        ? $"{finding.Severity} {finding.Rule} {finding.Place}"
        : $"{finding.Severity} {finding.Rule} {finding.Place} {finding.Left} {finding.Right} {finding.Difference}";
}
