using Microsoft.EntityFrameworkCore;
using Procurement.Data.Acts;
using Procurement.Data.Audit;
using Procurement.Data.Budgeting;
using Procurement.Domain.Access;
using Procurement.Domain.Audit;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;
using Procurement.Web.Hosting;

namespace Procurement.Web.Budgeting;

/// <summary>预算调剂: asked for by a clerk, decided by another person, and applied to the lines in the act that approves it.</summary>
public sealed class AdjustmentHandler(RegisterHost host, ActRunner acts, YearChecks checks)
{
    private const int MostItems = 500;

    /// <summary>申请调剂; nothing changes yet.</summary>
    /// <exception cref="RuleViolationException">One of the AJ rules, <see cref="YearNotApproved"/>, <see cref="ChangedMeanwhile"/>, <see cref="NothingFound"/></exception>
    public Task<AdjustmentState> RequestAsync(Actor actor, RequestAdjustment request, CancellationToken cancel) => acts.RunAsync(actor, async act =>
    {
        var person = actor.AccountId ?? throw new RuleViolationException(new NeedsAPerson());
        RequireSense(request);
        await YearLock.RequireApprovedAsync(act, request.Year);
        var draft = new AdjustmentDraft(act, request, act.NextId());
        await draft.BuildAsync();
        await RequireCorrectAsync(draft, request.Year, cancel);
        await AdjustmentGuard.RequireNotPendingAsync(act, draft.Items);
        await AdjustmentGuard.RequireRoomAsync(act, draft.Items);
        var adjustment = new Adjustment
        {
            DepartmentId = actor.DepartmentId,
            Id = draft.Items[0].AdjustmentId,
            UnitId = draft.UnitId,
            FiscalYear = request.Year,
            Number = await DocumentNumbers.NextAsync(act, "TJ", request.Year),
            Reason = request.Reason.Trim(),
            Evidence = string.IsNullOrWhiteSpace(request.Evidence) ? null : request.Evidence.Trim(),
            Status = AdjustmentStatus.Pending,
            RequestedBy = person,
            RequestedByName = actor.Name,
            RequestedAt = act.Now,
            RowVersion = 1,
        };
        act.Context.Add(adjustment);
        act.Context.AddRange(draft.Items);
        act.Record(Fact(AuditActions.AdjustmentRequest, adjustment, before: null, draft.Items, adjustment.Reason));
        return StateOf(adjustment);
    }, cancel);

    /// <summary>批准: applies every item, or refuses and applies none.</summary>
    /// <exception cref="RuleViolationException"><see cref="AdjustmentNotPending"/>, <see cref="SamePersonDecides"/>, <see cref="LineChangedSince"/>,
    /// <see cref="BelowPurchasedAmount"/>, <see cref="BelowPurchasedQuantity"/>, <see cref="LineHasPurchases"/>, <see cref="AdjustmentExceedsBudget"/>,
    /// <see cref="ChangedMeanwhile"/>, <see cref="NothingFound"/></exception>
    public Task<AdjustmentState> ApproveAsync(Actor actor, DecideAdjustment command, CancellationToken cancel) =>
        DecideAsync(actor, command, AuditActions.AdjustmentApprove, async (act, adjustment, items, person) =>
        {
            await YearLock.RequireApprovedAsync(act, adjustment.FiscalYear);
            adjustment.Approve(person, actor.Name, act.Now, command.Note);
            await ProjectRoom.LockAsync(act, [.. items.Select(item => item.ProjectId).Distinct()]);
            await AdjustmentGuard.RequireRoomAsync(act, items);
            await AdjustmentApplication.RunAsync(act, adjustment, items);
        }, cancel);

    /// <summary>退回 with a note.</summary>
    /// <exception cref="RuleViolationException"><see cref="AdjustmentNotPending"/>, <see cref="SamePersonDecides"/>, <see cref="NoteMissing"/>, <see cref="ChangedMeanwhile"/>, <see cref="NothingFound"/></exception>
    public Task<AdjustmentState> RejectAsync(Actor actor, DecideAdjustment command, CancellationToken cancel) =>
        DecideAsync(actor, command, AuditActions.AdjustmentReject, (act, adjustment, _, person) =>
        {
            adjustment.Reject(person, actor.Name, act.Now, command.Note);
            return Task.CompletedTask;
        }, cancel);

    /// <summary>撤回 by who asked.</summary>
    /// <exception cref="RuleViolationException"><see cref="AdjustmentNotPending"/>, <see cref="NotTheRequester"/>, <see cref="ChangedMeanwhile"/>, <see cref="NothingFound"/></exception>
    public Task<AdjustmentState> WithdrawAsync(Actor actor, DecideAdjustment command, CancellationToken cancel) =>
        DecideAsync(actor, command, AuditActions.AdjustmentWithdraw, (act, adjustment, _, person) =>
        {
            adjustment.Withdraw(person, actor.Name, act.Now);
            return Task.CompletedTask;
        }, cancel);

    private Task<AdjustmentState> DecideAsync(
        Actor actor, DecideAdjustment command, string action, Func<Act, Adjustment, IReadOnlyList<AdjustmentItem>, Guid, Task> decide, CancellationToken cancel) =>
        acts.RunAsync(actor, async act =>
        {
            var person = actor.AccountId ?? throw new RuleViolationException(new NeedsAPerson());
            await HoldYearAsync(act, command.Id);
            var adjustment = await AdjustmentApplication.LockAsync(act, command.Id);
            if (adjustment.RowVersion != command.RowVersion)
            {
                throw new RuleViolationException(new ChangedMeanwhile());
            }

            var items = await act.Context.AdjustmentItems.AsNoTracking().Where(item => item.AdjustmentId == adjustment.Id).OrderBy(item => item.Ordinal).ToListAsync(cancel);
            var before = adjustment.Status;
            await decide(act, adjustment, items, person);
            act.Record(Fact(action, adjustment, before, items, adjustment.DecisionNote));
            return StateOf(adjustment);
        }, cancel);

    /// <summary>The year before the document, as everywhere: a document's year never changes.</summary>
    private static async Task HoldYearAsync(Act act, Guid id)
    {
        var year = await act.Context.Adjustments.Where(row => row.Id == id).Select(row => (FiscalYear?)row.FiscalYear).SingleOrDefaultAsync(act.Cancel)
            ?? throw new RuleViolationException(new NothingFound("调剂单"));
        await YearLock.ShareAsync(act, year);
    }

    private static void RequireSense(RequestAdjustment request)
    {
        var count = request.Changed.Count + request.Removed.Count + request.Added.Count;
        RuleViolation? refusal = string.IsNullOrWhiteSpace(request.Reason) ? new ReasonMissing() : count > MostItems ? new TooManyItems(MostItems) : null;
        if (refusal is not null)
        {
            throw new RuleViolationException(refusal);
        }
    }

    /// <summary>The lines after the adjustment hold together, by the checks that a submission waits for; an added code is in its edition.</summary>
    private async Task RequireCorrectAsync(AdjustmentDraft draft, FiscalYear year, CancellationToken cancel)
    {
        var findings = await checks.FindingsAsync(draft.FiguresAfter(host.AssetClasses), year, cancel);
        var catalogue = await host.CatalogueAsync(cancel);
        string[] problems =
        [
            .. draft.Items.SelectMany(item => AdjustmentItems.Problems(item, catalogue)),
            .. findings.Where(finding => YearChecks.Blocks(finding) && finding.Rule != YearChecks.ProjectBudgetRule)
                .Select(finding => $"{finding.Place.Split('/')[^1]}：{finding.Message}"),
        ];
        if (problems.Length > 0)
        {
            throw new RuleViolationException(new AdjustedLineWrong(problems));
        }
    }

    private static AuditFact Fact(string action, Adjustment adjustment, AdjustmentStatus? before, IReadOnlyList<AdjustmentItem> items, string? reason)
    {
        var change = Money.Sum(items.Select(item => item.AmountAfter - item.AmountBefore));
        return new AuditFact(
            action, "adjustment", adjustment.Id, adjustment.Number,
            before is { } status ? new AdjustmentFact(status, items.Count, change) : null, new AdjustmentFact(adjustment.Status, items.Count, change), reason);
    }

    private static AdjustmentState StateOf(Adjustment adjustment) => new(adjustment.Id, adjustment.Number, adjustment.Status, adjustment.RowVersion);

    /// <param name="NetChange">Yuan.</param>
    private sealed record AdjustmentFact(AdjustmentStatus Status, int Lines, Money NetChange);
}
