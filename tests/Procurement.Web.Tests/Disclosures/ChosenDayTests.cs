using NodaTime;
using Procurement.Domain.Assets;
using Procurement.Domain.Checks;
using Procurement.Domain.Common;
using Procurement.Domain.Register;
using Procurement.Web.Checks;
using Procurement.Web.Disclosures;
using Procurement.Web.Tests.Hosting;
using Procurement.Web.Tests.Register;

namespace Procurement.Web.Tests.Disclosures;

/// <summary>A department whose year takes a form of another province and a day of its own: two vehicles by then, a third one later.</summary>
public sealed class ChosenDayTests(TestDatabase databases)
{
    private static readonly FiscalYear Year = FiscalYear.Of(2024);
    private static readonly LocalDate Day = new(2024, 3, 31);

    [Fact]
    public async Task Compose_ChosenDay_CountsAndPrintsAsOfIt()
    {
        await using var register = await TestRegister.CreateAsync(databases);
        var summary = await register.ImportAsync(Department(Day));

        var composed = await new DisclosureHandler(register.Host).ComposeAsync(summary.DepartmentId, Year, null, CancellationToken.None);

        Assert.Equal(Day, composed.Printed.AsOf);
        Assert.StartsWith("截至2024年3月31日，本部门共有车辆2辆，价值38.00万元，", composed.Printed.Assets.Paragraphs[0], StringComparison.Ordinal);
        Assert.Contains("应急保障用车1辆、执法执勤用车0辆", composed.Printed.Assets.Paragraphs[0], StringComparison.Ordinal);
        Assert.EndsWith("，另有1辆未登记用途（20.00万元）。", composed.Printed.Assets.Paragraphs[0], StringComparison.Ordinal);
        Assert.StartsWith("单价50万元以上的设备1台（套），价值50.00万元；单价100万元以上的设备0台", composed.Printed.Assets.Paragraphs[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compose_NoDayChosen_IsTheLastOfTheYearBefore()
    {
        await using var register = await TestRegister.CreateAsync(databases);
        var summary = await register.ImportAsync(Department(null));

        var composed = await new DisclosureHandler(register.Host).ComposeAsync(summary.DepartmentId, Year, null, CancellationToken.None);

        Assert.StartsWith("截至2023年12月31日，本部门共有车辆1辆，", composed.Printed.Assets.Paragraphs[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_ChosenDay_IsNoMistake()
    {
        await using var register = await TestRegister.CreateAsync(databases);
        var summary = await register.ImportAsync(Department(Day));

        var result = await new CheckHandler(register.Host, new DisclosureHandler(register.Host)).RunAsync(summary.DepartmentId, Year, null, CancellationToken.None);

        Assert.Equal(Day, result.Composed!.Figures.AsOf);
        Assert.DoesNotContain(result.Findings, finding => finding.Severity is Severity.Error);
    }

    private static RegisterBundle Department(LocalDate? asOf)
    {
        var bundle = Bundles.Department().WithCard("1", "200000.00", AssetKind.Vehicle).WithCard("2", "180000.00", AssetKind.Vehicle)
            .WithCard("3", "150000.00", AssetKind.Vehicle).WithCard("4", "500000.00");
        return bundle with
        {
            Cards =
            [
                bundle.Cards[0],
                bundle.Cards[1] with { AcquiredOn = Day, VehicleUse = VehicleUse.Emergency },
                bundle.Cards[2] with { AcquiredOn = Day.PlusDays(1), VehicleUse = VehicleUse.LawEnforcement },
                bundle.Cards[3],
            ],
            Layouts = [new LayoutContent("other-province", Layout())],
            Choices = [new ChoiceContent(Year, "other-province", new Dictionary<string, string>()) { AsOf = asOf }],
        };
    }

    private static string Layout()
    {
        using var reader = new StreamReader(typeof(ChosenDayTests).Assembly.GetManifestResourceStream("other-province.layout.json")!);
        return reader.ReadToEnd();
    }
}
