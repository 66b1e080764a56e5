using NodaTime;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Movements;

/// <summary>What happens to a movement between its submission and its effect.</summary>
public sealed class ApprovalTests(TestDatabase databases) : IClassFixture<TestDatabase>
{
    private static readonly LocalDate January = new(2024, 1, 15);
    private static readonly LocalDate June = new(2024, 6, 20);

    [Fact]
    public async Task Of_two_approvers_at_once_one_posts_and_the_other_is_told()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        var card = await desk.CardAsync("台式计算机", "72000.00", January, quantity: "10", life: 72);
        for (var round = 1; round <= 5; round++)
        {
            var asked = await desk.Movements.SubmitAsync(desk.Manager, Scrap(new MovementItemDraft(card, Quantity.Of(1m))), default);
            var other = desk.Approver with { AccountId = desk.NewId(), Name = "赵六（zhao）" };
            var outcomes = await Task.WhenAll(
                TryAsync(() => desk.Movements.ApproveAsync(desk.Approver, asked.Id, null, null, default)),
                TryAsync(() => desk.Movements.ApproveAsync(other, asked.Id, null, null, default)));
            Assert.Equal(["", "MV-STATUS"], outcomes.Order(StringComparer.Ordinal));
            Assert.Equal(round, await desk.Register.ScalarAsync<long>($"select count(*) from asset_entries where card_id = '{card}' and entry = 'disposal'"));
        }
    }

    [Fact]
    public async Task Of_an_approval_and_a_return_at_once_one_wins()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        var card = await desk.CardAsync("台式计算机", "72000.00", January, quantity: "10", life: 72);
        var asked = await desk.Movements.SubmitAsync(desk.Manager, Scrap(new MovementItemDraft(card, Quantity.Of(1m))), default);
        var outcomes = await Task.WhenAll(
            TryAsync(() => desk.Movements.ApproveAsync(desk.Approver, asked.Id, null, null, default)),
            TryAsync(() => desk.Movements.WithdrawAsync(desk.Manager, asked.Id, null, "填错了", default)));
        Assert.Equal(["", "MV-STATUS"], outcomes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_corrected_description_or_another_place_does_not_stand_in_the_way()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        var card = await desk.CardAsync("台式计算机", "72000.00", January, life: 72);
        var asked = await desk.Movements.SubmitAsync(desk.Manager, Scrap(new MovementItemDraft(card)), default);
        await desk.Register.ScalarAsync<long>($"with moved as (update asset_cards set name = '台式计算机（更名）', row_version = row_version + 1 where id = '{card}' returning 1) select count(*) from moved");
        Assert.Equal(MovementStatus.Effective, (await desk.Movements.ApproveAsync(desk.Approver, asked.Id, null, null, default)).Status);
    }

    [Fact]
    public async Task A_returned_movement_takes_another_way_and_list_and_forgets_the_decision()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        var first = await desk.CardAsync("台式计算机", "72000.00", January, life: 72);
        var second = await desk.CardAsync("打印机", "6000.00", January, life: 60);
        var asked = await desk.Movements.SubmitAsync(desk.Manager, Scrap(new MovementItemDraft(first), new MovementItemDraft(second)), default);
        await desk.Movements.ReturnAsync(desk.Approver, asked.Id, asked.RowVersion, "打印机还能用，计算机应是捐赠", default);
        var changed = Scrap(new MovementItemDraft(first)) with { Way = AssetWay.DonationOut, Counterparty = "希望小学" };
        var again = await desk.Movements.ResubmitAsync(desk.Manager, asked.Id, null, changed, default);
        Assert.Equal("donationOut|submitted|", await desk.Register.ScalarAsync<string>(
            $"select concat_ws('|', way, status, coalesce(decided_by_name, '')) from asset_movements where id = '{asked.Id}'"));
        await desk.Movements.ApproveAsync(desk.Approver, asked.Id, again.RowVersion, null, default);
        Assert.Equal("donationOut", await desk.Register.ScalarAsync<string>($"select way from asset_entries where card_id = '{first}' and entry = 'disposal'"));
        Assert.Equal("active", await desk.Register.ScalarAsync<string>($"select status from asset_cards where id = '{second}'"));
    }

    [Fact]
    public async Task A_draft_holds_nothing_and_says_so_once_its_card_is_gone()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        var card = await desk.CardAsync("台式计算机", "72000.00", January, life: 72);
        var draft = await desk.Movements.KeepDraftAsync(desk.Manager, Scrap(new MovementItemDraft(card)), default);
        Assert.Equal("MV-STATUS", await TryAsync(() => desk.Movements.ApproveAsync(desk.Approver, draft.Id, null, null, default)));
        await desk.DoAsync(Scrap(new MovementItemDraft(card)));
        Assert.Equal("MV-GONE", await TryAsync(() => desk.Movements.ResubmitAsync(desk.Manager, draft.Id, null, null, default)));
        Assert.Equal("draft|1", await desk.Register.ScalarAsync<string>(
            $"select concat_ws('|', status, (select count(*) from asset_movement_items where movement_id = id)) from asset_movements where id = '{draft.Id}'"));
    }

    [Fact]
    public async Task A_day_before_the_cards_last_entry_is_refused_at_submission_already()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        var card = await desk.CardAsync("台式计算机", "72000.00", January, life: 72);
        Assert.Equal("AL-ORDER", await TryAsync(() => desk.Movements.SubmitAsync(desk.Manager, Scrap(new MovementItemDraft(card)) with { EffectiveOn = new LocalDate(2023, 12, 31) }, default)));
    }

    private static MovementDraft Scrap(params MovementItemDraft[] items) =>
        new(MovementKind.Disposal, AssetWay.Scrapping, June, "已达使用年限，无法修复", "报废鉴定意见", items);

    /// <returns>The refusal's code, empty for none.</returns>
    private static async Task<string> TryAsync(Func<Task> act)
    {
        try
        {
            await act();
            return "";
        }
        catch (RuleViolationException refusal)
        {
            return refusal.Violation.Code;
        }
    }
}
