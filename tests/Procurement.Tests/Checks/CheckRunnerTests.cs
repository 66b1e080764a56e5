using Procurement.Domain.Checks;
using Procurement.Tests.Checks.Building;
using Xunit;

namespace Procurement.Tests.Checks;

public sealed class CheckRunnerTests
{
    [Fact]
    public void Run_OverSeveralSections_OrdersThem()
    {
        var subject = new Subject().Laid(null).Card(value: "0").Line(amount: "1", decided: false).Line(amount: "1").Build();

        var findings = CheckRunner.Run(subject);

        Assert.Equal(
            ["PR-AMOUNT", "PR-AMOUNT", "AS-PLANNED", "AS-PLANNED", "AS-BLANK", "DS-LAYOUT"], findings.Select(finding => finding.Rule));
        Assert.Equal(findings, CheckRunner.Run(subject));
    }

    [Fact]
    public void Run_OverNothing_FindsNothing() => Assert.Empty(CheckRunner.Run(new Subject().Build()));

    [Fact]
    public void Run_DocumentWithoutSections_FindsNothing()
    {
        var subject = new Subject().Published(new Print()).Build();

        Assert.Empty(CheckRunner.Run(subject with { Printed = subject.Printed! with { Sections = [] } }));
    }

    [Fact]
    public void List_Codes_AreUniqueAndDocumented()
    {
        var documented = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Checks.README.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('`')[1]);

        Assert.Equal(AllChecks.List.Select(check => check.Code), documented);
        Assert.Distinct(AllChecks.List.Select(check => check.Code));
    }

    [Fact]
    public void List_RulesAndSources_AreChineseSentences() => Assert.All(AllChecks.List, check =>
    {
        Assert.EndsWith("。", check.Rule, StringComparison.Ordinal);
        Assert.NotEmpty(check.Source);
    });
}
