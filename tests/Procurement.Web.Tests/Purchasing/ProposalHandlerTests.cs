using Procurement.Domain.Assets;
using Procurement.Domain.Common;
using Procurement.Web.Assets;
using Procurement.Web.Tests.Hosting;
using static Procurement.Web.Tests.Purchasing.PurchasingDesk;

namespace Procurement.Web.Tests.Purchasing;

public sealed class ProposalHandlerTests(TestDatabase databases)
{
    [Fact]
    public async Task ConfirmAsync_Several_MakesCardsWithTheirFirstEntries()
    {
        await using var desk = await OpenAsync(databases);
        var waiting = await AcceptedAsync(desk);

        var answer = await desk.Proposals.ConfirmAsync(
            desk.Clerk, [new CardConfirmation(waiting[0]), new CardConfirmation(waiting[1], 1, "自编-1", "笔记本", AssetKind.Furniture)], CancellationToken.None);

        Assert.Equal(["ZC2024-0001", "自编-1"], answer.Cards.Select(card => card.CardNumber));
        Assert.Equal(
            "ZC2024-0001 台式计算机 equipment 2024-06-07 acquisition 1 5000.00 2024-06-07|自编-1 笔记本 furniture 2024-06-07 acquisition 1 5000.00 2024-06-07",
            await desk.Register.ScalarAsync<string>(
                """
                select string_agg(concat_ws(' ', card_number, name, c.kind, acquired_on, entry, e.quantity::float8, e.value, effective_on), '|' order by card_number)
                from asset_cards c join asset_entries e on e.department_id = c.department_id and e.card_id = c.id and e.kind = c.kind and e.unit_id = c.unit_id
                """));
        Assert.Equal("2 10000.00 2 10000.00 2 10000.00", await desk.TotalsAsync(Computers));
        Assert.Equal(2, await desk.CountAsync("audit_records where action = 'card.confirm'"));
        Assert.Equal("CP-DECIDED", (await RefusedAsync(() => desk.Proposals.ConfirmAsync(desk.Clerk, [new CardConfirmation(waiting[0])], CancellationToken.None))).Code);
    }

    [Fact]
    public async Task ConfirmAsync_NumberTaken_IsRefusedAndOwnNumbersPassItOver()
    {
        await using var desk = await OpenAsync(databases);
        var waiting = await AcceptedAsync(desk);
        await desk.Proposals.ConfirmAsync(desk.Clerk, [new CardConfirmation(waiting[0], null, "ZC2024-0001")], CancellationToken.None);

        Assert.Equal("CP-NUMBER", (await RefusedAsync(() =>
            desk.Proposals.ConfirmAsync(desk.Clerk, [new CardConfirmation(waiting[1], null, "ZC2024-0001")], CancellationToken.None))).Code);
        var answer = await desk.Proposals.ConfirmAsync(desk.Clerk, [new CardConfirmation(waiting[1])], CancellationToken.None);

        Assert.Equal("ZC2024-0002", Assert.Single(answer.Cards).CardNumber);
    }

    [Fact]
    public async Task ConfirmAsync_OneOfTwoWrong_MakesNone()
    {
        await using var desk = await OpenAsync(databases);
        var waiting = await AcceptedAsync(desk);

        Assert.Equal("CP-NUMBER", (await RefusedAsync(() => desk.Proposals.ConfirmAsync(
            desk.Clerk, [new CardConfirmation(waiting[0], null, "同号"), new CardConfirmation(waiting[1], null, "同号")], CancellationToken.None))).Code);
        Assert.Equal("CP-AREA", (await RefusedAsync(() => desk.Proposals.ConfirmAsync(
            desk.Clerk, [new CardConfirmation(waiting[0]), new CardConfirmation(waiting[1], Kind: AssetKind.Building)], CancellationToken.None))).Code);

        Assert.Equal(0, await desk.CountAsync("asset_cards"));
        Assert.Equal("2 10000.00 2 10000.00 0 0.00", await desk.TotalsAsync(Computers));
    }

    [Fact]
    public async Task RejectAsync_WithReason_MakesNoCardAndKeepsTheAcceptance()
    {
        await using var desk = await OpenAsync(databases);
        var waiting = await AcceptedAsync(desk);

        Assert.Equal("PU-REASON", (await RefusedAsync(() => desk.Proposals.RejectAsync(desk.Clerk, [new ProposalSeen(waiting[0])], " ", CancellationToken.None))).Code);
        await desk.Proposals.RejectAsync(desk.Clerk, [new ProposalSeen(waiting[0], 1)], "单价过低", CancellationToken.None);

        Assert.Equal("单价过低", await desk.Register.ScalarAsync<string>("select decision_note from card_proposals where status = 'rejected'"));
        Assert.Equal("2 10000.00 2 10000.00 0 0.00", await desk.TotalsAsync(Computers));
        Assert.IsType<NothingFound>(await RefusedAsync(() =>
            desk.Proposals.RejectAsync(desk.Clerk with { Units = [Guid.Empty] }, [new ProposalSeen(waiting[1])], "不行", CancellationToken.None)));
    }

    /// <summary>Whoever does not touch the name gets the proposal's; whoever empties it is asked for one.</summary>
    [Fact]
    public async Task ConfirmAsync_NameEmptied_IsRefused_AndLeftAloneIsTheProposals()
    {
        await using var desk = await OpenAsync(databases);
        var waiting = await AcceptedAsync(desk);

        Assert.Equal("PU-FIELD", (await RefusedAsync(() => desk.Proposals.ConfirmAsync(desk.Clerk, [new CardConfirmation(waiting[0], Name: " ")], CancellationToken.None))).Code);
        Assert.Equal(0, await desk.CountAsync("asset_cards"));
        await desk.Proposals.ConfirmAsync(desk.Clerk, [new CardConfirmation(waiting[0], Name: null)], CancellationToken.None);

        Assert.Equal("台式计算机", await desk.Register.ScalarAsync<string>("select name from asset_cards"));
    }

    private static async Task<IReadOnlyList<Guid>> AcceptedAsync(PurchasingDesk desk)
    {
        var purchase = await desk.BuyAsync((Computers, "2", "10000"));
        await desk.AcceptAsync(purchase.Id, (0, "2", null));
        return await desk.WaitingAsync();
    }
}
