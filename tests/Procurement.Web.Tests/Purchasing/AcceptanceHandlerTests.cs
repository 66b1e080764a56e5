using NodaTime;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;
using Procurement.Web.Assets;
using Procurement.Web.Tests.Hosting;
using static Procurement.Web.Tests.Purchasing.PurchasingDesk;

namespace Procurement.Web.Tests.Purchasing;

public sealed class AcceptanceHandlerTests(TestDatabase databases)
{
    /// <summary>3 desks for 100.00: 100 × 1 / 3 = 33.333… → 33.33 twice, the last part takes the rest, 33.34.</summary>
    [Fact]
    public async Task RecordAsync_InParts_TheLastTakesTheRest()
    {
        await using var desk = await OpenAsync(databases);
        var purchase = await desk.BuyAsync((Desks, "3", "100"));

        var first = await desk.AcceptAsync(purchase.Id, (0, "1", null));
        var second = await desk.AcceptAsync(purchase.Id, (0, "1", null));
        var third = await desk.AcceptAsync(purchase.Id, (0, "1", null));

        Assert.Equal([Money.Parse("33.33"), Money.Parse("33.33"), Money.Parse("33.34")], [first.Amount, second.Amount, third.Amount]);
        Assert.Equal("YS2024-0003", third.Number);
        Assert.Equal("3 100.00 3 100.00 0 0.00", await desk.TotalsAsync(Desks));
        Assert.Equal("100.00 3 100.00", await desk.Register.ScalarAsync<string>(
            "select concat_ws(' ', p.accepted_amount, l.accepted_quantity::float8, l.accepted_amount) from purchases p join purchase_lines l on l.purchase_id = p.id"));
    }

    [Fact]
    public async Task RecordAsync_MoreThanBought_SaysHowManyMayStillBeAccepted()
    {
        await using var desk = await OpenAsync(databases);
        var purchase = await desk.BuyAsync((Computers, "4", "20000"));
        await desk.AcceptAsync(purchase.Id, (0, "3", null));

        var refusal = await RefusedAsync(() => desk.AcceptAsync(purchase.Id, (0, "2", null)));

        Assert.Equal("AC-OVER", refusal.Code);
        Assert.Contains("共采购 4 台，已验收 3，最多还能验收 1，本次填了 2", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("4 20000.00 3 15000.00 0 0.00", await desk.TotalsAsync(Computers));
    }

    /// <summary>Computers one each, furniture as a batch, a service as nothing; 3 for 10000.00 = 3333.34 + 3333.33 + 3333.33.</summary>
    [Fact]
    public async Task RecordAsync_ProposesCardsByKind()
    {
        await using var desk = await OpenAsync(databases);
        var purchase = await desk.BuyAsync((Computers, "3", "10000"), (Desks, "20", "20000"), (Cleaning, "1", "90000"));

        var answer = await desk.AcceptAsync(purchase.Id, (0, "3", null), (1, "20", null), (2, "1", null));

        Assert.Equal(4, answer.Proposals);
        Assert.Equal(
            "台式计算机 equipment 1 3333.34|台式计算机 equipment 1 3333.33|台式计算机 equipment 1 3333.33|办公桌 furniture 20 20000.00",
            await desk.Register.ScalarAsync<string>("select string_agg(concat_ws(' ', name, kind, quantity::float8, value), '|' order by id) from card_proposals"));
        Assert.Equal("1 90000.00 1 90000.00 0 0.00", await desk.TotalsAsync(Cleaning));
    }

    [Fact]
    public async Task RecordAsync_SplitChosen_IsFollowedWhereItCanBe()
    {
        await using var desk = await OpenAsync(databases);
        var purchase = await desk.BuyAsync((Computers, "3", "10000"), (Desks, "2.5", "2000"));

        Assert.Equal(1, (await desk.AcceptAsync(purchase.Id, (0, "3", CardSplit.Batch))).Proposals);
        Assert.Equal("AC-EACH", (await RefusedAsync(() => desk.AcceptAsync(purchase.Id, (1, "2.5", CardSplit.OneEach)))).Code);
        Assert.Equal(2, (await desk.AcceptAsync(purchase.Id, (1, "2", CardSplit.OneEach))).Proposals);
    }

    [Fact]
    public async Task RecordAsync_LineDecidedToBeNoFixedAsset_ProposesNothing()
    {
        await using var desk = await OpenAsync(databases);
        await desk.ExecuteAsync("update procurement_lines set fixed_asset = false");
        var purchase = await desk.BuyAsync((Computers, "3", "10000"));

        Assert.Equal(0, (await desk.AcceptAsync(purchase.Id, (0, "3", null))).Proposals);
        Assert.Equal("3 10000.00 3 10000.00 0 0.00", await desk.TotalsAsync(Computers));
    }

    [Theory]
    [InlineData("2024-05-05")]   // the contract is of the 6th
    [InlineData("2999-01-01")]
    public async Task RecordAsync_DayOutsideContractAndToday_IsRefused(string day)
    {
        await using var desk = await OpenAsync(databases);
        var purchase = await desk.BuyAsync((Computers, "1", "5000"));
        var draft = new AcceptanceDraft(purchase.Id, NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value, "", [new AcceptanceDraftLine(0, Quantity.Of(1m))]);

        Assert.Equal("AC-DAY", (await RefusedAsync(() => desk.Acceptances.RecordAsync(desk.Clerk, draft, CancellationToken.None))).Code);
    }

    [Fact]
    public async Task RecordAsync_CancelledUnknownOrForeignPurchase_IsRefused()
    {
        await using var desk = await OpenAsync(databases);
        var purchase = await desk.BuyAsync((Computers, "1", "5000"));
        var draft = new AcceptanceDraft(purchase.Id, new LocalDate(2024, 6, 7), "", [new AcceptanceDraftLine(0, Quantity.Of(1m))]);

        Assert.IsType<NothingFound>(await RefusedAsync(() => desk.Acceptances.RecordAsync(desk.Clerk with { Units = [Guid.Empty] }, draft, CancellationToken.None)));
        Assert.Equal("PU-FIELD", (await RefusedAsync(() => desk.AcceptAsync(purchase.Id, (1, "1", null)))).Code);
        Assert.Equal("PU-FIELD", (await RefusedAsync(() => desk.AcceptAsync(purchase.Id, (0, "1", null), (0, "1", null)))).Code);
        await desk.Purchases.CancelAsync(desk.Clerk, purchase.Id, null, "错了", CancellationToken.None);
        Assert.Equal("PU-CANCELLED", (await RefusedAsync(() => desk.AcceptAsync(purchase.Id, (0, "1", null)))).Code);
        Assert.IsType<NothingFound>(await RefusedAsync(() => desk.AcceptAsync(Guid.Empty, (0, "1", null))));
    }

    [Fact]
    public async Task RevokeAsync_GivesBackAndWithdrawsTheProposals()
    {
        await using var desk = await OpenAsync(databases);
        var purchase = await desk.BuyAsync((Computers, "3", "10000"));
        var acceptance = await desk.AcceptAsync(purchase.Id, (0, "2", null));

        await desk.Acceptances.RevokeAsync(desk.Clerk, acceptance.Id, 1, "型号不符", CancellationToken.None);

        Assert.Equal("3 10000.00 0 0.00 0 0.00", await desk.TotalsAsync(Computers));
        Assert.Equal(2, await desk.CountAsync("card_proposals where status = 'withdrawn'"));
        Assert.Equal("AC-REVOKED", (await RefusedAsync(() => desk.Acceptances.RevokeAsync(desk.Clerk, acceptance.Id, null, "再来", CancellationToken.None))).Code);
        Assert.Equal(Money.Parse("10000"), (await desk.AcceptAsync(purchase.Id, (0, "3", null))).Amount);
        Assert.Equal(0, await desk.WrongTotalsAsync());
    }

    [Fact]
    public async Task RevokeAsync_OnceACardIsMade_IsRefused()
    {
        await using var desk = await OpenAsync(databases);
        var purchase = await desk.BuyAsync((Computers, "2", "10000"));
        var acceptance = await desk.AcceptAsync(purchase.Id, (0, "2", null));
        await desk.Proposals.ConfirmAsync(desk.Clerk, [new CardConfirmation((await desk.WaitingAsync())[0])], CancellationToken.None);

        var refusal = await RefusedAsync(() => desk.Acceptances.RevokeAsync(desk.Clerk, acceptance.Id, null, "型号不符", CancellationToken.None));

        Assert.Equal("AC-CARDED", refusal.Code);
        Assert.Contains("已建 1 张资产卡片", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("2 10000.00 2 10000.00 1 5000.00", await desk.TotalsAsync(Computers));
    }
}
