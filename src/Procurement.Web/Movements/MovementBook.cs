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
            ? MovementRows.Answer(movement, items)
            : await TakeEffectAsync(act, movement, items, cards, closed);
    }

    public async Task<MovementAnswer> KeepDraftAsync(Act act, MovementDraft draft)
    {
        var (movement, items, _) = await WriteAsync(act, draft, MovementStatus.Draft, await BooksLock.ShareAsync(act));
        act.Record(new AuditFact(AuditActions.MovementDraft, SubjectKind, movement.Id, movement.Number, null, MovementState.Of(movement, items)));
        return MovementRows.Answer(movement, items);
    }

    /// <summary>Freezes the list of a draft or a returned movement anew; the movement is under lock.</summary>
    /// <param name="draft">What it says now; null for what it said. Its kind, stock-take and reversal stay as they are.</param>
    /// <param name="keep">Keeps it as a draft instead of submitting it.</param>
    public async Task<MovementAnswer> ResubmitAsync(Act act, AssetMovement movement, MovementDraft? draft, LocalDate? closed, bool keep = false)
    {
        var old = await ItemsAsync(act, movement.Id);
        var before = MovementState.Told(movement, old);
        var now = await byKind[movement.Kind].PrepareAsync(new MovementRequest(act, MovementRows.Same(movement, draft ?? DraftOf(movement, old)), closed, movement, old));
        act.Context.MovementItems.RemoveRange(old);
        await act.Context.SaveChangesAsync(act.Cancel);
        var (frozen, cards) = await FreezeAsync(act, now, closed);
        var items = MovementRows.Items(movement, frozen, cards);
        act.Context.MovementItems.AddRange(items);
        MovementRows.Rewrite(act, movement, now, MovementRows.UnitOf(now, cards), keep ? MovementStatus.Draft : MovementStatus.Submitted);
        var (was, becomes) = MovementState.Of(before, old, movement, items);
        act.Record(new AuditFact(keep ? AuditActions.MovementDraft : AuditActions.MovementSubmit, SubjectKind, movement.Id, movement.Number, was, becomes));
        return keep || byKind[movement.Kind].NeedsApproval(movement)
            ? MovementRows.Answer(movement, items)
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
        return MovementRows.Answer(movement, items);
    }

    private async Task<(AssetMovement Movement, List<AssetMovementItem> Items, IReadOnlyDictionary<Guid, CardLedger> Cards)> WriteAsync(
        Act act, MovementDraft written, MovementStatus status, LocalDate? closed)
    {
        var draft = await byKind[written.Kind].PrepareAsync(
            new MovementRequest(act, written with { Way = MovementKinds.WayOf(written.Kind, written.Way) }, closed));
        var (frozen, cards) = await FreezeAsync(act, draft, closed);
        var movement = MovementRows.New(act, draft, await DocumentNumbers.NextAsync(act, "BD", FiscalYear.Of(draft.EffectiveOn.Year)), MovementRows.UnitOf(draft, cards), status);
        var items = MovementRows.Items(movement, frozen, cards);
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

    private MovementDraft DraftOf(AssetMovement movement, IReadOnlyList<AssetMovementItem> items) => new(
        movement.Kind, movement.Way, movement.EffectiveOn, movement.Reason, movement.Evidence, [.. items.Select(byKind[movement.Kind].DraftOf)], movement.UnitId, movement.TargetUnitId,
        movement.TransferId, movement.Counterparty, movement.Proceeds, movement.ReversesId, movement.StocktakeId, movement.Details);

    private static Task<List<AssetMovementItem>> ItemsAsync(Act act, Guid id) =>
        act.Context.MovementItems.Where(item => item.MovementId == id).OrderBy(item => item.Ordinal).ToListAsync(act.Cancel);
}
