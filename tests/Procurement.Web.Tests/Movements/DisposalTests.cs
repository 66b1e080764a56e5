using NodaTime;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Movements;

/// <summary>处置: approved by another person, then in the ledger.</summary>
public sealed class DisposalTests(TestDatabase databases) : IClassFixture<TestDatabase>
{
    private static readonly LocalDate January = new(2024, 1, 15);
    private static readonly LocalDate June = new(2024, 6, 20);

    [Fact]
    public async Task A_part_of_a_batch_card_takes_its_share_of_value_and_depreciation_along()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        var card = await desk.CardAsync("台式计算机", "72000.00", January, quantity: "10", life: 72);
        await desk.DoAsync(Scrap(new MovementItemDraft(card, Quantity.Of(4m))));

        // 1,000.00 a month, January to May: 5,000.00; four of ten take 28,800.00 and 2,000.00 along.
        Assert.Equal("-4.0000|-28800.00|-2000.00|scrapping", await desk.Register.ScalarAsync<string>(
            $"select concat_ws('|', quantity, value, depreciation, way) from asset_entries where card_id = '{card}' and entry = 'disposal'"));
        Assert.Equal("6.0000|43200.00|active", await desk.Register.ScalarAsync<string>(
            $"select concat_ws('|', quantity, value, status) from asset_cards where id = '{card}'"));
    }

    [Fact]
    public async Task Whoever_submits_does_not_approve()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        var card = await desk.CardAsync("复印机", "30000.00", January);
        var asked = await desk.Movements.SubmitAsync(desk.Manager, Scrap(new MovementItemDraft(card)), default);
        var refusal = await Assert.ThrowsAsync<RuleViolationException>(() => desk.Movements.ApproveAsync(desk.Manager, asked.Id, null, null, default));
        Assert.Equal("MV-SELF", refusal.Violation.Code);
    }

    [Fact]
    public async Task A_list_that_is_no_longer_as_it_was_frozen_does_not_take_effect()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        var card = await desk.CardAsync("打印机", "10000.00", January, quantity: "5");
        var first = await desk.Movements.SubmitAsync(desk.Manager, Scrap(new MovementItemDraft(card, Quantity.Of(1m))), default);
        await desk.DoAsync(Scrap(new MovementItemDraft(card, Quantity.Of(2m))));
        var refusal = await Assert.ThrowsAsync<RuleViolationException>(() => desk.Movements.ApproveAsync(desk.Approver, first.Id, null, null, default));
        Assert.Equal("MV-CHANGED", refusal.Violation.Code);
    }

    private static MovementDraft Scrap(params MovementItemDraft[] items) =>
        new(MovementKind.Disposal, AssetWay.Scrapping, June, "已达使用年限，无法修复", "报废鉴定意见", items);
}
