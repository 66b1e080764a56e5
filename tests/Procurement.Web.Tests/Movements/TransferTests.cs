using NodaTime;
using Procurement.Data.Audit;
using Procurement.Domain.Access;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;
using Procurement.Domain.Depreciating;
using Procurement.Web.Movements;
using Procurement.Web.Movements.Rules;
using Procurement.Web.Tests.Hosting;
using Procurement.Web.Tests.Register;

namespace Procurement.Web.Tests.Movements;

/// <summary>无偿划转 to another department of this system: out there and in here, with one transfer id.</summary>
public sealed class TransferTests(TestDatabase databases) : IClassFixture<TestDatabase>
{
    private static readonly LocalDate January = new(2024, 1, 15);
    private static readonly LocalDate June = new(2024, 6, 20);

    [Theory]
    [InlineData(2024, 6, 20)]
    [InlineData(2024, 9, 3)]
    public async Task One_of_the_two_departments_charges_each_month_and_none_is_left_out(int year, int month, int day)
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        var there = await ReceiverAsync(desk);
        var card = await desk.CardAsync("越野车", "10000.00", January, AssetKind.Vehicle, life: 36);
        await desk.DoAsync(Send("901", card));
        var taken = await ReceiveAsync(desk, there, new LocalDate(year, month, day));
        var (gone, come) = (await desk.LedgerAsync(card), await desk.LedgerAsync(taken.CardIds[0], there.Manager));
        Assert.Equal(CardStatus.Removed, gone.Card.Status);
        Assert.Equal(new LocalDate(2026, 12, 31), come.Card.UsedUpOn);

        // 277.78 277.78 277.77 277.78 277.78 by the end of May there: 1,388.89 go along, whenever it is taken in here.
        Assert.Equal("1388.89", await desk.Register.ScalarAsync<string>("select (-depreciation)::text from asset_entries where way = 'transferOut'"));
        Assert.Equal(10_000m, come.StandingOn(new LocalDate(2026, 12, 31))!.Accumulated.Yuan);
        for (var at = AccountingMonth.Of(year, month); at <= AccountingMonth.Of(2026, 12); at += 1)
        {
            Assert.Equal(0m, gone.StandingOn(at.LastDay)!.Accumulated.Yuan);
            var expected = decimal.Round(1388.89m + ((10_000m - 1388.89m) * (at - AccountingMonth.Of(2024, 5)) / 31), 2, MidpointRounding.AwayFromZero);
            Assert.InRange(come.StandingOn(at.LastDay)!.Accumulated.Yuan, expected - 0.01m, expected + 0.01m);
        }
    }

    [Fact]
    public async Task The_receiver_finds_it_waiting_and_both_trails_tell_of_it()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        var there = await ReceiverAsync(desk);
        var card = await desk.CardAsync("越野车", "10000.00", January, AssetKind.Vehicle, life: 36);
        await desk.DoAsync(Send("河北省/测试县/901", card));
        Assert.Equal("transferIn|draft|测试局|2024-06-20|BD2024-0001", await desk.Register.ScalarAsync<string>(
            $"select concat_ws('|', kind, status, counterparty, effective_on, number) from asset_movements where department_id = '{there.Manager.DepartmentId}'"));
        Assert.Equal(2L, await desk.Register.ScalarAsync<long>("select count(distinct department_id) from asset_movements where transfer_id is not null group by transfer_id"));
        var taken = await ReceiveAsync(desk, there, June);
        Assert.Equal("越野车|ZC2024-0001|vehicle|1|10000.00|1388.89|5", await desk.Register.ScalarAsync<string>(
            $"select concat_ws('|', card.name, card_number, card.kind, entry.quantity::float8, entry.value, depreciation, months_used) from asset_cards card join asset_entries entry on entry.card_id = card.id where card.id = '{taken.CardIds[0]}'"));
        Assert.Equal("movement.draft 测试局 王五（wang）, movement.submit 陈九（chen）, movement.approve 吴十（wu）", await TrailAsync(desk, there.Manager.DepartmentId));
        Assert.EndsWith("movement.approve 测试局 吴十（wu）", await TrailAsync(desk, desk.DepartmentId), StringComparison.Ordinal);
        Assert.Equal(0L, await desk.Purchasing.CountAsync($"audit_records where actor_id in ('{desk.Approver.AccountId}') and department_id = '{there.Manager.DepartmentId}'"));
        foreach (var department in new[] { desk.DepartmentId, there.Manager.DepartmentId })
        {
            Assert.True((await AuditProof.VerifyAsync(desk.Register.Host.Database, department, default)).IsUnbroken);
        }
    }

    [Fact]
    public async Task What_was_taken_in_there_is_not_taken_back_here()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        var there = await ReceiverAsync(desk);
        var card = await desk.CardAsync("越野车", "10000.00", January, AssetKind.Vehicle, life: 36);
        var sent = await desk.DoAsync(Send("901", card));
        var taken = await ReceiveAsync(desk, there, June);
        var refusal = await Assert.ThrowsAsync<RuleViolationException>(() => desk.TakeBackAsync(sent.Id));
        Assert.Equal("MV-REVERSE", refusal.Violation.Code);
        await DoAsync(desk, there, new MovementDraft(MovementKind.Reversal, null, June, "不符合使用要求", "", [], ReversesId: taken.Id));
        await desk.TakeBackAsync(sent.Id);
        Assert.Equal("1|10000.00|A02010105|vehicle|active|36", await desk.CardTextAsync(card));
        Assert.Equal("0|0.00|A02010105|vehicle|removed|36", await desk.CardTextAsync(taken.CardIds[0]));
    }

    [Fact]
    public async Task What_is_refused_there_or_still_waits_is_taken_back_here_and_waits_no_longer()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        var there = await ReceiverAsync(desk);
        var (one, two) = (await desk.CardAsync("轿车", "10000.00", January, AssetKind.Vehicle), await desk.CardAsync("客车", "20000.00", January, AssetKind.Vehicle));
        var (refused, waiting) = (await desk.DoAsync(Send("901", one)), await desk.DoAsync(Send("901", two)));
        await desk.Movements.WithdrawAsync(there.Manager, await WaitingAsync(desk, refused), null, "无需该车辆", default);
        await desk.TakeBackAsync(refused.Id);
        await desk.TakeBackAsync(waiting.Id);
        Assert.Equal(2L, await desk.Purchasing.CountAsync("asset_movements where kind = 'transferIn' and status = 'withdrawn'"));
        Assert.Equal(2L, await desk.Purchasing.CountAsync("asset_cards where status = 'active' and quantity = 1"));
        Assert.Equal("无需该车辆", await desk.Register.ScalarAsync<string>($"select reason from audit_records where department_id = '{desk.DepartmentId}' and action = 'movement.return'"));
    }

    [Fact]
    public async Task A_transfer_says_to_whom_and_is_taken_in_as_it_was_sent()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        var there = await ReceiverAsync(desk);
        var card = await desk.CardAsync("轿车", "10000.00", January, AssetKind.Vehicle);
        Assert.Equal("MV-DEPARTMENT", (await desk.RefusedAsync(Send("999", card))).Code);
        Assert.Equal("MV-DEPARTMENT", (await desk.RefusedAsync(Send("900", card))).Code);
        Assert.Equal("MV-TRANSFER", (await desk.RefusedAsync(new MovementDraft(MovementKind.TransferIn, null, June, "试", "", [new MovementItemDraft(null)], desk.UnitId))).Code);
        var offer = await WaitingAsync(desk, await desk.DoAsync(Send("901", card)));
        var early = new MovementDraft(MovementKind.TransferIn, null, June.PlusDays(-1), "接收", "", [new MovementItemDraft(null)]);
        Assert.Equal("MV-EARLY", (await RefusedAsync(desk, there, offer, early)).Code);
        Assert.Equal("MV-ITEMS", (await RefusedAsync(desk, there, offer, early with { EffectiveOn = June, Items = [new(null), new(null)] })).Code);
        Assert.Equal("NF-NONE", (await RefusedAsync(desk, there, offer, early with { EffectiveOn = June, UnitId = desk.UnitId })).Code);
        var dearer = early with { EffectiveOn = June, Items = [new MovementItemDraft(null, Quantity.Of(9m), Money.Parse("99999.00"), Details: MovementJson.Write(new Reception("甲-1")))] };
        var asked = await desk.Movements.ResubmitAsync(there.Manager, offer, null, dearer, default);
        var taken = await desk.Movements.ApproveAsync(there.Approver, asked.Id, null, null, default);
        Assert.Equal("1|10000.00|A02010105|vehicle|active|96", await desk.CardTextAsync(taken.CardIds[0]));
        Assert.Equal("甲-1", await desk.Register.ScalarAsync<string>($"select card_number from asset_cards where id = '{taken.CardIds[0]}'"));
    }

    private static async Task<(Actor Manager, Actor Approver)> ReceiverAsync(AssetDesk desk)
    {
        await desk.Register.ImportAsync(Bundles.Department("901"));
        var department = await desk.Register.ScalarAsync<Guid>("select id from departments where code = '901'");
        await desk.Purchasing.ExecuteAsync($"delete from audit_records where department_id = '{department}'; delete from audit_heads where department_id = '{department}'");
        return (new Actor(desk.NewId(), "陈九（chen）", "127.0.0.1", null, department), new Actor(desk.NewId(), "吴十（wu）", "127.0.0.1", null, department));
    }

    private static MovementDraft Send(string code, params Guid[] cards) => new(
        MovementKind.Disposal, AssetWay.TransferOut, June, "支持兄弟单位", "局长办公会纪要", [.. cards.Select(card => new MovementItemDraft(card))],
        Details: new DisposalDetails(Transfer: new TransferPeer(code)).ToJson());

    private static Task<Guid> WaitingAsync(AssetDesk desk, MovementAnswer? sent = null) => desk.Register.ScalarAsync<Guid>(
        "select there.id from asset_movements there join asset_movements here on here.transfer_id = there.transfer_id and here.kind = 'disposal' "
        + $"where there.kind = 'transferIn' and there.status = 'draft' and ('{sent?.Id}' = '' or here.id::text = '{sent?.Id}')");

    private static async Task<MovementAnswer> ReceiveAsync(AssetDesk desk, (Actor Manager, Actor Approver) there, LocalDate day)
    {
        var draft = new MovementDraft(MovementKind.TransferIn, null, day, "接收划转", "", [new MovementItemDraft(null)]);
        var asked = await desk.Movements.ResubmitAsync(there.Manager, await WaitingAsync(desk), null, draft, default);
        return await desk.Movements.ApproveAsync(there.Approver, asked.Id, null, null, default);
    }

    private static async Task DoAsync(AssetDesk desk, (Actor Manager, Actor Approver) there, MovementDraft draft)
    {
        var asked = await desk.Movements.SubmitAsync(there.Manager, draft, default);
        Assert.Equal(MovementStatus.Submitted, asked.Status);
        await desk.Movements.ApproveAsync(there.Approver, asked.Id, null, null, default);
    }

    private static async Task<RuleViolation> RefusedAsync(AssetDesk desk, (Actor Manager, Actor Approver) there, Guid offer, MovementDraft draft) =>
        (await Assert.ThrowsAsync<RuleViolationException>(() => desk.Movements.ResubmitAsync(there.Manager, offer, null, draft, default))).Violation;

    private static Task<string> TrailAsync(AssetDesk desk, Guid department) => desk.Register.ScalarAsync<string>(
        $"select string_agg(action || ' ' || actor_name, ', ' order by sequence) from audit_records where department_id = '{department}'");
}
