using NodaTime;
using Procurement.Domain.Common;

namespace Procurement.Domain.Budgeting;

public enum AdjustmentStatus
{
    /// <summary>待审核</summary>
    Pending,

    /// <summary>已批准: applied to the lines.</summary>
    Approved,

    /// <summary>已退回</summary>
    Rejected,

    /// <summary>已撤回 by whoever asked for it.</summary>
    Withdrawn,
}

public enum AdjustmentChange
{
    Change,
    Add,
    Remove,
}

/// <summary>The statuses and kinds of change with their names for people.</summary>
public static class AdjustmentNames
{
    public static string ChineseName(this AdjustmentStatus status) => status switch
    {
        AdjustmentStatus.Pending => "待审核",
        AdjustmentStatus.Approved => "已批准",
        AdjustmentStatus.Rejected => "已退回",
        AdjustmentStatus.Withdrawn => "已撤回",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Not a status."),
    };

    public static string ChineseName(this AdjustmentChange change) => change switch
    {
        AdjustmentChange.Change => "调整",
        AdjustmentChange.Add => "新增",
        AdjustmentChange.Remove => "取消",
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, "Not a change."),
    };
}

/// <summary>预算调剂: asks to change lines of an approved year, with a reason; another person decides.</summary>
public sealed class Adjustment : IUnitOwned
{
    public required Guid DepartmentId { get; init; }

    public required Guid Id { get; init; }

    /// <summary>All its lines belong to this unit.</summary>
    public required Guid UnitId { get; init; }

    public required FiscalYear FiscalYear { get; init; }

    /// <summary>调剂单号, e.g. TJ2020-0001; unique within the department.</summary>
    public required string Number { get; init; }

    public required string Reason { get; init; }

    /// <summary>依据: the paper it rests on, e.g. a document number; null where none is given.</summary>
    public string? Evidence { get; init; }

    public required AdjustmentStatus Status { get; set; }

    public required Guid RequestedBy { get; init; }

    public required string RequestedByName { get; init; }

    public required Instant RequestedAt { get; init; }

    public Guid? DecidedBy { get; set; }

    public string? DecidedByName { get; set; }

    public Instant? DecidedAt { get; set; }

    public string? DecisionNote { get; set; }

    public int RowVersion { get; set; }

    /// <summary>待审核 → 已批准, by another person than who asked.</summary>
    /// <exception cref="RuleViolationException"><see cref="AdjustmentNotPending"/>, <see cref="SamePersonDecides"/></exception>
    public void Approve(Guid by, string name, Instant now, string? note) => Decide(AdjustmentStatus.Approved, by, name, now, note);

    /// <summary>待审核 → 已退回, with a note that says why.</summary>
    /// <exception cref="RuleViolationException"><see cref="AdjustmentNotPending"/>, <see cref="SamePersonDecides"/>, <see cref="NoteMissing"/></exception>
    public void Reject(Guid by, string name, Instant now, string? note) => Decide(
        AdjustmentStatus.Rejected, by, name, now, string.IsNullOrWhiteSpace(note) ? throw new RuleViolationException(new NoteMissing()) : note);

    /// <summary>待审核 → 已撤回, by who asked.</summary>
    /// <exception cref="RuleViolationException"><see cref="AdjustmentNotPending"/>, <see cref="NotTheRequester"/></exception>
    public void Withdraw(Guid by, string name, Instant now)
    {
        RequirePending();
        if (RequestedBy != by)
        {
            throw new RuleViolationException(new NotTheRequester(Number));
        }

        End(AdjustmentStatus.Withdrawn, by, name, now, null);
    }

    private void Decide(AdjustmentStatus outcome, Guid by, string name, Instant now, string? note)
    {
        RequirePending();
        if (RequestedBy == by)
        {
            throw new RuleViolationException(new SamePersonDecides("调剂申请"));
        }

        End(outcome, by, name, now, note);
    }

    private void End(AdjustmentStatus outcome, Guid by, string name, Instant now, string? note)
    {
        Status = outcome;
        (DecidedBy, DecidedByName, DecidedAt, DecisionNote) = (by, name, now, string.IsNullOrWhiteSpace(note) ? null : note.Trim());
        RowVersion++;
    }

    private void RequirePending()
    {
        if (Status is not AdjustmentStatus.Pending)
        {
            throw new RuleViolationException(new AdjustmentNotPending(Number, Status));
        }
    }
}

/// <summary>What an adjustment does to one line.</summary>
public sealed class AdjustmentItem : IDepartmentOwned
{
    public required Guid DepartmentId { get; init; }

    public required Guid AdjustmentId { get; init; }

    /// <summary>Its place in the document, from 0.</summary>
    public required int Ordinal { get; init; }

    public required AdjustmentChange Change { get; init; }

    /// <summary>The line; for an added one the id that it will have.</summary>
    public required Guid LineId { get; init; }

    public required Guid ProjectId { get; init; }

    /// <summary>The line's version that the person saw; 0 for an added one. A line that changed since cannot be adjusted unseen.</summary>
    public required int LineVersion { get; init; }

    /// <summary>政府采购金额 before, in yuan; zero for an added line.</summary>
    public required Money AmountBefore { get; init; }

    /// <summary>政府采购金额 after, in yuan; zero for a removed line.</summary>
    public required Money AmountAfter { get; init; }

    /// <summary>What the line said, as JSON text; null for an added one.</summary>
    public required string? Before { get; init; }

    /// <summary>What the line shall say, as JSON text; null for a removed one.</summary>
    public required string? After { get; init; }
}
