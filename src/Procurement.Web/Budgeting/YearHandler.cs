using Npgsql;
using NpgsqlTypes;
using Procurement.Data.Acts;
using Procurement.Data.Audit;
using Procurement.Data.Budgeting;
using Procurement.Domain.Access;
using Procurement.Domain.Audit;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;

namespace Procurement.Web.Budgeting;

/// <summary>The course of a year's budget: 送审, 撤回送审, 批复, 退回. Each is one act under the year's own lock.</summary>
public sealed class YearHandler(ActRunner acts, YearChecks checks)
{
    /// <summary>送审: from here on nothing is edited.</summary>
    /// <exception cref="RuleViolationException"><see cref="YearIsEmpty"/>, <see cref="YearHasErrors"/>, <see cref="WarningsNotConfirmed"/>,
    /// <see cref="YearNotDraft"/>, <see cref="SeesSomeUnitsOnly"/>, <see cref="ChangedMeanwhile"/></exception>
    public Task<YearState> SubmitAsync(Actor actor, SubmitYear command, CancellationToken cancel) =>
        ChangeAsync(actor, command.Year, command.RowVersion, AuditActions.YearSubmit, null, async (act, year, person) =>
        {
            year.Submit(person, actor.Name, act.Now);
            var review = await checks.ReviewAsync(act.Context, command.Year, act.Cancel);
            RuleViolation? refusal = review switch
            {
                { Figures.Lines.Count: 0 } => new YearIsEmpty(command.Year),
                { Errors.Count: > 0 } => new YearHasErrors(command.Year, review.Errors.Count),
                { Warnings.Count: > 0 } when !command.WarningsConfirmed => new WarningsNotConfirmed(command.Year, review.Warnings.Count),
                _ => null,
            };
            if (refusal is not null)
            {
                throw new RuleViolationException(refusal);
            }
        }, cancel);

    /// <summary>撤回送审: back to 编制中 before anybody decided.</summary>
    /// <exception cref="RuleViolationException"><see cref="YearNotSubmitted"/>, <see cref="SeesSomeUnitsOnly"/>, <see cref="ChangedMeanwhile"/></exception>
    public Task<YearState> WithdrawAsync(Actor actor, DecideYear command, CancellationToken cancel) =>
        ChangeAsync(actor, command.Year, command.RowVersion, AuditActions.YearWithdraw, command.Note, (_, year, _) =>
        {
            year.Withdraw();
            return Task.CompletedTask;
        }, cancel);

    /// <summary>批复, by another person than the one who submitted; every line keeps what was approved.</summary>
    /// <exception cref="RuleViolationException"><see cref="YearNotSubmitted"/>, <see cref="SamePersonDecides"/>, <see cref="SeesSomeUnitsOnly"/>, <see cref="ChangedMeanwhile"/></exception>
    public Task<YearState> ApproveAsync(Actor actor, DecideYear command, CancellationToken cancel) =>
        ChangeAsync(actor, command.Year, command.RowVersion, AuditActions.YearApprove, command.Note, (act, year, person) =>
        {
            year.Approve(person, actor.Name, act.Now, command.Note);
            return KeepApprovedAsync(act, command.Year);
        }, cancel);

    /// <summary>退回 to 编制中 with a note that says what to mend.</summary>
    /// <exception cref="RuleViolationException"><see cref="YearNotSubmitted"/>, <see cref="SamePersonDecides"/>, <see cref="NoteMissing"/>, <see cref="SeesSomeUnitsOnly"/>, <see cref="ChangedMeanwhile"/></exception>
    public Task<YearState> ReturnAsync(Actor actor, DecideYear command, CancellationToken cancel) =>
        ChangeAsync(actor, command.Year, command.RowVersion, AuditActions.YearReturn, command.Note, (act, year, person) =>
        {
            year.Return(person, actor.Name, act.Now, command.Note);
            return Task.CompletedTask;
        }, cancel);

    private Task<YearState> ChangeAsync(
        Actor actor, FiscalYear number, int seenVersion, string action, string? note, Func<Act, BudgetYear, Guid, Task> change, CancellationToken cancel) =>
        acts.RunAsync(actor, async act =>
        {
            var person = actor.AccountId ?? throw new RuleViolationException(new NeedsAPerson());
            if (actor.Units is not null)
            {
                throw new RuleViolationException(new SeesSomeUnitsOnly());
            }

            var year = await YearLock.AloneAsync(act, number);
            if (year.RowVersion != seenVersion)
            {
                throw new RuleViolationException(new ChangedMeanwhile());
            }

            var before = year.Status;
            await change(act, year, person);
            await RecordAsync(act, year, action, before, note);
            return new YearState(number, year.Status, year.RowVersion);
        }, cancel);

    /// <summary>The approved figures of every line, in one statement; they are no wording, so versions stay.</summary>
    private static async Task KeepApprovedAsync(Act act, FiscalYear year)
    {
        await using var command = new NpgsqlCommand(
            "update procurement_lines set approved_amount = amount, approved_quantity = quantity where department_id = $1 and fiscal_year = $2", act.Connection)
        {
            Parameters = { new() { Value = act.Actor.DepartmentId }, new() { Value = (short)year.Number, NpgsqlDbType = NpgsqlDbType.Smallint } },
        };
        await command.ExecuteNonQueryAsync(act.Cancel);
    }

    /// <summary>The trail says what the budget came to at each step; the year has no id of its own and goes under the department's.</summary>
    private static async Task RecordAsync(Act act, BudgetYear year, string action, BudgetYearStatus before, string? note)
    {
        var totals = await YearTotals.ReadAsync(act.Connection, act.Actor.DepartmentId, year.FiscalYear, act.Cancel);
        act.Record(new AuditFact(
            action, "year", act.Actor.DepartmentId, LabelOf(year.FiscalYear),
            new YearFact(before, totals.Lines, totals.Amount), new YearFact(year.Status, totals.Lines, totals.Amount), string.IsNullOrWhiteSpace(note) ? null : note.Trim()));
    }

    /// <summary>What the audit trail calls a year's budget.</summary>
    public static string LabelOf(FiscalYear year) => $"{year} 年政府采购预算";

    private sealed record YearFact(BudgetYearStatus Status, int Lines, Money Amount);
}

/// <param name="RowVersion">The version of the year that the person saw; 0 for a year that nobody submitted yet.</param>
/// <param name="WarningsConfirmed">Whether the person looked at what the checks warn of.</param>
public sealed record SubmitYear(FiscalYear Year, int RowVersion, bool WarningsConfirmed);

/// <param name="RowVersion">The version of the year that the person saw.</param>
/// <param name="Note">What is said about it; a return needs it.</param>
public sealed record DecideYear(FiscalYear Year, int RowVersion, string? Note);

/// <summary>Where a year's budget stands after an act.</summary>
public sealed record YearState(FiscalYear Year, BudgetYearStatus Status, int RowVersion);
