using Microsoft.EntityFrameworkCore;
using Npgsql;
using Procurement.Data.Acts;
using Procurement.Data.Audit;
using Procurement.Data.Stocktaking;
using Procurement.Domain.Access;
using Procurement.Domain.Audit;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;
using Procurement.Domain.Stocktaking;

namespace Procurement.Web.Stocktaking;

/// <summary>盘点: opened for a day and a scope, counted by many, ended, taken up again or cancelled.</summary>
/// <remarks>Locks: the books where the list is frozen, the stock-take, its items by card, the counter, the audit head.</remarks>
public sealed class StocktakeHandler(ActRunner acts, CountBook book)
{
    internal const string SubjectKind = "stocktake";

    /// <summary>Freezes the list of what was on the books at the end of the day. A card is in one unfinished stock-take only: a shortage that two of them
    /// found would leave the books twice.</summary>
    /// <exception cref="RuleViolationException">ST-TITLE, ST-DAY, ST-SCOPE, ST-EMPTY, ST-OVERLAP or PU-FIELD; nothing is written, no number is used up.</exception>
    public Task<StocktakeAnswer> OpenAsync(Actor actor, StocktakeDraft draft, CancellationToken cancel) =>
        acts.RunAsync(actor, act => StocktakeBeginning.OpenAsync(act, draft), cancel);

    /// <summary>Takes counts; each is taken once, however often it is sent, and a wrong one is refused by itself.</summary>
    /// <exception cref="RuleViolationException">ST-STATUS, ST-BATCH or NF-NONE; nothing is written.</exception>
    public async Task<CountsAnswer> CountAsync(
        Actor actor, Guid stocktakeId, IReadOnlyList<CountDraft> counts, IReadOnlyList<FindDraft> finds, CancellationToken cancel)
    {
        if (counts.Count + finds.Count > StocktakeRules.MostCounts)
        {
            throw new RuleViolationException(new CountBatchTooLarge(StocktakeRules.MostCounts));
        }

        async Task<CountsAnswer> TakeAsync(Act act) =>
            new([.. await book.TakeAsync(act, stocktakeId, counts), .. await FindBook.TakeAsync(act, stocktakeId, finds)]);
        try
        {
            return await acts.RunAsync(actor, TakeAsync, cancel);
        }
        catch (DbUpdateException failure) when (failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            // The same ids came at the same moment another way, for other cards: now they are known.
            return await acts.RunAsync(actor, TakeAsync, cancel);
        }
    }

    public Task<CountsAnswer> CountAsync(Actor actor, Guid stocktakeId, IReadOnlyList<CountDraft> counts, CancellationToken cancel) =>
        CountAsync(actor, stocktakeId, counts, [], cancel);

    /// <summary>Decides which of several differing counts of a card holds.</summary>
    /// <exception cref="RuleViolationException">PU-REASON, ST-STATUS, ST-NODISPUTE or NF-NONE.</exception>
    public Task<StocktakeAnswer> SettleAsync(Actor actor, Guid stocktakeId, Guid cardId, Guid countId, string? reason, CancellationToken cancel) => acts.RunAsync(
        actor,
        async act =>
        {
            var why = Reasons.Require(reason, "确认重复清点");
            var stocktake = await StocktakeLocks.ShareAsync(act, stocktakeId);
            StocktakeRules.RequireStatus(stocktake, "确认重复清点", StocktakeStatus.Counting, StocktakeStatus.Reviewing);
            var item = (await StocktakeLocks.ItemsAsync(act, stocktakeId, [cardId])).GetValueOrDefault(cardId) ?? throw new RuleViolationException(new NothingFound("盘点卡片"));
            var counts = await act.Context.StocktakeCounts.Where(count => count.StocktakeId == stocktakeId && count.CardId == cardId && !count.Superseded).ToListAsync(act.Cancel);
            var before = CountState.Of(item);
            new CountTally(item, counts).Settle(countId);
            act.Record(new AuditFact(AuditActions.StocktakeDecide, SubjectKind, stocktake.Id, stocktake.Number, before, CountState.Of(item), why));
            return Answer(stocktake);
        },
        cancel);

    /// <summary>结束清点: from now on nobody counts, the results are looked at and decided.</summary>
    public Task<StocktakeAnswer> EndCountingAsync(Actor actor, Guid id, int? seenVersion, CancellationToken cancel) => acts.RunAsync(
        actor,
        async act =>
        {
            var stocktake = await StocktakeLocks.TakeAsync(act, id, seenVersion);
            StocktakeRules.RequireStatus(stocktake, "结束清点", StocktakeStatus.Counting);
            return Turn(act, AuditActions.StocktakeEndCounting, stocktake, StocktakeStatus.Reviewing, null);
        },
        cancel);

    /// <summary>恢复清点, while nothing is decided.</summary>
    /// <exception cref="RuleViolationException">PU-REASON, ST-STATUS, ST-DECIDED, CC-CHANGED or NF-NONE.</exception>
    public Task<StocktakeAnswer> ReopenAsync(Actor actor, Guid id, int? seenVersion, string? reason, CancellationToken cancel) => acts.RunAsync(
        actor,
        async act =>
        {
            var why = Reasons.Require(reason, "恢复清点");
            var stocktake = await StocktakeLocks.TakeAsync(act, id, seenVersion);
            StocktakeRules.RequireStatus(stocktake, "恢复清点", StocktakeStatus.Reviewing);
            await RequireUndecidedAsync(act, stocktake, "恢复清点");
            return Turn(act, AuditActions.StocktakeReopen, stocktake, StocktakeStatus.Counting, why);
        },
        cancel);

    /// <summary>Cancels it; its counts stay to be read. What was decided must be taken back first.</summary>
    /// <exception cref="RuleViolationException">PU-REASON, ST-STATUS, ST-DECIDED, CC-CHANGED or NF-NONE.</exception>
    public Task<StocktakeAnswer> CancelAsync(Actor actor, Guid id, int? seenVersion, string? reason, CancellationToken cancel) => acts.RunAsync(
        actor,
        async act =>
        {
            var why = Reasons.Require(reason, "取消盘点");
            var stocktake = await StocktakeLocks.TakeAsync(act, id, seenVersion);
            StocktakeRules.RequireStatus(stocktake, "取消", StocktakeStatus.Counting, StocktakeStatus.Reviewing);
            await RequireUndecidedAsync(act, stocktake, "取消");
            (stocktake.EndedByName, stocktake.EndedAt, stocktake.EndNote) = (actor.Name, act.Now, why);
            return Turn(act, AuditActions.StocktakeCancel, stocktake, StocktakeStatus.Cancelled, why);
        },
        cancel);

    internal static StocktakeAnswer Answer(Stocktake stocktake) => new(stocktake.Id, stocktake.Number, stocktake.Status, stocktake.ItemCount, stocktake.RowVersion);

    /// <summary>Turns the status of a stock-take that is under lock.</summary>
    internal static StocktakeAnswer Turn(Act act, string action, Stocktake stocktake, StocktakeStatus status, string? why)
    {
        var before = new StocktakeStanding(stocktake.Status);
        (stocktake.Status, stocktake.RowVersion) = (status, stocktake.RowVersion + 1);
        act.Record(new AuditFact(action, SubjectKind, stocktake.Id, stocktake.Number, before, new StocktakeStanding(status), why));
        return Answer(stocktake);
    }

    /// <summary>Of nobody's cards, also those that the actor does not see.</summary>
    private static async Task RequireUndecidedAsync(Act act, Stocktake stocktake, string what)
    {
        if (await act.Context.StocktakeItems.IgnoreQueryFilters(["unit"])
                .AnyAsync(item => item.StocktakeId == stocktake.Id && (item.MovementId != null || item.Decision != null), act.Cancel)
            || await act.Context.StocktakeFinds.AnyAsync(find => find.StocktakeId == stocktake.Id && (find.MovementId != null || find.Decision != null), act.Cancel))
        {
            throw new RuleViolationException(new StocktakeDecided(stocktake.Number, what));
        }
    }
}
