using Procurement.Data.Stocktaking;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;
using Procurement.Domain.Stocktaking;
using Procurement.Web.Stocktaking.Review;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Stocktaking;

/// <summary>核对: every difference is decided, approved by another person where money moves, and then in the books.</summary>
public sealed class DecisionTests(TestDatabase databases) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_shortage_leaves_the_books_once_it_is_approved()
    {
        await using var desk = await ReviewDesk.CountedAsync(databases);
        var answer = await desk.DecideAsync(CountDecision.WriteOff, [desk.Counting.Computers]);
        Assert.Equal(MovementStatus.Draft, Assert.Single(answer.Movements).Status);
        Assert.Equal("10|50000.00|active", await desk.CardAsync(desk.Counting.Computers));

        await desk.ApproveAsync(answer);

        // Four of ten for 50,000.00: 20,000.00 go, 30,000.00 stay.
        Assert.Equal("6|30000.00|active", await desk.CardAsync(desk.Counting.Computers));
        Assert.Equal("countAdjustment|-4|-20000.00|shortage|2024-12-31", await desk.TextAsync(
            $"select concat_ws('|', entry, trim_scale(quantity), value, way, effective_on) from asset_entries where card_id = '{desk.Counting.Computers}' order by recorded_at desc limit 1"));
    }

    [Fact]
    public async Task Surplus_pieces_and_finds_become_cards_with_the_value_that_is_stated()
    {
        await using var desk = await ReviewDesk.CountedAsync(databases);
        var surpluses = new[] { new SurplusDraft(desk.Counting.Projector, Money.Parse("7500.00")), new SurplusDraft(desk.Find, null, "A02061800") };
        Assert.Equal("PU-FIELD", await desk.RefusalAsync(() => desk.DecideAsync(CountDecision.TakeIn, [desk.Counting.Projector], finds: [desk.Find], surpluses: surpluses)));

        await desk.ApproveAsync(await desk.DecideAsync(CountDecision.TakeIn, [desk.Counting.Projector], finds: [desk.Find], surpluses: surpluses, evidence: "评估报告〔2025〕1号"));

        // The card itself stays as it is; one more projector for 7,500.00 and three water dispensers for the nominal 1.00 come.
        Assert.Equal("1|8000.00|active", await desk.CardAsync(desk.Counting.Projector));
        Assert.Equal("投影仪:1:7500.00,饮水机:3:1.00", await desk.TextAsync(
            "select string_agg(concat_ws(':', card.name, trim_scale(entry.quantity), entry.value), ',' order by card.name) from asset_entries entry join asset_cards card on card.id = entry.card_id where entry.entry = 'countAdjustment' and entry.way = 'surplus'"));
    }

    [Fact]
    public async Task A_wrong_place_is_mended_at_once_and_the_rest_of_the_card_stays()
    {
        await using var desk = await ReviewDesk.CountedAsync(databases);
        var answer = await desk.DecideAsync(CountDecision.Move, [desk.Counting.Printer], reason: null);

        Assert.Equal(MovementStatus.Effective, Assert.Single(answer.Movements).Status);
        Assert.Equal($"{desk.Counting.Hall}|3000.00|张三", await desk.TextAsync($"select concat_ws('|', place_id, value, coalesce(custodian, '张三')) from asset_cards where id = '{desk.Counting.Printer}'"));
    }

    [Fact]
    public async Task The_whole_way_to_the_end_gives_the_hand_computed_holdings()
    {
        await using var desk = await ReviewDesk.CountedAsync(databases);
        var manager = desk.Counting.Desk.Manager;
        Assert.Equal("ST-OPEN", await desk.RefusalAsync(() => desk.Decisions.FinishAsync(manager, desk.Id, null, null, default)));
        var shortage = await desk.DecideAsync(CountDecision.WriteOff, [desk.Counting.Computers]);
        await desk.DecideAsync(CountDecision.Move, [desk.Counting.Printer]);
        var surplus = await desk.DecideAsync(CountDecision.TakeIn, [desk.Counting.Projector]);
        await desk.DecideAsync(CountDecision.Explain, [], "施工单位所有", [desk.Find]);
        Assert.Equal("ST-OPEN", await desk.RefusalAsync(() => desk.Decisions.FinishAsync(manager, desk.Id, null, null, default)));
        await desk.ApproveAsync(shortage);
        await desk.ApproveAsync(surplus);

        var finished = await desk.Decisions.FinishAsync(manager, desk.Id, null, "已查明", default);

        Assert.Equal(StocktakeStatus.Finished, finished.Status);
        Assert.Equal("ST-STATUS", await desk.RefusalAsync(() => desk.DecideAsync(CountDecision.Again, [desk.Counting.Computers])));

        // 12 pieces for 61,000.00 − 4 for 20,000.00 + 1 for 1.00 = 9 for 41,001.00, none of them 200,000.00 a piece.
        Assert.Equal("9|41001.00", await desk.TextAsync("select concat_ws('|', trim_scale(sum(quantity)), sum(value)) from asset_entries where effective_on <= '2024-12-31'"));
        var classes = Assert.Single(await ReportQuery.ClassesAsync(desk.Register.Host.Database, manager, desk.Id, default));
        Assert.Equal(
            (AssetKind.Equipment, 3, "12", "61000.00", "1", "1.00", "4", "20000.00", "9", "41001.00"),
            (classes.Kind!.Value, classes.Cards, classes.Booked.ToString(), classes.BookedValue.ToString(), classes.Surplus.ToString(), classes.SurplusValue.ToString(), classes.Short.ToString(),
                classes.ShortValue.ToString(), classes.Counted.ToString(), classes.CountedValue.ToString()));
        var differences = await ReportQuery.DifferencesAsync(desk.Register.Host.Database, manager, desk.Id, default).ToListAsync();
        Assert.Equal(
            [("台式计算机", "-4", "-20000.00", true), ("投影仪", "1", "1.00", true), ("饮水机", "3", null, false)],
            differences.Select(row => (row.Name, row.Pieces.ToString(), row.Difference?.ToString(), row.MovementNumber is not null)));
    }

    [Fact]
    public async Task What_was_withdrawn_is_open_again_and_what_was_only_said_is_taken_back()
    {
        await using var desk = await ReviewDesk.CountedAsync(databases);
        var draft = await desk.DecideAsync(CountDecision.WriteOff, [desk.Counting.Computers]);
        Assert.Equal("ST-DONE", await desk.RefusalAsync(() => desk.DecideAsync(CountDecision.Found, [desk.Counting.Computers])));
        await desk.Counting.Desk.Movements.WithdrawAsync(desk.Counting.Desk.Manager, draft.Movements[0].Id, null, "找到了", default);

        await desk.DecideAsync(CountDecision.Found, [desk.Counting.Computers], "在培训室找到四台");
        Assert.StartsWith("matches|10", await desk.Counting.ItemAsync(desk.Counting.Computers), StringComparison.Ordinal);

        await desk.DecideAsync(CountDecision.Again, [desk.Counting.Computers], "再查一次");
        Assert.StartsWith("shortage|6", await desk.Counting.ItemAsync(desk.Counting.Computers), StringComparison.Ordinal);
        Assert.Equal(4L, await desk.Register.ScalarAsync<long>("select count(*) from audit_records where action = 'stocktake.decide'") + 1);
    }

    [Fact]
    public async Task What_nobody_counted_is_decided_as_missing_all_at_once()
    {
        await using var desk = await ReviewDesk.OpenAsync(databases);
        await desk.Counting.Stocktakes.EndCountingAsync(desk.Counting.Desk.Manager, desk.Id, null, default);
        Assert.Equal("ST-DECISION", await desk.RefusalAsync(() => desk.DecideAsync(CountDecision.Explain, [desk.Counting.Printer])));

        var answer = await desk.Decisions.DecideAsync(
            desk.Counting.Desk.Manager, desk.Id, new DecisionDraft(CountDecision.WriteOff, [], [], "全部查找未果", All: CountResult.Pending), default);
        await desk.ApproveAsync(answer);

        Assert.Equal(3, answer.Decided);
        Assert.Equal("0|0.00|removed", await desk.CardAsync(desk.Counting.Computers));
        Assert.Equal("0|0.00", await desk.TextAsync("select concat_ws('|', trim_scale(sum(quantity)), sum(value)) from asset_entries"));
    }

    [Fact]
    public async Task A_decision_that_does_not_fit_changes_nothing()
    {
        await using var desk = await ReviewDesk.CountedAsync(databases);
        Assert.Equal("ST-DECISION", await desk.RefusalAsync(() => desk.DecideAsync(CountDecision.WriteOff, [desk.Counting.Computers, desk.Counting.Projector])));
        Assert.Equal("PU-REASON", await desk.RefusalAsync(() => desk.DecideAsync(CountDecision.WriteOff, [desk.Counting.Computers], " ")));
        Assert.Equal("ST-NOTHING", await desk.RefusalAsync(() => desk.DecideAsync(CountDecision.WriteOff, [])));
        Assert.Equal("NF-NONE", await desk.RefusalAsync(() => desk.DecideAsync(CountDecision.WriteOff, [desk.Counting.Desk.NewId()])));
        Assert.Equal("ST-FIND", await desk.RefusalAsync(() => desk.DecideAsync(CountDecision.TakeIn, [], finds: [desk.Find], surpluses: [new SurplusDraft(desk.Find, null, "A99999999")])));
        Assert.Equal(0L, await desk.Register.ScalarAsync<long>("select count(*) from asset_movements where stocktake_id is not null"));
    }
}
