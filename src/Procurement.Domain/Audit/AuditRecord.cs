using NodaTime;
using Procurement.Domain.Common;

namespace Procurement.Domain.Audit;

/// <summary>审计记录: who did what, when, from where, with what before and after, and why; never changed, never deleted.</summary>
/// <remarks>Chained: each carries the hash of the one before it in its department, so that an altered or missing one shows.</remarks>
public sealed class AuditRecord : IDepartmentOwned
{
    public required Guid DepartmentId { get; init; }

    /// <summary>Its number in the department's chain, from 1 without a gap.</summary>
    public required long Sequence { get; init; }

    public required Instant At { get; init; }

    public required Guid? ActorId { get; init; }

    public required string ActorName { get; init; }

    public required string Origin { get; init; }

    public required string? RequestId { get; init; }

    /// <summary>What was done: <c>line.change</c>, <c>purchase.log</c>; listed in <see cref="AuditActions"/>.</summary>
    public required string Action { get; init; }

    /// <summary>What kind of thing it was done to: <c>line</c>, <c>purchase</c>.</summary>
    public required string SubjectKind { get; init; }

    public required Guid? SubjectId { get; init; }

    /// <summary>The thing's name for people at the time: 办公桌, CG2020-0001.</summary>
    public required string SubjectLabel { get; init; }

    /// <summary>What it said before, as JSON text; null where there was nothing.</summary>
    public required string? Before { get; init; }

    /// <summary>What it says since, as JSON text; null where it is gone.</summary>
    public required string? After { get; init; }

    public required string? Reason { get; init; }

    /// <summary>The hash of the record before; 32 zero bytes for the first.</summary>
    public required byte[] PreviousHash { get; init; }

    /// <summary>SHA-256 over all of the above (see <see cref="AuditChain"/>).</summary>
    public required byte[] Hash { get; init; }
}

/// <summary>The end of a department's chain; locked while a record is added, so that the chain never forks.</summary>
public sealed class AuditHead : IDepartmentOwned
{
    public required Guid DepartmentId { get; init; }

    public required long Sequence { get; init; }

    public required byte[] Hash { get; init; }
}
