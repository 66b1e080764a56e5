using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;
using Procurement.Web.Tests.Hosting;
using static Procurement.Web.Tests.Purchasing.PurchasingDesk;

namespace Procurement.Web.Tests.Purchasing;

public sealed class PurchaseRaceTests(TestDatabase databases)
{
    /// <summary>10 computers for 50,000 and ten clerks who want 3 for 15,000 each: three fit, whoever comes first.</summary>
    [Fact]
    public async Task LogAsync_TenAtOnceOnOneLine_ExactlyThoseThatFit()
    {
        await using var desk = await OpenAsync(databases);
        var draft = await desk.DraftAsync((Computers, "3", "15000"));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => TryAsync(() => desk.Purchases.LogAsync(desk.Clerk, draft, CancellationToken.None))));

        Assert.Equal(3, outcomes.Count(outcome => outcome is null));
        Assert.Equal(7, outcomes.Count(outcome => outcome is PurchaseExceedsBudget));
        Assert.Equal("9 45000.00 0 0.00 0 0.00", await desk.TotalsAsync(Computers));
        Assert.Equal("CG2024-0001 CG2024-0002 CG2024-0003", await desk.Register.ScalarAsync<string>("select string_agg(number, ' ' order by number) from purchases"));
        Assert.Equal(3, await desk.CountAsync("audit_records where action = 'purchase.log'"));
    }

    [Fact]
    public async Task LogAsync_LinesInOppositeOrder_NeverWaitForEachOther()
    {
        await using var desk = await OpenAsync(databases);
        var forth = await desk.DraftAsync((Computers, "1", "5000"), (Desks, "1", "1000"));
        var back = await desk.DraftAsync((Desks, "1", "1000"), (Computers, "1", "5000"));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(index =>
            TryAsync(() => desk.Purchases.LogAsync(desk.Clerk, index % 2 == 0 ? forth : back, CancellationToken.None))));

        Assert.Equal(10, outcomes.Count(outcome => outcome is null));
        Assert.Equal("10 50000.00 0 0.00 0 0.00", await desk.TotalsAsync(Computers));
        Assert.Equal("10 10000.00 0 0.00 0 0.00", await desk.TotalsAsync(Desks));
    }

    [Fact]
    public async Task AcceptAndCancelAtOnce_OneOfThemWins()
    {
        await using var desk = await OpenAsync(databases);
        for (var round = 0; round < 5; round++)
        {
            var purchase = await desk.BuyAsync((Computers, "1", "5000"));

            var outcomes = await Task.WhenAll(
                TryAsync(() => desk.AcceptAsync(purchase.Id, (0, "1", null))),
                TryAsync(() => desk.Purchases.CancelAsync(desk.Clerk, purchase.Id, null, "错了", CancellationToken.None)));

            Assert.Single(outcomes, outcome => outcome is null);
            Assert.Contains(Assert.Single(outcomes.OfType<RuleViolation>()).Code, new[] { "PU-ACCEPTED", "PU-CANCELLED" });
            Assert.Equal(0, await desk.WrongTotalsAsync());
        }
    }

    [Fact]
    public async Task AcceptanceByTwoAtOnce_NeverExceedsThePurchase()
    {
        await using var desk = await OpenAsync(databases);
        var purchase = await desk.BuyAsync((Computers, "10", "50000"));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => TryAsync(() => desk.AcceptAsync(purchase.Id, (0, "3", null)))));

        Assert.Equal(3, outcomes.Count(outcome => outcome is null));
        Assert.Equal("10 50000.00 9 45000.00 0 0.00", await desk.TotalsAsync(Computers));
        Assert.Equal(9, await desk.CountAsync("card_proposals"));
    }

    [Fact]
    public async Task ConfirmAndRevokeAtOnce_OneOfThemWins()
    {
        await using var desk = await OpenAsync(databases);
        var purchase = await desk.BuyAsync((Computers, "5", "25000"));
        for (var round = 0; round < 5; round++)
        {
            var acceptance = await desk.AcceptAsync(purchase.Id, (0, "1", null));
            var waiting = await desk.WaitingAsync();

            var outcomes = await Task.WhenAll(
                TryAsync(() => desk.Proposals.ConfirmAsync(desk.Clerk, [new Web.Assets.CardConfirmation(waiting[0])], CancellationToken.None)),
                TryAsync(() => desk.Acceptances.RevokeAsync(desk.Clerk, acceptance.Id, null, "错了", CancellationToken.None)));

            Assert.Single(outcomes, outcome => outcome is null);
            Assert.Contains(Assert.Single(outcomes.OfType<RuleViolation>()).Code, new[] { "AC-CARDED", "CP-DECIDED" });
            Assert.Equal(0, await desk.WrongTotalsAsync());
        }
    }

    /// <summary>Null where it went well; anything but a refusal fails the test.</summary>
    private static async Task<RuleViolation?> TryAsync<T>(Func<Task<T>> act)
    {
        try
        {
            await act();
            return null;
        }
        catch (RuleViolationException refusal)
        {
            return refusal.Violation;
        }
    }
}
