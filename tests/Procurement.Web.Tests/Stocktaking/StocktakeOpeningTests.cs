using NodaTime;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;
using Procurement.Domain.Stocktaking;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Stocktaking;

/// <summary>开始盘点: the list is what was on the books at the end of the day.</summary>
public sealed class StocktakeOpeningTests(TestDatabase databases) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task The_list_holds_quantity_value_and_place_as_of_the_day()
    {
        await using var desk = await CountingDesk.OpenAsync(databases);
        await desk.PutAsync(desk.Computers, desk.Store, new LocalDate(2024, 9, 1));
        await desk.Desk.DoAsync(new MovementDraft(
            MovementKind.Disposal, AssetWay.Scrapping, new LocalDate(2024, 10, 10), "报废", "鉴定意见", [new MovementItemDraft(desk.Computers, Quantity.Of(4m))]));

        var june = await desk.OpenAsync(day: new LocalDate(2024, 6, 30));
        Assert.Equal(("PD2024-0001", 3), (june.Number, june.ItemCount));
        Assert.Equal("10.0000|50000.00|A101|张三|pending", await ItemAsync(desk, june.Id, desk.Computers));
        await desk.Stocktakes.CancelAsync(desk.Desk.Manager, june.Id, null, "改期", default);

        var december = await desk.OpenAsync();
        Assert.Equal("PD2024-0002", december.Number);
        Assert.Equal("6.0000|30000.00|B201|张三|pending", await ItemAsync(desk, december.Id, desk.Computers));
    }

    [Fact]
    public async Task What_has_left_or_came_later_is_not_on_the_list()
    {
        await using var desk = await CountingDesk.OpenAsync(databases);
        await desk.Desk.DoAsync(new MovementDraft(
            MovementKind.Disposal, AssetWay.Scrapping, new LocalDate(2024, 6, 10), "报废", "鉴定意见", [new MovementItemDraft(desk.Printer)]));

        var stocktake = await desk.OpenAsync(day: new LocalDate(2024, 4, 30));
        Assert.Equal("台式计算机,打印机", await NamesAsync(desk, stocktake.Id));
        await desk.Stocktakes.CancelAsync(desk.Desk.Manager, stocktake.Id, null, "改期", default);
        Assert.Equal("台式计算机,投影仪", await NamesAsync(desk, (await desk.OpenAsync()).Id));
    }

    [Fact]
    public async Task The_scope_chooses_by_place_and_kind()
    {
        await using var desk = await CountingDesk.OpenAsync(databases);
        var hall = await desk.OpenAsync(new StocktakeScope([], [desk.Hall], []));
        Assert.Equal("台式计算机", await NamesAsync(desk, hall.Id));
        var store = await desk.OpenAsync(new StocktakeScope([desk.Desk.UnitId], [desk.Store], [AssetKind.Equipment]));
        Assert.Equal("打印机", await NamesAsync(desk, store.Id));
        await RefusedAsync("ST-EMPTY", () => desk.OpenAsync(new StocktakeScope([], [], [AssetKind.Vehicle])));
        await RefusedAsync("ST-SCOPE", () => desk.OpenAsync(new StocktakeScope([], [desk.Desk.NewId()], [])));
    }

    [Fact]
    public async Task A_card_is_in_one_unfinished_stock_take_only_also_when_two_are_opened_at_once()
    {
        await using var desk = await CountingDesk.OpenAsync(databases);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            try
            {
                return (await desk.OpenAsync()).Number;
            }
            catch (RuleViolationException refusal)
            {
                return refusal.Violation.Code;
            }
        }));
        Assert.Equal(["PD2024-0001", "ST-OVERLAP", "ST-OVERLAP", "ST-OVERLAP"], outcomes.Order());
        Assert.Equal(1L, await desk.Desk.Register.ScalarAsync<long>("select count(*) from stocktakes"));
    }

    [Fact]
    public async Task The_day_is_not_ahead_and_the_title_is_there()
    {
        await using var desk = await CountingDesk.OpenAsync(databases);
        await RefusedAsync("ST-DAY", () => desk.OpenAsync(day: new LocalDate(2090, 1, 1)));
        await RefusedAsync("ST-TITLE", () => desk.Stocktakes.OpenAsync(desk.Desk.Manager, new(" ", CountingDesk.Day, StocktakeScope.Everything), default));
    }

    private static async Task RefusedAsync(string code, Func<Task> act) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<RuleViolationException>(act)).Violation.Code);

    private static Task<string> ItemAsync(CountingDesk desk, Guid stocktake, Guid card) => desk.Desk.Register.ScalarAsync<string>(
        $"""
        select concat_ws('|', item.quantity, item.value, place.code, item.custodian, item.result)
        from stocktake_items item left join asset_places place on place.id = item.place_id where item.stocktake_id = '{stocktake}' and item.card_id = '{card}'
        """);

    private static Task<string> NamesAsync(CountingDesk desk, Guid stocktake) => desk.Desk.Register.ScalarAsync<string>(
        $"select string_agg(name, ',' order by name collate \"C\") from stocktake_items where stocktake_id = '{stocktake}'");
}
