using NodaTime;
using Procurement.Domain.Common;

namespace Procurement.Domain.Budgeting;

/// <summary>How far the procurement budget of a year is.</summary>
public enum BudgetYearStatus
{
    /// <summary>编制中: lines may be added, changed and deleted.</summary>
    Draft,

    /// <summary>待批复: submitted; nothing changes until it is approved or returned.</summary>
    Submitted,

    /// <summary>已批复: a line changes only by an approved adjustment (调剂).</summary>
    Approved,
}

/// <summary>The statuses with their names for people.</summary>
public static class BudgetYearStatuses
{
    public static string ChineseName(this BudgetYearStatus status) => status switch
    {
        BudgetYearStatus.Draft => "编制中",
        BudgetYearStatus.Submitted => "待批复",
        BudgetYearStatus.Approved => "已批复",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Not a status."),
    };
}

/// <summary>The procurement budget of one department and year; a year without a row is a draft.</summary>
public sealed class BudgetYear : IDepartmentOwned
{
    public required Guid DepartmentId { get; init; }

    public required FiscalYear FiscalYear { get; init; }

    public required BudgetYearStatus Status { get; set; }

    public Guid? SubmittedBy { get; set; }

    public string? SubmittedByName { get; set; }

    public Instant? SubmittedAt { get; set; }

    /// <summary>Who approved or returned it last.</summary>
    public Guid? DecidedBy { get; set; }

    public string? DecidedByName { get; set; }

    public Instant? DecidedAt { get; set; }

    /// <summary>What the approver wrote; a returned budget says why.</summary>
    public string? DecisionNote { get; set; }

    public int RowVersion { get; set; }

    /// <summary>编制中 → 待批复.</summary>
    /// <exception cref="RuleViolationException"><see cref="YearNotDraft"/></exception>
    public void Submit(Guid by, string name, Instant now)
    {
        if (Status is not BudgetYearStatus.Draft)
        {
            throw new RuleViolationException(new YearNotDraft(FiscalYear, Status));
        }

        (Status, SubmittedBy, SubmittedByName, SubmittedAt) = (BudgetYearStatus.Submitted, by, name, now);
        (DecidedBy, DecidedByName, DecidedAt, DecisionNote) = (null, null, null, null);
        RowVersion++;
    }

    /// <summary>待批复 → 编制中, at the clerks' own wish.</summary>
    /// <exception cref="RuleViolationException"><see cref="YearNotSubmitted"/></exception>
    public void Withdraw()
    {
        RequireSubmitted();
        (Status, SubmittedBy, SubmittedByName, SubmittedAt) = (BudgetYearStatus.Draft, null, null, null);
        RowVersion++;
    }

    /// <summary>待批复 → 已批复, by another person than the one who submitted.</summary>
    /// <exception cref="RuleViolationException"><see cref="YearNotSubmitted"/>, <see cref="SamePersonDecides"/></exception>
    public void Approve(Guid by, string name, Instant now, string? note) => Decide(BudgetYearStatus.Approved, by, name, now, note);

    /// <summary>待批复 → 编制中, with a note that says what to mend.</summary>
    /// <exception cref="RuleViolationException"><see cref="YearNotSubmitted"/>, <see cref="SamePersonDecides"/>, <see cref="NoteMissing"/></exception>
    public void Return(Guid by, string name, Instant now, string? note) => Decide(
        BudgetYearStatus.Draft, by, name, now, string.IsNullOrWhiteSpace(note) ? throw new RuleViolationException(new NoteMissing()) : note);

    private void Decide(BudgetYearStatus outcome, Guid by, string name, Instant now, string? note)
    {
        RequireSubmitted();
        if (SubmittedBy == by)
        {
            throw new RuleViolationException(new SamePersonDecides("送审"));
        }

        Status = outcome;
        (DecidedBy, DecidedByName, DecidedAt, DecisionNote) = (by, name, now, string.IsNullOrWhiteSpace(note) ? null : note.Trim());
        RowVersion++;
    }

    private void RequireSubmitted()
    {
        if (Status is not BudgetYearStatus.Submitted)
        {
            throw new RuleViolationException(new YearNotSubmitted(FiscalYear, Status));
        }
    }
}
