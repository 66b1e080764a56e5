using NodaTime;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;
using Procurement.Web.Movements;
using Procurement.Web.Movements.Rules;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Movements;

/// <summary>改建扩建修缮 and 价值调整 on a database: what they post, and what they refuse.</summary>
public sealed class ValueMovementTests(TestDatabase databases) : IClassFixture<TestDatabase>
{
    private static readonly LocalDate January = new(2024, 1, 15);
    private static readonly LocalDate June = new(2024, 6, 20);

    [Fact]
    public async Task Improvement_adds_value_and_life_and_waits_for_another_person()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        var card = await desk.CardAsync("服务器", "72000.00", January, life: 72);
        var item = new MovementItemDraft(card, Value: Money.Parse("13400"), Details: MovementJson.Write(new ImprovedCard(139)));
        var asked = await desk.Movements.SubmitAsync(desk.Manager, Draft(MovementKind.Improvement, item), default);
        Assert.Equal(MovementStatus.Submitted, asked.Status);
        Assert.Equal("72000.00", await desk.Register.ScalarAsync<string>($"select value::text from asset_cards where id = '{card}'"));
        await desk.Movements.ApproveAsync(desk.Approver, asked.Id, asked.RowVersion, "同意", default);

        // 80,400.00 are left in June; 134 of 139 months: 600.00 a month to July 2035.
        Assert.Equal("0.0000|13400.00|0.00|improvement|139", await LastEntryAsync(desk, card));
        Assert.Equal("85400.00|139|2035-07-31", await desk.Register.ScalarAsync<string>(
            $"select concat_ws('|', value, life_months, used_up_on) from asset_cards where id = '{card}'"));
    }

    [Fact]
    public async Task Improvement_of_what_is_used_up_is_refused_without_a_life_and_writes_nothing()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        var card = await desk.CardAsync("复印机", "12000.00", new LocalDate(2020, 1, 15), life: 12);
        var refusal = await Assert.ThrowsAsync<RuleViolationException>(() => desk.Movements.SubmitAsync(
            desk.Manager, Draft(MovementKind.Improvement, new MovementItemDraft(card, Value: Money.Parse("6000"))), default));
        Assert.Equal("MV-LIFE", refusal.Violation.Code);
        Assert.Equal(0, await desk.Register.ScalarAsync<long>("select count(*) from asset_movements where kind = 'improvement'"));
    }

    [Fact]
    public async Task Revaluation_down_takes_depreciation_along_in_proportion()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        var card = await desk.CardAsync("服务器", "72000.00", January, life: 72);
        await desk.DoAsync(Draft(MovementKind.Revaluation, new MovementItemDraft(card, Details: MovementJson.Write(new RevaluedCard(Money.Parse("54000"))))));

        // A quarter of 5,000.00 goes along.
        Assert.Equal("0.0000|-18000.00|-1250.00|revaluation", await LastEntryAsync(desk, card));
        Assert.Equal("-1250.00", await desk.Register.ScalarAsync<string>($"select depreciation::text from asset_movement_items where card_id = '{card}' and value < 0"));
    }

    [Fact]
    public async Task Revaluation_without_evidence_is_refused()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        var card = await desk.CardAsync("服务器", "72000.00", January, life: 72);
        var draft = Draft(MovementKind.Revaluation, new MovementItemDraft(card, Value: Money.Parse("1"))) with { Evidence = "" };
        var refusal = await Assert.ThrowsAsync<RuleViolationException>(() => desk.Movements.SubmitAsync(desk.Manager, draft, default));
        Assert.Equal("PU-FIELD", refusal.Violation.Code);
    }

    /// <summary>A new value stays what was asked for when the card changed meanwhile and the movement is submitted again as it stands.</summary>
    [Fact]
    public async Task Revaluation_to_a_value_is_reckoned_anew_when_submitted_again()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        var card = await desk.CardAsync("服务器", "72000.00", January, life: 72);
        var asked = await desk.Movements.SubmitAsync(
            desk.Manager, Draft(MovementKind.Revaluation, new MovementItemDraft(card, Details: MovementJson.Write(new RevaluedCard(Money.Parse("90000"))))), default);
        await desk.DoAsync(Draft(MovementKind.Improvement, new MovementItemDraft(card, Value: Money.Parse("8000"))));
        await desk.Movements.ReturnAsync(desk.Approver, asked.Id, null, "卡片已有变动", default);
        var again = await desk.Movements.ResubmitAsync(desk.Manager, asked.Id, null, null, default);
        await desk.Movements.ApproveAsync(desk.Approver, again.Id, again.RowVersion, null, default);
        Assert.Equal("10000.00|90000.00", await desk.Register.ScalarAsync<string>(
            $"select concat_ws('|', (select value from asset_movement_items where movement_id = '{asked.Id}'), value) from asset_cards where id = '{card}'"));
    }

    private static MovementDraft Draft(MovementKind kind, params MovementItemDraft[] items) => new(kind, null, June, "年度调整", "批复〔2024〕6 号", items);

    private static Task<string> LastEntryAsync(AssetDesk desk, Guid card) => desk.Register.ScalarAsync<string>(
        $"select concat_ws('|', quantity, value, depreciation, way, life_months) from asset_entries where card_id = '{card}' order by recorded_at desc, id desc limit 1");
}
