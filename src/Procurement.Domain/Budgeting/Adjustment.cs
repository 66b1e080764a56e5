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
