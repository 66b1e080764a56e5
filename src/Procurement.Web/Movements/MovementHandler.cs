using Microsoft.EntityFrameworkCore;
using Procurement.Data.Acts;
using Procurement.Data.Audit;
using Procurement.Data.Books;
using Procurement.Domain.Access;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Audit;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;

namespace Procurement.Web.Movements;

/// <summary>变动单: asked for, approved by another person where money or ownership changes, and then in the ledger; all of it or nothing.</summary>
/// <remarks>Locks: the books, the movement, its cards by id, the counter, the audit head.</remarks>
public sealed class MovementHandler(ActRunner acts, MovementBook book)
{
    private const string SubjectKind = "movement";

    /// <summary>Submits a movement, its list frozen; where nobody else must agree it takes effect at once.</summary>
    /// <exception cref="RuleViolationException">MV-…, AL-…, PU-REASON, PU-FIELD or NF-NONE; nothing is written, no number is used up.</exception>
    public Task<MovementAnswer> SubmitAsync(Actor actor, MovementDraft draft, CancellationToken cancel) =>
        acts.RunAsync(actor, act => book.SubmitAsync(act, draft), cancel);

    /// <summary>Keeps a movement as a draft, e.g. of a stock-take: it holds nothing until somebody submits it.</summary>
    public Task<MovementAnswer> KeepDraftAsync(Actor actor, MovementDraft draft, CancellationToken cancel) =>
        acts.RunAsync(actor, act => book.KeepDraftAsync(act, draft), cancel);

    /// <summary>Submits a draft or a returned movement, its list frozen anew.</summary>
    /// <param name="draft">What it says now; null for what it said.</param>
    /// <param name="keep">Keeps it as a draft instead.</param>
    public Task<MovementAnswer> ResubmitAsync(Actor actor, Guid id, int? seenVersion, MovementDraft? draft, CancellationToken cancel, bool keep = false) => acts.RunAsync(
        actor,
        async act =>
        {
            var closed = await BooksLock.ShareAsync(act);
            var movement = await LockAsync(act, id, seenVersion);
            MovementRules.RequireStatus(movement, "提交", MovementStatus.Draft, MovementStatus.Returned);
            return await book.ResubmitAsync(act, movement, draft, closed, keep);
        },
        cancel);

    /// <summary>Another person agrees: the movement takes effect, on the cards as they were frozen.</summary>
    /// <exception cref="RuleViolationException">MV-SELF, MV-STATUS, MV-CHANGED, AL-…, CC-CHANGED or NF-NONE.</exception>
    public Task<MovementAnswer> ApproveAsync(Actor actor, Guid id, int? seenVersion, string? note, CancellationToken cancel) => acts.RunAsync(
        actor,
        async act =>
        {
            var closed = await BooksLock.ShareAsync(act);
            var movement = await LockAsync(act, id, seenVersion);
            MovementRules.RequireStatus(movement, "批准", MovementStatus.Submitted);
            MovementRules.RequireOther(movement, actor.AccountId);
            Decide(act, movement, note);
            var answer = await book.TakeEffectAsync(act, movement, closed);
            RecordStanding(act, AuditActions.MovementApprove, movement, MovementStatus.Submitted, note);
            return answer;
        },
        cancel);

    /// <summary>Another person sends it back with a reason.</summary>
    public Task<MovementAnswer> ReturnAsync(Actor actor, Guid id, int? seenVersion, string? reason, CancellationToken cancel) => acts.RunAsync(
        actor,
        async act =>
        {
            var why = Reasons.Require(reason, "退回");
            var movement = await LockAsync(act, id, seenVersion);
            MovementRules.RequireStatus(movement, "退回", MovementStatus.Submitted);
            MovementRules.RequireOther(movement, actor.AccountId);
            Decide(act, movement, why);
            return Turn(act, AuditActions.MovementReturn, movement, MovementStatus.Returned, why);
        },
        cancel);

    /// <summary>Whoever keeps the cards takes a movement back that is not in the ledger yet.</summary>
    public Task<MovementAnswer> WithdrawAsync(Actor actor, Guid id, int? seenVersion, string? reason, CancellationToken cancel) => acts.RunAsync(
        actor,
        async act =>
        {
            var why = Reasons.Require(reason, "撤回");
            var movement = await LockAsync(act, id, seenVersion);
            MovementRules.RequireStatus(movement, "撤回", MovementStatus.Draft, MovementStatus.Submitted, MovementStatus.Returned);
            await book.GiveUpAsync(act, movement, why);
            return Turn(act, AuditActions.MovementWithdraw, movement, MovementStatus.Withdrawn, why);
        },
        cancel);

    private static async Task<AssetMovement> LockAsync(Act act, Guid id, int? seenVersion)
    {
        var movement = await act.Context.Movements
            .FromSql($"select * from asset_movements where department_id = {act.Actor.DepartmentId} and id = {id} for update")
            .SingleOrDefaultAsync(act.Cancel) ?? throw new RuleViolationException(new NothingFound("变动单"));
        return seenVersion is { } seen && seen != movement.RowVersion ? throw new RuleViolationException(new ChangedMeanwhile()) : movement;
    }

    private static void Decide(Act act, AssetMovement movement, string? note) =>
        (movement.DecidedBy, movement.DecidedByName, movement.DecidedAt, movement.DecisionNote) =
            (act.Actor.AccountId, act.Actor.Name, act.Now, string.IsNullOrWhiteSpace(note) ? null : note.Trim());

    private static MovementAnswer Turn(Act act, string action, AssetMovement movement, MovementStatus status, string why)
    {
        var before = movement.Status;
        (movement.Status, movement.RowVersion) = (status, movement.RowVersion + 1);
        RecordStanding(act, action, movement, before, why);
        return new MovementAnswer(movement.Id, movement.Number, movement.Status, movement.RowVersion, []);
    }

    private static void RecordStanding(Act act, string action, AssetMovement movement, MovementStatus before, string? why) => act.Record(new AuditFact(
        action, SubjectKind, movement.Id, movement.Number, new MovementStanding(before), new MovementStanding(movement.Status), why));
}
