using Procurement.Domain.Checks;
using Procurement.Tests.Checks.Building;
using Xunit;

namespace Procurement.Tests.Checks.Catalogue;

public sealed class CatalogueChecksTests
{
    private static readonly string[] Family = ["CA-UNKNOWN", "CA-EDITION", "CA-LEAF", "CA-NAME"];

    [Theory]
    [InlineData(2020, "2013", "A02010103", "服务器", null)]
    [InlineData(2024, "2022", "A02010104", "服务器", null)]
    [InlineData(2023, "2013", "A02010104", "台式计算机", null)]                     // 2023 budgets use either
    [InlineData(2023, "2022", "A02010104", "服务器", null)]
    [InlineData(2024, "2022", "A02010298", "虚构的设备", "CA-UNKNOWN Error")]
    [InlineData(2020, "2013", "A03", "专用设备", "CA-UNKNOWN Warning")]             // outside the extract
    [InlineData(2020, "2022", "A02010298", "虚构的设备", "CA-UNKNOWN Error")]       // out of the year too: one cause, one finding
    [InlineData(2020, "2013", "A02010100", "计算机", "CA-EDITION Error")]           // 2022 only, under this name
    [InlineData(2020, "2022", "A02010104", "台式计算机", "CA-EDITION Warning")]     // 台式计算机 in 2013, 服务器 in 2022
    [InlineData(2020, "2022", "A02010104", "服务器", "CA-EDITION Warning")]         // 2022 codes in 2020
    [InlineData(2024, "2013", "A02010103", "服务器", "CA-EDITION Warning")]
    [InlineData(2024, "2013", "A03", "专用设备", "CA-EDITION Warning")]             // unlisted too: one cause, one finding
    [InlineData(2020, "2013", "A0201", "计算机设备及软件", "CA-LEAF Warning")]
    [InlineData(2020, "2013", "A0201", "笔记本电脑", "CA-LEAF Warning")]            // its name differs because it is not exact
    [InlineData(2024, "2022", "A02010100", "计算机", "CA-LEAF Warning")]
    [InlineData(2020, "2013", "A02010499", "叫号系统及设备", "CA-NAME Warning")]
    [InlineData(2020, "2013", "A020207", "ＬＥＤ 显示屏", null)]                     // width and blanks aside
    [InlineData(2020, "2013", "A02091304", "会议、广播及音乐欣赏系统", null)]
    public void Code_GetsOneVerdictAtMost(int year, string edition, string code, string item, string? expected)
    {
        var subject = new Subject().In(year).Line(item: item, code: code, edition: edition);

        var findings = Family.SelectMany(subject.Run).Select(finding => $"{finding.Rule} {finding.Severity}").ToList();

        Assert.Equal(expected is null ? [] : [expected], findings);
    }

    [Fact]
    public void Code_OfTheOtherEdition_SuggestsIt()
    {
        var finding = Assert.Single(new Subject().Line(item: "计算机", code: "A02010100").Run("CA-EDITION"));

        Assert.Equal("2013年版目录中没有A02010100，2022年版目录中该编码即“计算机”。", finding.Message);
        Assert.Equal("请将目录版本改为2022年版目录。", finding.Suggestion);
    }

    [Fact]
    public void Code_OutsideTheExtract_CannotBeChecked() =>
        Assert.EndsWith("未收录，无法核对。", Assert.Single(new Subject().Line(code: "A03").Run("CA-UNKNOWN")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("A02010103", null)]
    [InlineData("Ａ02010103", null)]
    [InlineData("", Severity.Warning)]
    [InlineData("见附件", Severity.Error)]
    [InlineData("A0201010", Severity.Error)]
    public void Code_OnPaper_HasTheShapeOfOne(string printed, Severity? expected)
    {
        var findings = new Subject().Published(new Print().Columns("catalogue_code").Line(printed)).Run("CA-UNKNOWN");

        Assert.Equal(expected, findings.SingleOrDefault()?.Severity);
    }
}
