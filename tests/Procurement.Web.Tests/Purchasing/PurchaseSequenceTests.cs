using Bogus;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;
using Procurement.Web.Assets;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Purchasing;

/// <summary>Whatever people do in whatever order: nothing below zero, nothing above what it comes from, and the totals are the documents' sums.</summary>
public sealed class PurchaseSequenceTests(TestDatabase databases)
{
    private static readonly string[] Items = [PurchasingDesk.Computers, PurchasingDesk.Desks, PurchasingDesk.Cleaning];

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(2024)]
    public async Task AnySequence_KeepsTheTotals(int seed)
    {
        var random = new Randomizer(seed);
        await using var desk = await PurchasingDesk.OpenAsync(databases);
        var (done, refused) = (0, 0);
        for (var step = 0; step < 80; step++)
        {
            try
            {
                done += await StepAsync(desk, random) ? 1 : 0;
            }
            catch (RuleViolationException)
            {
                refused++;
            }

            Assert.Equal(0, await desk.WrongTotalsAsync());
        }

        Assert.True(done > 15 && refused > 5, $"{done} done, {refused} refused: the sequence tries too little.");
    }

    private static async Task<bool> StepAsync(PurchasingDesk desk, Randomizer random)
    {
        switch (random.Int(0, 9))
        {
            case <= 3:
                var rows = Enumerable.Range(0, random.Int(1, 3)).Select(_ => (random.ArrayElement(Items), $"{random.Int(1, 10) / 4m}", $"{random.Int(1, 900_000) / 100m:0.00}"));
                await desk.BuyAsync([.. rows]);
                return true;
            case 4:
                return await AnyAsync(desk, random, "purchases", id => desk.Purchases.CancelAsync(desk.Clerk, id, null, "重来", CancellationToken.None));
            case <= 6:
                return await AnyAsync(desk, random, "purchases", id => desk.AcceptAsync(id, (0, $"{random.Int(1, 6) / 4m}", random.Bool() ? CardSplit.Batch : null)));
            case 7:
                return await AnyAsync(desk, random, "acceptances", id => desk.Acceptances.RevokeAsync(desk.Clerk, id, null, "重来", CancellationToken.None));
            case 8:
                return await AnyAsync(desk, random, "card_proposals", id => desk.Proposals.ConfirmAsync(desk.Clerk, [new CardConfirmation(id)], CancellationToken.None));
            default:
                return await AnyAsync(desk, random, "card_proposals", id => desk.Proposals.RejectAsync(desk.Clerk, [new ProposalSeen(id)], "不建", CancellationToken.None));
        }
    }

    private static async Task<bool> AnyAsync(PurchasingDesk desk, Randomizer random, string table, Func<Guid, Task> act)
    {
        var ids = await desk.ListAsync($"select id from {table} order by id");
        if (ids.Count == 0)
        {
            return false;
        }

        await act(ids[random.Int(0, ids.Count - 1)]);
        return true;
    }
}
