using NodaTime;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;
using Procurement.Web.Movements;
using Procurement.Web.Movements.Forms;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Movements;

/// <summary>单位间调拨, approved by another person, and 地点与保管变更 of many cards at once.</summary>
public sealed class MovingTests(TestDatabase databases) : IClassFixture<TestDatabase>
{
    private static readonly LocalDate January = new(2024, 1, 15);
    private static readonly LocalDate June = new(2024, 6, 20);

    [Fact]
    public async Task A_card_goes_to_another_unit_by_two_entries_with_one_transfer_id()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        var place = await desk.PlaceAsync("305");
        var card = await desk.CardAsync("复印机", "7200.00", January, life: 72);
        var asked = await desk.Movements.SubmitAsync(desk.Manager, ToUnit(desk.OtherUnitId, new PlacementChange(place, "赵六"), card), default);
        Assert.Equal(MovementStatus.Submitted, asked.Status);
        await desk.Movements.ApproveAsync(desk.Approver, asked.Id, null, null, default);
        Assert.Equal("transfer equipment -1 -7200.00 -500.00; transfer equipment 1 7200.00 500.00", await desk.EntriesAsync(card, asked.Id));
        Assert.Equal(2L, await desk.Purchasing.CountAsync($"asset_entries where card_id = '{card}' and transfer_id = '{asked.Id}' and way = 'unitChange'"));
        Assert.Equal(1L, await desk.Purchasing.CountAsync($"asset_cards where id = '{card}' and unit_id = '{desk.OtherUnitId}' and place_id = '{place}' and custodian = '赵六'"));
        Assert.Equal("600.00", (await desk.LedgerAsync(card)).StandingOn(new LocalDate(2024, 6, 30))!.Accumulated.ToString());
    }

    [Fact]
    public async Task Nobody_hands_cards_to_a_unit_that_they_do_not_see_or_lets_others_do_so()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        var card = await desk.CardAsync("复印机", "7200.00", January, life: 72);
        var own = desk.Manager with { Units = [desk.UnitId] };
        var draft = ToUnit(desk.OtherUnitId, null, card);
        var hidden = await Assert.ThrowsAsync<RuleViolationException>(() => desk.Movements.SubmitAsync(own, draft, default));
        var none = await Assert.ThrowsAsync<RuleViolationException>(() => desk.Movements.SubmitAsync(own, draft with { TargetUnitId = desk.NewId() }, default));
        Assert.Equal(none.Violation, hidden.Violation);
        var asked = await desk.Movements.SubmitAsync(desk.Manager, draft, default);
        var refusal = await Assert.ThrowsAsync<RuleViolationException>(
            () => desk.Movements.ApproveAsync(desk.Approver with { Units = [desk.UnitId] }, asked.Id, null, null, default));
        Assert.Equal("MV-TARGET", refusal.Violation.Code);
        Assert.Equal("MV-SAMEUNIT", (await desk.RefusedAsync(ToUnit(desk.UnitId, null, card))).Code);
        Assert.Equal("MV-WHOLE", (await desk.RefusedAsync(draft with { Items = [new MovementItemDraft(card, Quantity.Of(0.5m))] })).Code);
    }

    [Fact]
    public async Task Many_cards_are_put_elsewhere_at_once_and_a_blank_leaves_what_was()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        var (first, second) = (await desk.PlaceAsync("101"), await desk.PlaceAsync("102"));
        var cards = new[] { await desk.CardAsync("电脑一", "5000.00", January), await desk.CardAsync("电脑二", "5000.00", January) };
        await desk.DoAsync(Put(new PlacementChange(first, "钱七"), January.PlusDays(1), cards));
        var done = await desk.DoAsync(Put(new PlacementChange(second, Use: CardUse.Idle), June, cards));
        Assert.Equal(MovementStatus.Effective, done.Status);
        Assert.Equal(2L, await desk.Purchasing.CountAsync($"asset_cards where place_id = '{second}' and custodian = '钱七' and use = 'idle'"));
        Assert.Equal(2L, await desk.Purchasing.CountAsync($"asset_placements where document_id = '{done.Id}' and effective_on = '2024-06-20'"));
        Assert.Equal(0L, await desk.Purchasing.CountAsync($"asset_entries where document_id = '{done.Id}'"));
    }

    [Fact]
    public async Task No_card_is_put_into_a_closed_place_before_its_last_placement_or_nowhere_new()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        var (open, closed) = (await desk.PlaceAsync("101"), await desk.PlaceAsync("102", isClosed: true));
        var card = await desk.CardAsync("电脑", "5000.00", January);
        Assert.Equal("NF-NONE", (await desk.RefusedAsync(Put(new PlacementChange(closed), June, card))).Code);
        Assert.Equal("MV-PLACE", (await desk.RefusedAsync(Put(new PlacementChange(Custodian: " "), June, card))).Code);
        await desk.DoAsync(Put(new PlacementChange(open), June, card));
        Assert.Equal("MV-PLACED", (await desk.RefusedAsync(Put(new PlacementChange(Custodian: "孙八"), June.PlusDays(-1), card))).Code);
    }

    [Fact]
    public async Task A_place_of_another_unit_is_taken_only_from_who_says_so()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        var (own, other) = (await desk.PlaceAsync("101"), await desk.PlaceAsync("102"));
        await desk.Purchasing.ExecuteAsync($"update asset_places set unit_id = '{desk.UnitId}' where id = '{own}'; update asset_places set unit_id = '{desk.OtherUnitId}' where id = '{other}'");
        var card = await desk.CardAsync("电脑", "5000.00", January);

        var refusal = await desk.RefusedAsync(Put(new PlacementChange(other), June, card));
        Assert.Equal("MV-ELSEWHERE", refusal.Code);
        Assert.Contains("102室", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("MV-ELSEWHERE", (await desk.RefusedAsync(ToUnit(desk.OtherUnitId, new PlacementChange(own), card))).Code);
        await desk.DoAsync(Put(new PlacementChange(own), June, card));
        var said = await desk.DoAsync(Put(new PlacementChange(other, OtherUnitsPlace: true), June, card));

        Assert.Equal("true", await desk.Register.ScalarAsync<string>($"select details::jsonb ->> 'otherUnitsPlace' from asset_movements where id = '{said.Id}'"));
        Assert.Equal(1L, await desk.Purchasing.CountAsync($"asset_cards where id = '{card}' and place_id = '{other}'"));
    }

    [Fact]
    public async Task A_placement_and_a_merge_tell_names_where_they_are_the_same()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        var (first, second, third) = (await desk.PlaceAsync("101"), await desk.PlaceAsync("102"), await desk.PlaceAsync("103"));
        var cards = new[] { await desk.CardAsync("电脑", "5000.00", January), await desk.CardAsync("电脑", "5000.00", January) };
        await desk.DoAsync(Put(new PlacementChange(first, "钱七"), January, cards[0]));
        await desk.DoAsync(Put(new PlacementChange(second, "钱七"), January, cards[1]));
        var put = await desk.DoAsync(Put(new PlacementChange(third, "孙八"), June, cards));
        var merge = await desk.DoAsync(new MovementDraft(
            MovementKind.Merge, null, June, "同批", "", [.. cards.Select(card => new MovementItemDraft(card))], Details: MovementJson.Write(new MergeInto(cards[1]))));
        var number = await desk.Register.ScalarAsync<string>($"select card_number from asset_cards where id = '{cards[1]}'");

        Assert.Equal("原存放地点=2 处，见各卡片|存放地点改为=103 103室|原保管人=钱七|保管人改为=孙八", await FactsAsync(desk, new PlacementForm(), put.Id));
        Assert.Equal(
            $"保留的卡片={number} 电脑|存放地点=103 103室|保管人=孙八|并入卡片的存放地点=103 103室|并入卡片的保管人=孙八", await FactsAsync(desk, new MergeForm(), merge.Id));
    }

    private static async Task<string> FactsAsync(AssetDesk desk, IMovementForm form, Guid id)
    {
        await using var context = desk.Register.Host.Database.NewContext(desk.DepartmentId);
        var movement = await context.Movements.FindAsync([desk.DepartmentId, id], TestContext.Current.CancellationToken);
        return string.Join('|', (await form.FactsAsync(context, movement!, default)).Select(fact => $"{fact.Label}={fact.Value}"));
    }

    [Fact]
    public async Task A_placement_does_not_unsettle_a_list_that_waits_for_approval()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        var card = await desk.CardAsync("电脑", "5000.00", January);
        var asked = await desk.Movements.SubmitAsync(desk.Manager, ToUnit(desk.OtherUnitId, null, card), default);
        await desk.DoAsync(Put(new PlacementChange(Custodian: "孙八"), June, card));
        Assert.Equal(MovementStatus.Effective, (await desk.Movements.ApproveAsync(desk.Approver, asked.Id, null, null, default)).Status);
    }

    private static MovementDraft ToUnit(Guid unit, PlacementChange? change, params Guid[] cards) => new(
        MovementKind.UnitChange, null, June, "调剂使用", "", [.. cards.Select(card => new MovementItemDraft(card))], TargetUnitId: unit,
        Details: change is null ? null : MovementJson.Write(change));

    private static MovementDraft Put(PlacementChange change, LocalDate day, params Guid[] cards) => new(
        MovementKind.Placement, null, day, "搬迁", "", [.. cards.Select(card => new MovementItemDraft(card))], Details: MovementJson.Write(change));
}
