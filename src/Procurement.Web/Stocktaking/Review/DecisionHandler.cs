using Microsoft.EntityFrameworkCore;
using Procurement.Data.Acts;
using Procurement.Data.Audit;
using Procurement.Data.Books;
using Procurement.Data.Stocktaking;
using Procurement.Domain.Access;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Audit;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;
using Procurement.Domain.Stocktaking;
using Procurement.Web.Hosting;
using Procurement.Web.Movements;

namespace Procurement.Web.Stocktaking.Review;

/// <summary>核对: differences are decided, many at once, and the stock-take is finished once nothing is left open.</summary>
/// <remarks>Locks: the books, the stock-take, its items by card, the movements' cards by id, the counter, the audit head.</remarks>
public sealed class DecisionHandler(ActRunner acts, RegisterHost host, DecisionMovements movements)
{
    /// <summary>More than this at once is asked for in parts.</summary>
    private const int Most = 10_000;

    /// <summary>All of them or none.</summary>
    /// <exception cref="RuleViolationException">ST-…, MV-…, AL-…, PU-REASON, PU-FIELD or NF-NONE; nothing is written.</exception>
    public Task<DecisionAnswer> DecideAsync(Actor actor, Guid stocktakeId, DecisionDraft draft, CancellationToken cancel) => acts.RunAsync(
        actor,
        async act =>
        {
            var closed = await BooksLock.ShareAsync(act);
            var stocktake = await StocktakeLocks.TakeAsync(act, stocktakeId, null);
            StocktakeRules.RequireStatus(stocktake, "处理差异", StocktakeStatus.Reviewing);
            var reason = draft.Decision is CountDecision.Move && string.IsNullOrWhiteSpace(draft.Reason)
                ? $"{stocktake.Number} 盘点错位"
                : Reasons.Require(draft.Reason, draft.Decision.ChineseName());
            var cards = draft.All is { } result ? await AllAsync(act, stocktakeId, result, cancel) : draft.Cards;
            var desk = await DecisionDesk.OpenAsync(act, stocktake, closed, draft with { Cards = cards });
            var before = States(desk);
            var made = await CarryOutAsync(desk, reason);
            foreach (var item in desk.Items)
            {
                item.RowVersion++;
            }

            act.Record(new AuditFact(AuditActions.StocktakeDecide, StocktakeHandler.SubjectKind, stocktake.Id, stocktake.Number, before, States(desk), reason));
            return new DecisionAnswer(desk.Items.Count + desk.Finds.Count, [.. made.Select(answer => new MovementDrafted(answer.Id, answer.Number, answer.Status))]);
        },
        cancel);

    /// <summary>完成盘点: for good.</summary>
    /// <exception cref="RuleViolationException">ST-OPEN, ST-STATUS, PU-FIELD, CC-CHANGED or NF-NONE.</exception>
    public Task<StocktakeAnswer> FinishAsync(Actor actor, Guid id, int? seenVersion, string? remark, CancellationToken cancel) => acts.RunAsync(
        actor,
        async act =>
        {
            DocumentTexts.Limit(remark ?? "", "remark", "盘点结论", CountRules.LongestNote);
            await BooksLock.ShareAsync(act);
            var stocktake = await StocktakeLocks.TakeAsync(act, id, seenVersion);
            StocktakeRules.RequireStatus(stocktake, "完成", StocktakeStatus.Reviewing);
            var (open, waiting, finds) = await ReviewFinds.LeftAsync(act, id);
            if (open + waiting + finds > 0)
            {
                throw new RuleViolationException(new StocktakeUnsettled(stocktake.Number, open, waiting, finds));
            }

            (stocktake.EndedByName, stocktake.EndedAt, stocktake.EndNote) = (actor.Name, act.Now, string.IsNullOrWhiteSpace(remark) ? null : remark.Trim());
            return StocktakeHandler.Turn(act, AuditActions.StocktakeFinish, stocktake, StocktakeStatus.Finished, stocktake.EndNote);
        },
        cancel);

    private async Task<IReadOnlyList<MovementAnswer>> CarryOutAsync(DecisionDesk desk, string reason)
    {
        switch (desk.Draft.Decision)
        {
            case CountDecision.WriteOff:
                return await movements.WriteOffAsync(desk, reason);
            case CountDecision.TakeIn:
                return await movements.TakeInAsync(desk, reason);
            case CountDecision.Move:
                return await movements.MoveAsync(desk, reason);
            case CountDecision.Again:
                await TakeBackAsync(desk);
                return [];
            default:
                Note(desk, reason);
                return [];
        }
    }

    /// <summary>复核相符 or 说明原因: in words only.</summary>
    private static void Note(DecisionDesk desk, string reason)
    {
        foreach (var item in desk.Items)
        {
            item.Decision = reason;
            item.MovementId = null;
            if (desk.Draft.Decision is CountDecision.Found)
            {
                (item.Result, item.CountedQuantity, item.FoundPlaceId) = (CountResult.Matches, item.Quantity, null);
            }
        }

        foreach (var find in desk.Finds)
        {
            (find.Decision, find.MovementId) = (reason, null);
            find.RowVersion++;
        }
    }

    private static async Task TakeBackAsync(DecisionDesk desk)
    {
        var cards = desk.Items.Select(item => item.CardId).ToArray();
        var held = (await desk.Act.Context.StocktakeCounts.AsNoTracking()
            .Where(count => count.StocktakeId == desk.Stocktake.Id && cards.Contains(count.CardId) && count.Counts && !count.Superseded).ToListAsync(desk.Act.Cancel)).ToLookup(count => count.CardId);
        foreach (var item in desk.Items)
        {
            CountDecisions.TakeBack(item, held[item.CardId].OrderBy(count => count.CountedAt).FirstOrDefault());
        }

        foreach (var find in desk.Finds)
        {
            (find.Decision, find.MovementId) = (null, null);
            find.RowVersion++;
        }
    }

    private async Task<IReadOnlyList<Guid>> AllAsync(Act act, Guid stocktakeId, CountResult result, CancellationToken cancel) =>
        await ReviewList.CardsAsync(host.Database, act.Actor, new ReviewFilter(stocktakeId, result, SettleState.Open), Most, cancel);

    private static List<DecisionState> States(DecisionDesk desk) => [.. desk.Items.Select(DecisionState.Of), .. desk.Finds.Select(DecisionState.Of)];
}
