using Microsoft.EntityFrameworkCore;
using NodaTime;
using Procurement.Data.Acts;
using Procurement.Data.Assets;
using Procurement.Data.Audit;
using Procurement.Data.Books;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Audit;
using Procurement.Domain.Common;

namespace Procurement.Web.Movements;

/// <summary>Writes movements inside an act that somebody else runs: the handler's, the card proposals', a stock-take's.</summary>
public sealed class MovementBook(IEnumerable<IMovementRule> rules)
{
    private const string SubjectKind = "movement";
    private readonly Dictionary<MovementKind, IMovementRule> byKind = rules.ToDictionary(rule => rule.Kind);

    /// <summary>Numbers the movement, freezes its list and, where nobody else must agree, lets it take effect.</summary>
    public async Task<MovementAnswer> SubmitAsync(Act act, MovementDraft draft)
    {
        var closed = await BooksLock.ShareAsync(act);
        var (movement, items, cards) = await WriteAsync(act, draft, MovementStatus.Submitted, closed);
        act.Record(new AuditFact(AuditActions.MovementSubmit, SubjectKind, movement.Id, movement.Number, null, MovementState.Of(movement, items)));
        return byKind[movement.Kind].NeedsApproval(movement)
            ? Answer(movement, items)
            : await TakeEffectAsync(act, movement, items, cards, closed);
    }

    public async Task<MovementAnswer> KeepDraftAsync(Act act, MovementDraft draft)
    {
        var (movement, items, _) = await WriteAsync(act, draft, MovementStatus.Draft, await BooksLock.ShareAsync(act));
        act.Record(new AuditFact(AuditActions.MovementDraft, SubjectKind, movement.Id, movement.Number, null, MovementState.Of(movement, items)));
        return Answer(movement, items);
    }

    /// <summary>Freezes the list of a draft or a returned movement anew; the movement is under lock.</summary>
    /// <param name="draft">What it says now; null for what it said. Its kind, stock-take and reversal stay as they are.</param>
    /// <param name="keep">Keeps it as a draft instead of submitting it.</param>
    public async Task<MovementAnswer> ResubmitAsync(Act act, AssetMovement movement, MovementDraft? draft, LocalDate? closed, bool keep = false)
    {
        var old = await ItemsAsync(act, movement.Id);
        var before = MovementState.Told(movement, old);
        var now = await byKind[movement.Kind].PrepareAsync(new MovementRequest(act, Same(movement, draft ?? DraftOf(movement, old)), closed, movement, old));
        act.Context.MovementItems.RemoveRange(old);
        await act.Context.SaveChangesAsync(act.Cancel);
        var (frozen, cards) = await FreezeAsync(act, now, closed);
        var items = Items(movement, frozen, cards);
        act.Context.MovementItems.AddRange(items);
        Rewrite(act, movement, now, UnitOf(now, cards), keep ? MovementStatus.Draft : MovementStatus.Submitted);
        var (was, becomes) = MovementState.Of(before, old, movement, items);
        act.Record(new AuditFact(keep ? AuditActions.MovementDraft : AuditActions.MovementSubmit, SubjectKind, movement.Id, movement.Number, was, becomes));
        return keep || byKind[movement.Kind].NeedsApproval(movement)
            ? Answer(movement, items)
            : await TakeEffectAsync(act, movement, items, cards, closed);
    }

    /// <summary>The movement is under lock and approved: its cards are locked, compared with the frozen list, and moved.</summary>
    /// <exception cref="RuleViolationException">MV-CHANGED, AL-….</exception>
    public async Task<MovementAnswer> TakeEffectAsync(Act act, AssetMovement movement, LocalDate? closed)
    {
        var items = await ItemsAsync(act, movement.Id);
        await byKind[movement.Kind].BeforeEffectAsync(act, movement);
        var cards = await LedgerCards.TakeAsync(act, items.Where(item => item.CardId is not null).Select(item => item.CardId!.Value));
        var changed = items.Where(item => item.CardId is { } id && cards[id].Entries.Count != item.SeenVersion).Select(item => cards[item.CardId!.Value].Card.CardNumber).ToList();
        return changed.Count > 0
            ? throw new RuleViolationException(new MovementCardsChanged(movement.Number, changed))
            : await TakeEffectAsync(act, movement, items, cards, closed);
    }

    /// <summary>What else a kind does when its movement is given up.</summary>
    public Task GiveUpAsync(Act act, AssetMovement movement, string reason) => byKind[movement.Kind].GiveUpAsync(act, movement, reason);

    private async Task<MovementAnswer> TakeEffectAsync(
        Act act, AssetMovement movement, IReadOnlyList<AssetMovementItem> items, IReadOnlyDictionary<Guid, CardLedger> cards, LocalDate? closed)
    {
        var posting = new Posting(movement.Id, movement.EffectiveOn, movement.Way, movement.Reason, act.Now, act.NextId, closed, movement.TransferId);
        await byKind[movement.Kind].ApplyAsync(new MovementWork(act, movement, items, cards, posting));
        LedgerCards.Keep(act, cards.Values);
        (movement.Status, movement.RowVersion) = (MovementStatus.Effective, movement.RowVersion + 1);
        return Answer(movement, items);
    }

    private async Task<(AssetMovement Movement, List<AssetMovementItem> Items, IReadOnlyDictionary<Guid, CardLedger> Cards)> WriteAsync(
        Act act, MovementDraft written, MovementStatus status, LocalDate? closed)
    {
        var draft = await byKind[written.Kind].PrepareAsync(
            new MovementRequest(act, written with { Way = MovementKinds.WayOf(written.Kind, written.Way) }, closed));
        var (frozen, cards) = await FreezeAsync(act, draft, closed);
        var movement = new AssetMovement
        {
            DepartmentId = act.Actor.DepartmentId,
            Id = act.NextId(),
            Number = await DocumentNumbers.NextAsync(act, "BD", FiscalYear.Of(draft.EffectiveOn.Year)),
            Kind = draft.Kind,
            Way = draft.Way,
            UnitId = UnitOf(draft, cards),
            EffectiveOn = draft.EffectiveOn,
            Reason = draft.Reason.Trim(),
            Evidence = draft.Evidence.Trim(),
            Status = status,
            Details = draft.Details,
            TargetUnitId = draft.TargetUnitId,
            TransferId = draft.TransferId,
            Counterparty = draft.Counterparty,
            Proceeds = draft.Proceeds,
            ReversesId = draft.ReversesId,
            StocktakeId = draft.StocktakeId,
            RequestedBy = act.Actor.AccountId,
            RequestedByName = act.Actor.Name,
            RequestedAt = act.Now,
            RowVersion = 1,
        };
        var items = Items(movement, frozen, cards);
        act.Context.Movements.Add(movement);
        act.Context.MovementItems.AddRange(items);
        return (movement, items, cards);
    }

    private async Task<(IReadOnlyList<FrozenItem> Items, IReadOnlyDictionary<Guid, CardLedger> Cards)> FreezeAsync(Act act, MovementDraft draft, LocalDate? closed)
    {
        MovementRules.CheckFields(draft, ChinaTime.DayOf(act.Now));
        if (closed is { } last && draft.EffectiveOn <= last)
        {
            throw new RuleViolationException(new DayInClosedYear(draft.EffectiveOn, last));
        }

        var cards = await LedgerCards.TakeAsync(act, draft.Items.Where(item => item.CardId is not null).Select(item => item.CardId!.Value));
        MovementRules.CheckCards(draft.Kind, draft.EffectiveOn, cards.Values.Select(ledger => ledger.Card));
        return (await byKind[draft.Kind].FreezeAsync(act, draft, cards), cards);
    }

    private static List<AssetMovementItem> Items(AssetMovement movement, IReadOnlyList<FrozenItem> frozen, IReadOnlyDictionary<Guid, CardLedger> cards) =>
    [
        .. frozen.Select((item, index) => new AssetMovementItem
        {
            DepartmentId = movement.DepartmentId,
            MovementId = movement.Id,
            Ordinal = index,
            CardId = item.CardId,
            SeenVersion = item.CardId is { } id ? cards[id].Entries.Count : 0,
            Quantity = item.Quantity,
            Value = item.Value,
            Depreciation = item.Depreciation,
            Area = item.Area,
            Details = item.Details,
        }),
    ];

    /// <summary>What a movement stays, whatever is changed of it; what a stock-take settles is settled in its way.</summary>
    private static MovementDraft Same(AssetMovement movement, MovementDraft draft)
    {
        var way = MovementKinds.WayOf(movement.Kind, movement.StocktakeId is null ? draft.Way : movement.Way);
        return draft with
        {
            Kind = movement.Kind,
            Way = way,
            UnitId = draft.UnitId ?? movement.UnitId,
            ReversesId = movement.ReversesId,
            StocktakeId = movement.StocktakeId,
            TransferId = way is AssetWay.TransferOut or AssetWay.TransferIn ? movement.TransferId ?? draft.TransferId : null,
        };
    }

    private static void Rewrite(Act act, AssetMovement movement, MovementDraft now, Guid unit, MovementStatus status)
    {
        (movement.Way, movement.UnitId, movement.TargetUnitId, movement.TransferId) = (now.Way, unit, now.TargetUnitId, now.TransferId);
        (movement.EffectiveOn, movement.Reason, movement.Evidence, movement.Details) = (now.EffectiveOn, now.Reason.Trim(), now.Evidence.Trim(), now.Details);
        (movement.Counterparty, movement.Proceeds) = (now.Counterparty, now.Proceeds);
        (movement.RequestedBy, movement.RequestedByName, movement.RequestedAt) = (act.Actor.AccountId, act.Actor.Name, act.Now);

        // The decision on what it said before stands in the audit trail; what it says now is not decided yet.
        (movement.DecidedBy, movement.DecidedByName, movement.DecidedAt, movement.DecisionNote) = (null, null, null, null);
        (movement.Status, movement.RowVersion) = (status, movement.RowVersion + 1);
    }

    private static Guid UnitOf(MovementDraft draft, IReadOnlyDictionary<Guid, CardLedger> cards)
    {
        var units = cards.Values.Select(ledger => ledger.Card.UnitId).Distinct().ToList();
        return units.Count switch
        {
            0 => draft.UnitId ?? throw new RuleViolationException(new MovementItemsWrong("请选择卡片所属的单位。")),
            1 => units[0],
            _ => throw new RuleViolationException(new MovementUnitsMixed()),
        };
    }

    private MovementDraft DraftOf(AssetMovement movement, IReadOnlyList<AssetMovementItem> items) => new(
        movement.Kind, movement.Way, movement.EffectiveOn, movement.Reason, movement.Evidence, [.. items.Select(byKind[movement.Kind].DraftOf)], movement.UnitId, movement.TargetUnitId,
        movement.TransferId, movement.Counterparty, movement.Proceeds, movement.ReversesId, movement.StocktakeId, movement.Details);

    private static Task<List<AssetMovementItem>> ItemsAsync(Act act, Guid id) =>
        act.Context.MovementItems.Where(item => item.MovementId == id).OrderBy(item => item.Ordinal).ToListAsync(act.Cancel);

    private static MovementAnswer Answer(AssetMovement movement, IReadOnlyList<AssetMovementItem> items) =>
        new(movement.Id, movement.Number, movement.Status, movement.RowVersion, [.. items.Where(item => item.CardId is not null).Select(item => item.CardId!.Value)]);
}
