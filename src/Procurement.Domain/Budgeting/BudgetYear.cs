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
}
