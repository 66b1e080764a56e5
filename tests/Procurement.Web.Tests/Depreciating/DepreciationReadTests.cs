using Microsoft.EntityFrameworkCore;
using NodaTime;
using Procurement.Data.Depreciating;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;
using Procurement.Domain.Depreciating;
using Procurement.Web.Tests.Hosting;
using Procurement.Web.Tests.Movements;

namespace Procurement.Web.Tests.Depreciating;

/// <summary>A month's depreciation read as a stream: the figures of the cards' own ledgers, added up.</summary>
public sealed class DepreciationReadTests(TestDatabase databases) : IClassFixture<TestDatabase>
{
    private static readonly LocalDate January = new(2023, 1, 15);
    private static readonly AccountingMonth December = AccountingMonth.Of(2024, 12);

    [Fact]
    public async Task SumAsync_AddsUpWhatTheLedgersSay()
    {
        await using var desk = await BusyDeskAsync();

        var sums = await DepreciationStream.SumAsync(desk.Register.Host.Database, desk.Manager, new(December), default);

        // Computers 72,000 over 72: 1,000 a month, 4 of 10 scrapped in June 2024 (28,800 and 17 × 400 = 6,800), 600 a month since: 24 months, 14,400.
        // A car of 96,000 over 96 from 2024-03: 1,000 a month, 10 months. Books: nothing.
        Assert.Equal(
            ["Vehicle 1 96000.00 1000.00 10000.00", "Equipment 6 43200.00 600.00 14400.00", "Book 100 5000.00 0.00 0.00"],
            sums.OrderBy(sum => sum.Kind).Select(sum => $"{sum.Kind} {sum.Quantity:0} {sum.Value:0.00} {sum.Charge:0.00} {sum.Accumulated:0.00}"));
        var equipment = sums.Single(sum => sum.Kind is AssetKind.Equipment);
        Assert.Equal([1000m, 1000m, 1000m, 1000m, 1000m, 600m, 600m, 600m, 600m, 600m, 600m, 600m], equipment.Charges);
        Assert.Equal(await LedgersAsync(desk), sums.Sum(sum => sum.Accumulated));
    }

    [Fact]
    public async Task SumAsync_AsKnownEarlier_IsWhatWasPrintedThen()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        await desk.CardAsync("台式计算机", "7200.00", January, life: 72);
        var then = desk.Register.Host.Clock.GetCurrentInstant();
        await desk.CardAsync("补登的打印机", "7200.00", January, life: 72);

        Assert.Equal(100m, (await DepreciationStream.SumAsync(desk.Register.Host.Database, desk.Manager, new(December, then), default)).Single().Charge);
        Assert.Equal(200m, (await DepreciationStream.SumAsync(desk.Register.Host.Database, desk.Manager, new(December), default)).Single().Charge);
    }

    [Fact]
    public async Task SumAsync_OfSomebodyOfOtherUnits_IsNothing()
    {
        await using var desk = await BusyDeskAsync();
        var stranger = desk.Manager with { Units = [Guid.CreateVersion7()] };
        Assert.Empty(await DepreciationStream.SumAsync(desk.Register.Host.Database, stranger, new(December), default));
        Assert.Empty((await DepreciationList.PageAsync(desk.Register.Host.Database, stranger, new(December), new(), null, 10, default)).Lines);
    }

    [Fact]
    public async Task PageAsync_PartByPart_IsTheWholeList()
    {
        await using var desk = await BusyDeskAsync();
        var all = await DepreciationList.AllAsync(desk.Register.Host.Database, desk.Manager, new(December), new(), default).ToListAsync();

        var parts = new List<DepreciationLine>();
        Guid? after = null;
        do
        {
            var page = await DepreciationList.PageAsync(desk.Register.Host.Database, desk.Manager, new(December), new(), after, 1, default);
            Assert.True(page.Lines.Count <= 1);
            parts.AddRange(page.Lines);
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(3, all.Count);
        Assert.Equal(all.OrderBy(line => line.CardNumber), parts);
        Assert.Equal(25_000m - 600m, all.Sum(line => line.Month.Accumulated));
    }

    [Theory]
    [InlineData(AssetKind.Vehicle, "", 1)]
    [InlineData(null, "打印机", 0)]
    [InlineData(null, "计算机", 1)]
    [InlineData(AssetKind.Land, "", 0)]
    public async Task PageAsync_Filtered_ShowsOnlyThese(AssetKind? kind, string search, int count)
    {
        await using var desk = await BusyDeskAsync();
        var filter = new DepreciationFilter(null, kind, search);
        Assert.Equal(count, (await DepreciationList.PageAsync(desk.Register.Host.Database, desk.Manager, new(December), filter, null, 10, default)).Lines.Count);
        Assert.Equal(count, (await DepreciationList.AllAsync(desk.Register.Host.Database, desk.Manager, new(December), filter, default).ToListAsync()).Count);
    }

    private async Task<AssetDesk> BusyDeskAsync()
    {
        var desk = await AssetDesk.OpenAsync(databases);
        var computers = await desk.CardAsync("台式计算机", "72000.00", January, quantity: "10", life: 72);
        await desk.CardAsync("轿车", "96000.00", new(2024, 3, 1), AssetKind.Vehicle, life: 96, code: "A02030501");
        await desk.CardAsync("图书", "5000.00", new(2024, 1, 1), AssetKind.Book, "100", code: "A04010000");
        await desk.DoAsync(new MovementDraft(
            MovementKind.Disposal, AssetWay.Scrapping, new(2024, 6, 20), "无法修复", "鉴定意见", [new MovementItemDraft(computers, Quantity.Of(4m))]));
        return desk;
    }

    private static async Task<decimal> LedgersAsync(AssetDesk desk)
    {
        await using var context = desk.Register.Host.Database.NewContext(desk.DepartmentId);
        var cards = await context.Cards.AsNoTracking().ToListAsync();
        var entries = (await context.AssetEntries.AsNoTracking().ToListAsync()).ToLookup(entry => entry.CardId);
        return cards.Sum(card => new CardLedger(card, entries[card.Id]).StandingOn(December.LastDay)!.Accumulated.Yuan);
    }
}
