using Bogus;
using NodaTime;
using Procurement.Data.Disclosures;
using Procurement.Domain.Assets;
using Procurement.Domain.Checks;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Register;
using Procurement.Web.Tests.Hosting;
using Procurement.Web.Tests.Register;

namespace Procurement.Web.Tests.Disclosures;

/// <summary>The register counts in SQL what the domain counts card by card.</summary>
public sealed class FiguresReaderTests(TestDatabase databases)
{
    private static readonly FiscalYear Year = FiscalYear.Of(2024);
    private static readonly LocalDate Day = Year.AssetDay;

    [Fact]
    public async Task ReadAsync_RandomCards_CountsAsTheDomainDoes()
    {
        await using var register = await TestRegister.CreateAsync(databases);
        var cards = Cards(seed: 2024, count: 3000);
        var summary = await register.ImportAsync(Bundles.Department() with { Cards = cards });
        var reader = new FiguresReader(register.Host.Database, register.Host.AssetClasses);
        var held = cards.Where(card => card.AcquiredOn <= Day).Select(Holding).ToList();

        var (figures, suspects, codes) = await reader.ReadForChecksAsync(summary.DepartmentId, Year, asOf: null, CancellationToken.None);

        Assert.Equal(AssetFigures.Of(held), figures.Assets);
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
        card.CardNumber, card.Name, card.Kind, card.MeasureUnit, card.Quantity, card.Value, card.Area, card.OfficeArea, card.OfficeValue);

    /// <summary>Cards of every kind around every limit.</summary>
    private static List<CardContent> Cards(int seed, int count)
    {
        var random = new Randomizer(seed);
        decimal[] quantities = [0m, 1m, 1m, 1m, 2m, 3m, 2.5m, 100m];
        decimal[] pieces = [0m, 500m, 150_000m, 190_000m, 199_999.99m, 200_000m, 200_000.01m, 350_000m];
        return [.. Enumerable.Range(1, count).Select(number =>
        {
            var kind = random.Enum<AssetKind>();
            var quantity = random.ArrayElement(quantities);
            var value = Money.RoundToFen(random.ArrayElement(pieces) * (random.Bool() ? quantity : 1m));
            var area = kind is AssetKind.Building && random.Bool(0.8f) ? Quantity.Of(random.Int(0, 500)) : (Quantity?)null;
            return new CardContent(
                "900001", $"{number:00000}", $"卡片{number}", Bundles.Computer, kind, Quantity.Of(quantity), "台", area,
                random.Bool(0.3f) ? Quantity.Of(random.Int(0, 500)) : null, random.Bool(0.3f) ? Money.FromYuan(random.Int(0, 300_000)) : null,
                value, new LocalDate(2015, 1, 1).PlusDays(random.Int(0, 3600)));
        })];
    }
}
