using NodaTime;
using Procurement.Data.Assets;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;
using Procurement.Web.Tests.Hosting;
using Procurement.Web.Tests.Movements;
using static Procurement.Web.Tests.Purchasing.PurchasingDesk;

namespace Procurement.Web.Tests.Depreciating;

/// <summary>资产分析: sums as of today and as of an earlier day, and what is due for replacement.</summary>
public sealed class OverviewTests(TestDatabase databases) : IClassFixture<TestDatabase>
{
    private static readonly LocalDate NewYearsEve = new(2024, 12, 31);

    [Fact]
    public async Task ReadAsync_AsOfADay_CountsWhatWasThereThen()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        var old = await desk.CardAsync("旧服务器", "50000.00", new(2015, 5, 1), life: 72);                     // used up 2021-04, older than its life
        await desk.CardAsync("台式计算机", "72000.00", new(2023, 1, 15), quantity: "10", life: 72);
        await desk.CardAsync("轿车", "96000.00", new(2025, 3, 1), AssetKind.Vehicle, life: 96, code: "A02030501");   // came later
        await desk.DoAsync(new MovementDraft(MovementKind.Disposal, AssetWay.Scrapping, new(2025, 2, 1), "无法修复", "鉴定意见", [new MovementItemDraft(old)]));

        var then = await OverviewQuery.ReadAsync(desk.Register.Host.Database, desk.Manager, NewYearsEve, isToday: false, default);
        Assert.Equal((2, "11", "122000.00"), (then.Whole.Cards, then.Whole.Quantity.ToString(), then.Whole.Value.ToString()));
        Assert.Equal("122000.00", Money.Sum(then.Of(OverviewGroup.Unit).Select(row => row.Value)).ToString());
        Assert.Equal(["1 72000.00", "4 50000.00"], then.Of(OverviewGroup.Age).Select(row => $"{row.Key} {row.Value}").Order());   // 1 year, 9 years

        var today = Procurement.Domain.Common.ChinaTime.DayOf(desk.Register.Host.Clock.GetCurrentInstant());
        var now = await OverviewQuery.ReadAsync(desk.Register.Host.Database, desk.Manager, today, isToday: true, default);
        Assert.Equal(["equipment 72000.00", "vehicle 96000.00"], now.Of(OverviewGroup.Kind).Select(row => $"{row.Key} {row.Value}").Order());
        var summed = await OverviewQuery.ReadAsync(desk.Register.Host.Database, desk.Manager, today, isToday: false, default);
        Assert.Equal(now.Rows.Select(row => row.ToString()).Order(), summed.Rows.Select(row => row.ToString()).Order());   // both ways count alike
    }

    [Fact]
    public async Task ReadAsync_UsedUpAndOverAge_AreMarked()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        await desk.CardAsync("旧服务器", "50000.00", new(2015, 5, 1), life: 72);
        await desk.CardAsync("新服务器", "60000.00", new(2024, 5, 1), life: 72);

        var figures = await OverviewQuery.ReadAsync(desk.Register.Host.Database, desk.Manager, NewYearsEve, isToday: false, default);
        Assert.Equal(("50000.00", "50000.00", 0), (figures.UsedUp.Value.ToString(), figures.OverAge.Value.ToString(), figures.Idle.Cards));
        Assert.Equal("50000.00", figures.Of(OverviewGroup.Kind).Single().UsedUp.ToString());
    }

    [Fact]
    public async Task DueAsync_EstimatesByTheLatestPurchaseElseByTheOldValue()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        var day = new LocalDate(2019, 5, 1);
        await desk.CardAsync("台式计算机", "12000.00", day, quantity: "3", life: 72);                                    // A02010105, used up 2025-04
        await desk.CardAsync("轿车", "96000.00", new(2018, 1, 1), AssetKind.Vehicle, life: 96, code: "A02030501");          // used up 2025-12, none bought here
        await desk.CardAsync("新桌", "3000.00", day, AssetKind.Furniture, life: 180, code: "A05010201");                   // used up 2034
        await desk.Buying.Purchases.LogAsync(desk.Buying.Clerk, await desk.Buying.DraftAsync((Computers, "2", "9600")), default);   // 4,800.00 a piece

        var due = await OverviewQuery.DueAsync(desk.Register.Host.Database, desk.Manager, NewYearsEve, new(2025, 12, 31), isToday: false, default);

        Assert.Equal(
            ["A02010105 3 12000.00 14400.00", "A02030501 1 96000.00 96000.00"],   // 3 × 4,800.00; the car at what it once cost
            due.Select(row => $"{row.Code} {row.Quantity} {row.Value} {row.Estimate}").Order());
    }
}
