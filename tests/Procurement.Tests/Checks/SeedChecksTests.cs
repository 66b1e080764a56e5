using Procurement.Domain.Checks;
using Procurement.Domain.Disclosures;
using Procurement.Tests.Checks.Building;

namespace Procurement.Tests.Checks;

/// <summary>The five published budgets: what is right in them gives no error, and what was published wrong is found.</summary>
public sealed class SeedChecksTests
{
    /// <summary>Approved by hand: code and place of every finding.</summary>
    public static TheoryData<string, string[]> Approved { get; } = new()
    {
        { "xianghe-2020", [] },
        { "pingxiang-2024", [] },
        { "qinglong-2023", [] },
        { "qinhuangdao-etdz-2020", [
            "CA-NAME 政府采购预算情况/项目“2019年叫号系统及设备更新采购项目结转余款”/第1行“叫号系统及设备”"] },
        { "shijiazhuang-hitech-2020", [
            "PR-FRACTION 政府采购预算情况/项目“办公设备、办公家具购置费”/第8行“木制台、桌类”",
            "PR-FRACTION 政府采购预算情况/项目“办公设备、办公家具购置费”/第9行“木制台、桌类”"] },
    };

    [Theory]
    [MemberData(nameof(Approved))]
    public void Run_OverARegister_GivesTheApprovedWarnings(string seed, string[] approved) => Same(approved, CheckRunner.Run(SeedSubject.OfRegister(seed)));

    [Theory]
    [MemberData(nameof(Approved))]
    public void Run_OverADocument_GivesTheSameAndTheMissingQuantities(string seed, string[] approved)
    {
        // A form says by its layout that a quantity is not asked for; a document cannot.
        string[] missing = seed is "qinhuangdao-etdz-2020" or "shijiazhuang-hitech-2020" ? ["AS-BLANK 国有资产信息/其他固定资产"] : [];

        Same([.. approved, .. missing], CheckRunner.Run(SeedSubject.OfDocument(seed)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Run_PingxiangAsPublished_FindsTheOfficeMissing(bool isBuildingBlank)
    {
        var subject = SeedSubject.OfDocument("pingxiang-2024", printed => isBuildingBlank
            ? printed.Asset("total", 2, "625.11").Asset("buildings", 1, "").Asset("buildings", 2, "").AssetText("627.22", "625.11")
            : printed.Asset("total", 2, "625.11").AssetText("627.22", "625.11"));

        var findings = CheckRunner.Run(subject);

        var total = findings.Single(finding => finding.Rule == "AS-TOTAL");
        Assert.Equal((Severity.Error, "国有资产信息/资产总额"), (total.Severity, total.Place));
        Assert.Equal(("625.11", "627.22", "-2.11"), (total.Left, total.Right, total.Difference));
        Assert.Equal(isBuildingBlank ? ["AS-TOTAL", "AS-OFFICE"] : ["AS-TOTAL"], findings.Select(finding => finding.Rule));
    }

    [Fact]
    public void Run_XiangheAsPublished_FindsTheBlankTotal()
    {
        var subject = SeedSubject.OfDocument("xianghe-2020", printed => printed.Procurement(0, 9, ""));

        var finding = Assert.Single(CheckRunner.Run(subject));

        Assert.Equal(("PR-SUM", Severity.Error, "政府采购预算情况/合计/一般公共预算拨款"), (finding.Rule, finding.Severity, finding.Place));
        Assert.Equal(("0.00", "60.00", "-60.00"), (finding.Left, finding.Right, finding.Difference));
        Assert.Equal("“合计”行的“一般公共预算拨款”空白，1行明细之和为60.00万元，相差60.00万元。", finding.Message);
    }

    [Theory]
    [InlineData("202.01", Severity.Rounding)]     // yuan figures rounded one by one, as this budget does nine times elsewhere
    [InlineData("202.03", Severity.Error)]        // beyond 0.005 × (3 + 1)
    public void Run_QinglongOffByCents_IsRoundingUpToTheTolerance(string total, Severity expected)
    {
        var subject = SeedSubject.OfDocument("qinglong-2023", printed => printed.Asset("total", 2, total).AssetText("202.00", total));

        Assert.Equal(expected, Assert.Single(CheckRunner.Run(subject)).Severity);
    }

    [Fact]
    public void Run_ShijiazhuangWithASlip_NamesTheCell()
    {
        // 89.21 is the second unit's 小计; one line of 25 is changed too.
        var subject = SeedSubject.OfDocument("shijiazhuang-hitech-2020", printed => printed.Procurement(0, 8, "576.96"));

        var finding = Assert.Single(CheckRunner.Run(subject), finding => finding.Severity is Severity.Error);

        Assert.Equal("政府采购预算情况/合计/一般公共预算拨款", finding.Place);
        Assert.Equal("0.27", finding.Difference);
    }

    private static void Same(string[] approved, IReadOnlyList<Finding> findings)
    {
        Assert.Equal(approved, findings.Select(finding => $"{finding.Rule} {finding.Place}"));
        Assert.All(findings, finding => Assert.Equal(Severity.Warning, finding.Severity));
    }
}

/// <summary>Changes single cells of a disclosure.</summary>
internal static class Slips
{
    public static Disclosure Asset(this Disclosure printed, string row, int column, string text) => printed.WithTable(
        Disclosure.AssetsKey, table => table with { Rows = [.. table.Rows.Select(each => each.Type == row ? With(each, column, text) : each)] });

    public static Disclosure Procurement(this Disclosure printed, int row, int column, string text) => printed.WithTable(
        Disclosure.ProcurementKey, table => table with { Rows = [.. table.Rows.Select((each, index) => index == row ? With(each, column, text) : each)] });

    public static Disclosure AssetText(this Disclosure printed, string from, string to) => printed.With(
        Disclosure.AssetsKey, section => section with { Paragraphs = [.. section.Paragraphs.Select(text => text.Replace(from, to, StringComparison.Ordinal))] });

    private static Disclosure WithTable(this Disclosure printed, string key, Func<PrintedTable, PrintedTable> change) =>
        printed.With(key, section => section with { Table = change(section.Table!) });

    private static Disclosure With(this Disclosure printed, string key, Func<DisclosureSection, DisclosureSection> change) =>
        printed with { Sections = [.. printed.Sections.Select(section => section.Key == key ? change(section) : section)] };

    private static PrintedRow With(PrintedRow row, int column, string text) =>
        row with { Cells = [.. row.Cells.Select((cell, index) => index == column ? new PrintedCell(text) : cell)] };
}
