using NodaTime;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;
using Procurement.Web.Assets;
using Procurement.Web.Movements;
using Procurement.Web.Tests.Hosting;
using Procurement.Web.Tests.Purchasing;

namespace Procurement.Web.Tests.Movements;

/// <summary>冲销: counter entries; nothing is edited, nothing deleted.</summary>
public sealed class ReversalTests(TestDatabase databases) : IClassFixture<TestDatabase>
{
    private static readonly LocalDate January = new(2024, 1, 15);
    private static readonly LocalDate June = new(2024, 6, 20);

    [Fact]
    public async Task A_disposal_is_taken_back_by_counter_entries_that_another_person_approves()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        var card = await desk.CardAsync("复印机", "7200.00", January, life: 72);
        var wrong = await desk.DoAsync(Scrap(card));
        Assert.Equal("0|0.00|A02010105|equipment|removed|72", await desk.CardTextAsync(card));
        var asked = await desk.Movements.SubmitAsync(desk.Manager, Back(wrong.Id), default);
        Assert.Equal(MovementStatus.Submitted, asked.Status);
        Assert.Equal("500.00", await ListedAsync(desk, asked.Id));
        Assert.Equal("MV-REVERSE", (await desk.RefusedAsync(Back(wrong.Id))).Code);
        await desk.Movements.ApproveAsync(desk.Approver, asked.Id, null, null, default);
        Assert.Equal("disposal equipment 1 7200.00 500.00", await desk.EntriesAsync(card, asked.Id));
        Assert.Equal("2024-06-20|scrapping", await desk.Register.ScalarAsync<string>($"select concat_ws('|', effective_on, way) from asset_entries where document_id = '{asked.Id}' and reverses_id is not null"));
        Assert.Equal("1|7200.00|A02010105|equipment|active|72", await desk.CardTextAsync(card));
        Assert.Equal("600.00", (await desk.LedgerAsync(card)).StandingOn(new LocalDate(2024, 6, 30))!.Accumulated.ToString());
        Assert.Equal("reversed", await StatusAsync(desk, wrong.Id));
        Assert.Equal("MV-STATUS", (await desk.RefusedAsync(Back(wrong.Id))).Code);
        Assert.Equal("MV-REVERSE", (await desk.RefusedAsync(Back(asked.Id))).Code);
    }

    [Fact]
    public async Task A_movement_with_later_ones_on_its_cards_is_refused_and_the_cards_are_named()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        var card = await desk.CardAsync("打印机", "10000.00", January, quantity: "5", life: 36);
        var number = await desk.Register.ScalarAsync<string>($"select card_number from asset_cards where id = '{card}'");
        var first = await desk.DoAsync(Scrap(card, "1"));
        var second = await desk.DoAsync(Scrap(card, "1"));
        var refusal = await desk.RefusedAsync(Back(first.Id));
        Assert.Equal("MV-LATER", refusal.Code);
        Assert.Contains(number, refusal.Message, StringComparison.Ordinal);
        await desk.TakeBackAsync(second.Id);
        await desk.TakeBackAsync(first.Id);
        Assert.Equal("5|10000.00|A02010105|equipment|active|36", await desk.CardTextAsync(card));
    }

    [Fact]
    public async Task A_reclassification_gives_code_kind_and_life_back()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        var card = await desk.CardAsync("文件柜", "7200.00", January, life: 72);
        var to = new Reclassified(CatalogueEdition.Of2022, "A05010201", AssetKind.Furniture, 180);
        var wrong = await desk.DoAsync(new MovementDraft(MovementKind.Reclassification, null, June, "误", "", [new MovementItemDraft(card)], Details: MovementJson.Write(to)));
        var back = await desk.TakeBackAsync(wrong.Id);
        Assert.Equal(MovementStatus.Effective, back.Status);
        Assert.Equal("1|7200.00|A02010105|equipment|active|72", await desk.CardTextAsync(card));
        Assert.Equal("7200.00", (await desk.LedgerAsync(card)).StandingOn(new LocalDate(2029, 12, 31))!.Accumulated.ToString());
    }

    [Fact]
    public async Task The_cards_of_a_split_end_and_a_placement_goes_back()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        var (first, second) = (await desk.PlaceAsync("101"), await desk.PlaceAsync("102"));
        var card = await desk.CardAsync("成套设备", "9000.00", January, quantity: "3", life: 36);
        await desk.DoAsync(Put(card, first, January));
        var put = await desk.DoAsync(Put(card, second, June));
        var split = await desk.DoAsync(new MovementDraft(
            MovementKind.Split, null, June, "误", "", [new MovementItemDraft(card), new(null, Quantity.Of(1m), Money.Parse("1000.00")), new(null, Quantity.Of(1m), Money.Parse("2000.00"))]));
        await desk.TakeBackAsync(split.Id);
        await desk.TakeBackAsync(put.Id);
        Assert.Equal("3|9000.00|A02010105|equipment|active|36", await desk.CardTextAsync(card));
        Assert.Equal(2L, await desk.Purchasing.CountAsync("asset_cards where status = 'removed' and quantity = 0 and value = 0"));
        Assert.Equal(1L, await desk.Purchasing.CountAsync($"asset_cards where id = '{card}' and place_id = '{first}'"));
    }

    [Fact]
    public async Task In_a_closed_year_it_takes_effect_on_the_first_open_day_and_the_months_between_are_put_right()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        var card = await desk.CardAsync("复印机", "7200.00", January, life: 72);
        var wrong = await desk.DoAsync(Scrap(card));
        await desk.Purchasing.ExecuteAsync($"update asset_books set closed_through = '2024-12-31' where department_id = '{desk.DepartmentId}'");
        var back = await desk.TakeBackAsync(wrong.Id);

        // 100.00 a month, January to December 2024: 1,200.00 as if it had never gone.
        Assert.Equal("disposal equipment 1 7200.00 1200.00", await desk.EntriesAsync(card, back.Id));
        // The disposal left the months used where they were; the seven from June on come with the counter entry.
        Assert.Equal("1200.00", await ListedAsync(desk, back.Id));
        Assert.Equal("2025-01-01|7", await desk.Register.ScalarAsync<string>($"select concat_ws('|', effective_on, months_used) from asset_entries where document_id = '{back.Id}'"));
        Assert.Equal("0.00", (await desk.LedgerAsync(card)).StandingOn(new LocalDate(2024, 12, 31))!.Value.ToString());
        Assert.Equal("1300.00", (await desk.LedgerAsync(card)).StandingOn(new LocalDate(2025, 1, 31))!.Accumulated.ToString());
    }

    [Fact]
    public async Task The_cards_of_a_purchase_wait_for_the_manager_again()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        var buying = desk.Purchasing;
        var bought = await buying.BuyAsync((PurchasingDesk.Computers, "2", "9000.00"));
        await buying.AcceptAsync(bought.Id, (0, "2", CardSplit.OneEach));
        var waiting = await buying.WaitingAsync();
        var made = await buying.Proposals.ConfirmAsync(desk.Manager, [.. waiting.Select(id => new CardConfirmation(id))], default);
        Assert.EndsWith("2 9000.00", await buying.TotalsAsync(PurchasingDesk.Computers), StringComparison.Ordinal);
        var intake = await desk.Register.ScalarAsync<Guid>("select id from asset_movements");
        var back = await desk.Movements.SubmitAsync(desk.Manager, Back(intake), default);
        Assert.Equal(MovementStatus.Effective, back.Status);
        Assert.EndsWith("0 0.00", await buying.TotalsAsync(PurchasingDesk.Computers), StringComparison.Ordinal);
        Assert.Equal(waiting, await buying.WaitingAsync());
        Assert.Equal(0L, await buying.WrongTotalsAsync());
        Assert.Equal(2L, await buying.CountAsync("asset_cards where status = 'removed'"));
        await buying.Proposals.ConfirmAsync(desk.Manager, [.. waiting.Select(id => new CardConfirmation(id))], default);
        Assert.Equal(2L, await buying.CountAsync("asset_cards where status = 'active'"));
        Assert.Equal(2, made.Cards.Count);
    }

    /// <summary>7,200.00 over 72 months: an intake of January taken back in the next year's first month takes twelve charges of 100.00 along.</summary>
    [Fact]
    public async Task An_intake_is_listed_with_the_depreciation_that_leaves_with_it()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        await desk.CardAsync("复印机", "7200.00", January, life: 72);
        var intake = await desk.Register.ScalarAsync<Guid>("select id from asset_movements");
        await desk.Purchasing.ExecuteAsync($"update asset_books set closed_through = '2024-12-31' where department_id = '{desk.DepartmentId}'");
        Assert.Equal("1200.00", await ListedAsync(desk, (await desk.TakeBackAsync(intake)).Id));
    }

    /// <summary>累计折旧 on a movement's list.</summary>
    private static Task<string> ListedAsync(AssetDesk desk, Guid movement) =>
        desk.Register.ScalarAsync<string>($"select sum(depreciation)::text from asset_movement_items where movement_id = '{movement}'");

    private static MovementDraft Back(Guid movement) => new(MovementKind.Reversal, null, June, "登记有误", "", [], ReversesId: movement);

    private static MovementDraft Scrap(Guid card, string? quantity = null) => new(
        MovementKind.Disposal, AssetWay.Scrapping, June, "已达使用年限", "鉴定意见", [new MovementItemDraft(card, quantity is null ? null : Quantity.Parse(quantity))]);

    private static MovementDraft Put(Guid card, Guid place, LocalDate day) => new(
        MovementKind.Placement, null, day, "搬迁", "", [new MovementItemDraft(card)], Details: MovementJson.Write(new PlacementChange(place)));

    private static Task<string> StatusAsync(AssetDesk desk, Guid movement) => desk.Register.ScalarAsync<string>($"select status from asset_movements where id = '{movement}'");
}
