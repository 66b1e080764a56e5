using Procurement.Domain.Common;
using Procurement.Domain.Stocktaking;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Stocktaking;

/// <summary>清点: many people, each card once.</summary>
public sealed class CountTests(TestDatabase databases) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Every_result_comes_of_what_was_seen()
    {
        await using var desk = await CountingDesk.OpenAsync(databases);
        var id = (await desk.OpenAsync()).Id;

        Assert.Equal(CountResult.Shortage, (await desk.CountAsync(desk.Wang, id, desk.Computers, "9", desk.Store)).Result);
        Assert.Equal(CountResult.Surplus, (await desk.CountAsync(desk.Wang, id, desk.Computers, "11")).Result);
        Assert.Equal(CountResult.Misplaced, (await desk.CountAsync(desk.Wang, id, desk.Computers, "10")).Result);
        Assert.Equal(CountResult.Matches, (await desk.CountAsync(desk.Wang, id, desk.Computers, null, desk.Hall)).Result);
        Assert.Equal(CountResult.Differs, (await desk.CountAsync(desk.Wang, id, desk.Computers, null, null, "型号不是 M720")).Result);
        Assert.Equal(CountResult.Matches, (await desk.CountAsync(desk.Wang, id, desk.Computers, null, null, "无")).Result);
        Assert.Equal(CountResult.Shortage, (await desk.CountAsync(desk.Wang, id, desk.Printer, "0")).Result);
        Assert.Equal(CountResult.Matches, (await desk.CountAsync(desk.Wang, id, desk.Projector, "1", desk.Hall)).Result);
        Assert.Equal(1L, await desk.Desk.Register.ScalarAsync<long>($"select count(*) from stocktake_counts where counts and card_id = '{desk.Computers}'"));
    }

    [Fact]
    public async Task A_blank_overwrites_nothing_and_says_nothing()
    {
        await using var desk = await CountingDesk.OpenAsync(databases);
        var id = (await desk.OpenAsync()).Id;
        Assert.Equal(CountTaken.Blank, (await desk.CountAsync(desk.Wang, id, desk.Computers, null)).Taken);
        Assert.Equal("ST-QUANTITY", (await desk.CountAsync(desk.Wang, id, desk.Computers, null, desk.Hall)).Code);
        Assert.Equal("pending|f", await desk.ItemAsync(desk.Computers));
        await desk.CountAsync(desk.Wang, id, desk.Computers, "9", null, "缺一台");
        await desk.CountAsync(desk.Wang, id, desk.Computers, "8");
        Assert.Equal("缺一台", await desk.Desk.Register.ScalarAsync<string>($"select note from stocktake_items where card_id = '{desk.Computers}'"));
    }

    [Fact]
    public async Task The_same_count_is_taken_once_however_often_it_comes()
    {
        await using var desk = await CountingDesk.OpenAsync(databases);
        var id = (await desk.OpenAsync()).Id;
        var count = desk.Desk.NewId();
        var taken = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => desk.CountAsync(desk.Wang, id, desk.Printer, "1", id: count)));
        Assert.Equal([CountTaken.Counted, .. Enumerable.Repeat(CountTaken.Repeated, 4)], taken.Select(row => row.Taken).Order());
        Assert.Equal("1|1", await desk.Desk.Register.ScalarAsync<string>(
            "select concat_ws('|', (select count(*) from stocktake_counts), (select count(*) from audit_records where action = 'stocktake.count'))"));
    }

    [Fact]
    public async Task Two_people_on_one_card_agree_or_are_in_dispute_until_they_agree()
    {
        await using var desk = await CountingDesk.OpenAsync(databases);
        var id = (await desk.OpenAsync()).Id;
        await desk.CountAsync(desk.Wang, id, desk.Computers, "10");
        Assert.Equal(CountTaken.Confirmed, (await desk.CountAsync(desk.Zhao, id, desk.Computers, "10")).Taken);
        Assert.Equal(CountTaken.Disputed, (await desk.CountAsync(desk.Zhao, id, desk.Computers, "9")).Taken);
        Assert.Equal("matches|10|t|王芳（wangfang）", await desk.ItemAsync(desk.Computers));
        Assert.Equal(CountTaken.Disputed, (await desk.CountAsync(desk.Wang, id, desk.Computers, "8")).Taken);
        Assert.Equal(CountTaken.Confirmed, (await desk.CountAsync(desk.Wang, id, desk.Computers, "9")).Taken);
        Assert.Equal("shortage|9|f|王芳（wangfang）", await desk.ItemAsync(desk.Computers));
    }

    [Fact]
    public async Task Two_people_racing_on_one_card_leave_one_figure_and_one_dispute()
    {
        await using var desk = await CountingDesk.OpenAsync(databases);
        var id = (await desk.OpenAsync()).Id;
        var taken = await Task.WhenAll(desk.CountAsync(desk.Wang, id, desk.Computers, "10"), desk.CountAsync(desk.Zhao, id, desk.Computers, "7"));
        Assert.Equal([CountTaken.Counted, CountTaken.Disputed], taken.Select(row => row.Taken).Order());
        Assert.Equal("2|1|1", await desk.Desk.Register.ScalarAsync<string>(
            """
            select concat_ws('|', count(*), count(*) filter (where counts), (select count(*) from stocktake_items where disputed)) from stocktake_counts
            """));
    }

    [Fact]
    public async Task Somebody_decides_a_dispute_and_a_new_count_may_open_another()
    {
        await using var desk = await CountingDesk.OpenAsync(databases);
        var id = (await desk.OpenAsync()).Id;
        var other = desk.Desk.NewId();
        await desk.CountAsync(desk.Wang, id, desk.Computers, "10");
        await desk.CountAsync(desk.Zhao, id, desk.Computers, "9", id: other);
        await desk.Stocktakes.SettleAsync(desk.Desk.Manager, id, desk.Computers, other, "复点确认", default);
        Assert.Equal("shortage|9|f|赵强（zhaoqiang）", await desk.ItemAsync(desk.Computers));
        var refusal = await Assert.ThrowsAsync<RuleViolationException>(() => desk.Stocktakes.SettleAsync(desk.Desk.Manager, id, desk.Computers, other, "再来", default));
        Assert.Equal("ST-NODISPUTE", refusal.Violation.Code);
        Assert.Equal(CountTaken.Disputed, (await desk.CountAsync(desk.Wang, id, desk.Computers, "10")).Taken);
        Assert.Equal("shortage|9|t|赵强（zhaoqiang）", await desk.ItemAsync(desk.Computers));
    }

    [Fact]
    public async Task A_count_that_comes_late_does_not_undo_a_later_one()
    {
        await using var desk = await CountingDesk.OpenAsync(databases);
        var id = (await desk.OpenAsync()).Id;
        await desk.ExecuteAsync("update stocktakes set opened_at = opened_at - interval '1 hour'");
        var before = desk.Desk.Register.Host.Clock.GetCurrentInstant();
        await desk.CountAsync(desk.Wang, id, desk.Computers, "10", at: before - NodaTime.Duration.FromMinutes(1));
        Assert.Equal(CountTaken.Outdated, (await desk.CountAsync(desk.Wang, id, desk.Computers, "9", at: before - NodaTime.Duration.FromMinutes(2))).Taken);
        Assert.Equal("matches|10|f|王芳（wangfang）", await desk.ItemAsync(desk.Computers));
    }

    [Fact]
    public async Task People_of_one_unit_count_its_cards_only()
    {
        await using var desk = await CountingDesk.OpenAsync(databases);
        var id = (await desk.OpenAsync()).Id;
        var stranger = desk.Wang with { Units = [desk.Desk.NewId()] };
        Assert.Equal("ST-CARD", (await desk.CountAsync(stranger, id, desk.Computers, "10")).Code);
        Assert.Equal("pending|f", await desk.ItemAsync(desk.Computers));
        Assert.Equal(CountTaken.Counted, (await desk.CountAsync(desk.Wang with { Units = [desk.Desk.UnitId] }, id, desk.Computers, "10")).Taken);
    }

    [Fact]
    public async Task Ended_nobody_counts_until_it_is_taken_up_again()
    {
        await using var desk = await CountingDesk.OpenAsync(databases);
        var id = (await desk.OpenAsync()).Id;
        await desk.Stocktakes.EndCountingAsync(desk.Desk.Manager, id, 1, default);
        var refusal = await Assert.ThrowsAsync<RuleViolationException>(() => desk.CountAsync(desk.Wang, id, desk.Computers, "10"));
        Assert.Equal("ST-STATUS", refusal.Violation.Code);
        await desk.Stocktakes.ReopenAsync(desk.Desk.Manager, id, 2, "漏点一间库房", default);
        await desk.CountAsync(desk.Wang, id, desk.Computers, "10");
        await desk.Stocktakes.EndCountingAsync(desk.Desk.Manager, id, 3, default);
        await desk.ExecuteAsync($"update stocktake_items set decision = '已找到' where card_id = '{desk.Computers}'");
        refusal = await Assert.ThrowsAsync<RuleViolationException>(() => desk.Stocktakes.ReopenAsync(desk.Desk.Manager, id, null, "再点", default));
        Assert.Equal("ST-DECIDED", refusal.Violation.Code);
    }

    [Fact]
    public async Task One_wrong_count_does_not_hold_up_the_others_and_a_find_is_noted_once()
    {
        await using var desk = await CountingDesk.OpenAsync(databases);
        var id = (await desk.OpenAsync()).Id;
        var find = new FindDraft(desk.Desk.NewId(), "饮水机", Quantity.Of(2m), "台", PlaceId: desk.Hall);
        CountDraft[] counts = [new(desk.Desk.NewId(), null, "ZC1999-0001", Quantity.Of(1m)), new(desk.Desk.NewId(), desk.Printer, null, Quantity.Of(1m))];
        var answer = await desk.Stocktakes.CountAsync(desk.Wang, id, counts, [find, find with { Id = desk.Desk.NewId(), Quantity = null }], default);
        Assert.Equal([CountTaken.Refused, CountTaken.Counted, CountTaken.Counted, CountTaken.Refused], answer.Counts.Select(row => row.Taken));
        Assert.Equal(["ST-CARD", null, null, "ST-FIND"], answer.Counts.Select(row => row.Code));
        Assert.Equal(CountTaken.Repeated, (await desk.Stocktakes.CountAsync(desk.Wang, id, [], [find], default)).Counts[0].Taken);
        Assert.Equal("饮水机|2", await desk.Desk.Register.ScalarAsync<string>("select string_agg(name || '|' || trim_scale(quantity), ',') from stocktake_finds"));
    }
}
