using Bogus;
using NodaTime;
using Procurement.Data.Disclosures;
using Procurement.Domain.Assets;
using Procurement.Domain.Checks;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Register;
using Procurement.Domain.Tracing;
using Procurement.Web.Tests.Hosting;
using Procurement.Web.Tests.Register;

namespace Procurement.Web.Tests.Disclosures;

/// <summary>The register counts in SQL what the domain counts card by card.</summary>
public sealed class FiguresReaderTests(TestDatabase databases)
{
    private static readonly FiscalYear Year = FiscalYear.Of(2024);
    private static readonly LocalDate Day = Year.AssetDay;
    private static readonly BreakdownRequest Asked = new(VehiclesByUse: true, [20, 50, 1, 10_000]);

    [Fact]
    public async Task ReadAsync_RandomCards_CountsAsTheDomainDoes()
    {
        await using var register = await TestRegister.CreateAsync(databases);
        var cards = Cards(seed: 2024, count: 3000);
        var summary = await register.ImportAsync(Bundles.Department() with { Cards = cards });
        var reader = new FiguresReader(register.Host.Database, register.Host.AssetClasses);
        var held = cards.Where(card => card.AcquiredOn <= Day).Select(Holding).ToList();

        var (figures, suspects, codes) = await reader.ReadForChecksAsync(summary.DepartmentId, Year, null, Asked, CancellationToken.None);

        Assert.Equal(AssetFigures.Of(held), figures.Assets);
        var breakdown = AssetBreakdown.Of(held, Asked);
        Assert.Equal(breakdown.VehiclesByUse, figures.Breakdown.VehiclesByUse);
        Assert.Equal(breakdown.VehiclesUnstated, figures.Breakdown.VehiclesUnstated);
        Assert.Equal(breakdown.EquipmentOver, figures.Breakdown.EquipmentOver);
        Assert.Equal(8, breakdown.VehiclesByUse.Count);
        Assert.Equal(figures.Assets.EquipmentOver200K, figures.Breakdown.EquipmentOver[20]);
        Assert.Equal(figures.Assets.Vehicles, breakdown.VehiclesByUse.Values.Aggregate(breakdown.VehiclesUnstated, (sum, use) => sum.Plus(use.Quantity, use.Value)));
        Assert.Equal(
            held.Where(SuspectCards.IsSuspect).Select(card => card.CardNumber).Order(StringComparer.Ordinal),
            suspects.Select(card => card.CardNumber).Order(StringComparer.Ordinal));
        Assert.Equal(cards.Select(card => card.Kind).Distinct().Count(), codes.Count);   // one code under every kind
        Assert.Equal(cards.Count, codes.Sum(code => code.Cards));
        Assert.InRange(suspects.Count, 100, 2900);   // the net neither lets everything through nor catches everything
    }

    [Fact]
    public async Task ReadAsync_CardAcquiredAfterTheDay_DoesNotCount()
    {
        await using var register = await TestRegister.CreateAsync(databases);
        var bundle = Bundles.Department().WithCard("1", "8000.00").WithCard("2", "9000.00");
        bundle = bundle with { Cards = [bundle.Cards[0] with { AcquiredOn = Day }, bundle.Cards[1] with { AcquiredOn = Day.PlusDays(1) }] };

        var summary = await register.ImportAsync(bundle);

        var figures = await new FiguresReader(register.Host.Database, register.Host.AssetClasses)
            .ReadAsync(summary.DepartmentId, Year, null, null, CancellationToken.None);
        Assert.Equal("8000.00", figures.Assets.Total.ToString());
    }

    /// <summary>The cards behind vehicles by use and equipment over a threshold add up to the figures.</summary>
    [Fact]
    public async Task CardParts_OfTheBreakdown_AddUpToIt()
    {
        await using var register = await TestRegister.CreateAsync(databases);
        var cards = Cards(seed: 7, count: 1000);
        var summary = await register.ImportAsync(Bundles.Department() with { Cards = cards });
        var held = AssetBreakdown.Of(cards.Where(card => card.AcquiredOn <= Day).Select(Holding), Asked);
        var parts = new CardParts(register.Host.Database, summary.DepartmentId, Day, null);

        async Task<decimal> SumAsync(AssetRow row, CardNarrowing narrowing) =>
            (await parts.PageAsync(new CardSelection(row, CardMeasure.Value) { Narrowing = narrowing }, null, CancellationToken.None)).Sum;

        Assert.Equal(held.VehiclesUnstated.Value.Yuan, await SumAsync(AssetRow.Vehicles, new CardNarrowing.ToUse(null)));
        Assert.Equal(held.Vehicles(VehicleUse.RetiredCadres).Value.Yuan, await SumAsync(AssetRow.Vehicles, new CardNarrowing.ToUse(VehicleUse.RetiredCadres)));
        Assert.Equal(held.EquipmentOver[50].Value.Yuan, await SumAsync(AssetRow.EquipmentOver200K, new CardNarrowing.ToPrice(50)));
    }

    [Fact]
    public async Task ReadAsync_NothingAskedBesideTheRows_CountsNothing()
    {
        await using var register = await TestRegister.CreateAsync(databases);
        var summary = await register.ImportAsync(Bundles.Department().WithCard("1", "8000000.00", AssetKind.Vehicle));

        var figures = await new FiguresReader(register.Host.Database, register.Host.AssetClasses)
            .ReadAsync(summary.DepartmentId, Year, null, null, CancellationToken.None);

        Assert.Same(AssetBreakdown.None, figures.Breakdown);
        Assert.Equal("8000000.00", figures.Assets.Vehicles.Value.ToString());
    }

    /// <summary>Scrapped or sold between the two days, a vehicle counts on the first only: here by a card that comes in between.</summary>
    [Fact]
    public async Task ReadAsync_ChosenDay_CountsAsOfIt()
    {
        await using var register = await TestRegister.CreateAsync(databases);
        var bundle = Bundles.Department().WithCard("1", "8000.00", AssetKind.Vehicle);
        var summary = await register.ImportAsync(bundle with
        {
            Cards = [bundle.Cards[0] with { AcquiredOn = Day.PlusDays(90), VehicleUse = VehicleUse.RetiredCadres }],
        });
        var reader = new FiguresReader(register.Host.Database, register.Host.AssetClasses);

        var before = await reader.ReadAsync(summary.DepartmentId, Year, Day.PlusDays(89), null, Asked, CancellationToken.None);
        var on = await reader.ReadAsync(summary.DepartmentId, Year, Day.PlusDays(90), null, Asked, CancellationToken.None);

        Assert.Equal(Quantity.Zero, before.Breakdown.Vehicles(VehicleUse.RetiredCadres).Quantity);
        Assert.Equal((Day.PlusDays(90), Quantity.Of(1)), (on.AsOf, on.Breakdown.Vehicles(VehicleUse.RetiredCadres).Quantity));
    }

    [Fact]
    public async Task ReadAsync_OtherDepartmentsRows_AreNotSeen()
    {
        await using var register = await TestRegister.CreateAsync(databases);
        var mine = await register.ImportAsync(Bundles.Department("901").WithCard("1", "8000.00"));
        await register.ImportAsync(Bundles.Department("902").WithCard("1", "100.00").WithProject("p", "项目", "1.00").WithLine("p", "台式计算机", "1.00"));

        var figures = await new FiguresReader(register.Host.Database, register.Host.AssetClasses)
            .ReadAsync(mine.DepartmentId, Year, null, null, CancellationToken.None);

        Assert.Equal("8000.00", figures.Assets.Total.ToString());
        Assert.Empty(figures.Procurement.Lines);
    }

    private static CardHolding Holding(CardContent card) => new(
        card.CardNumber, card.Name, card.Kind, card.MeasureUnit, card.Quantity, card.Value, card.Area, card.OfficeArea, card.OfficeValue)
    { VehicleUse = card.VehicleUse };

    /// <summary>Cards of every kind around every limit.</summary>
    private static List<CardContent> Cards(int seed, int count)
    {
        var random = new Randomizer(seed);
        decimal[] quantities = [0m, 1m, 1m, 1m, 2m, 3m, 2.5m, 100m];
        decimal[] pieces = [0m, 500m, 150_000m, 190_000m, 199_999.99m, 200_000m, 200_000.01m, 350_000m, 499_999.99m, 500_000m, 10_000m, 9_999.99m];
        return [.. Enumerable.Range(1, count).Select(number =>
        {
            var kind = random.Enum<AssetKind>();
            var quantity = random.ArrayElement(quantities);
            var value = Money.RoundToFen(random.ArrayElement(pieces) * (random.Bool() ? quantity : 1m));
            var area = kind is AssetKind.Building && random.Bool(0.8f) ? Quantity.Of(random.Int(0, 500)) : (Quantity?)null;
            return new CardContent(
                "900001", $"{number:00000}", $"卡片{number}", Bundles.Computer, kind, Quantity.Of(quantity), "台", area,
                random.Bool(0.3f) ? Quantity.Of(random.Int(0, 500)) : null, random.Bool(0.3f) ? Money.FromYuan(random.Int(0, 300_000)) : null,
                value, new LocalDate(2015, 1, 1).PlusDays(random.Int(0, 3600)))
            {
                VehicleUse = kind is AssetKind.Vehicle && random.Bool(0.8f) ? random.Enum<VehicleUse>() : null,
            };
        })];
    }
}
