using NodaTime;
using Procurement.Data.Register;
using Procurement.Domain.Assets;
using Procurement.Domain.Common;
using Procurement.Domain.Register;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Register;

/// <summary>What a file may leave out: a blank never overwrites.</summary>
public sealed class RegisterImportOptionalTests(TestDatabase databases) : IAsyncLifetime
{
    private static readonly Instant Monday = Instant.FromUtc(2024, 1, 8, 1, 0);
    private static readonly Instant Tuesday = Instant.FromUtc(2024, 1, 9, 1, 0);
    private TestRegister register = null!;

    public async ValueTask InitializeAsync() => register = await TestRegister.CreateAsync(databases);

    public ValueTask DisposeAsync() => register.DisposeAsync();

    /// <summary>A use that a later file leaves out stays, one that it states otherwise is taken; what is no vehicle any more has none.</summary>
    [Fact]
    public async Task Import_VehicleUse_ComesChangesAndStaysWhereItIsNotGiven()
    {
        var bare = Bundles.Department().WithCard("1", "8000.00", AssetKind.Vehicle);
        RegisterBundle With(VehicleUse? use) => bare with { Cards = [bare.Cards[0] with { VehicleUse = use }] };
        var first = await register.ImportAsync(With(VehicleUse.Emergency), Monday);
        var again = await register.ImportAsync(bare, Tuesday);
        var changed = await register.ImportAsync(With(VehicleUse.LawEnforcement), Tuesday);

        Assert.Equal((0, 1), (again.CardsDescribed, changed.CardsDescribed));
        Assert.Equal("lawEnforcement", await register.ScalarAsync<string>("select vehicle_use from asset_cards"));
        var exported = await new RegisterExport(register.Host.Database).ReadAsync(first.DepartmentId, CancellationToken.None);
        Assert.Equal(VehicleUse.LawEnforcement, Assert.Single(exported.Cards).VehicleUse);

        await register.ImportAsync(bare with { Cards = [bare.Cards[0] with { Kind = AssetKind.Equipment }] }, Tuesday);
        Assert.Equal("none", await register.ScalarAsync<string>("select coalesce(vehicle_use, 'none') from asset_cards"));
    }

    [Fact]
    public async Task Import_AsOfDay_StaysWhereItIsNotGiven_AndIsExported()
    {
        var choice = new ChoiceContent(FiscalYear.Of(2024), "hebei-2024", new Dictionary<string, string>()) { AsOf = new(2024, 3, 31) };
        var summary = await register.ImportAsync(Bundles.Department() with { Choices = [choice] }, Monday);

        await register.ImportAsync(Bundles.Department() with { Choices = [choice with { AsOf = null }] }, Tuesday);

        var exported = await new RegisterExport(register.Host.Database).ReadAsync(summary.DepartmentId, CancellationToken.None);
        Assert.Equal(new(2024, 3, 31), Assert.Single(exported.Choices).AsOf);
    }
}
