using NodaTime;

namespace Procurement.Domain.Audit;

/// <summary>What an audit record says: who did what to what, when, from where and why. All of it is covered by the chain's hash.</summary>
public sealed record AuditContent
{
    private const long TicksPerMicrosecond = 10;

    public required Guid DepartmentId { get; init; }

    /// <summary>When, in whole microseconds: what is finer is cut off, since the database keeps no more.</summary>
    public required Instant At
    {
        get;
        init => field = Instant.FromUnixTimeTicks(Floor(value.ToUnixTimeTicks()));
    }

    /// <summary>Who; null for the program itself and for somebody unknown.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>The name as it was then.</summary>
    public required string ActorName { get; init; }

    /// <summary>From where: an address, or the command line.</summary>
    public required string Origin { get; init; }

    public required string RequestId { get; init; }

    public required string Action { get; init; }

    public required string SubjectKind { get; init; }

    public Guid? SubjectId { get; init; }

    /// <summary>What people call the subject.</summary>
    public required string SubjectLabel { get; init; }

    /// <summary>JSON, character by character as it was hashed: a column that rewrites it (<c>jsonb</c>) breaks the chain.</summary>
    public string? Before { get; init; }

    /// <inheritdoc cref="Before"/>
    public string? After { get; init; }

    public string? Reason { get; init; }

    /// <summary>Down also before 1970, where the remainder is negative.</summary>
    private static long Floor(long ticks)
    {
        var rest = ticks % TicksPerMicrosecond;
        return ticks - (rest < 0 ? rest + TicksPerMicrosecond : rest);
    }
}

/// <summary>A link of a department's chain.</summary>
/// <param name="Sequence">From 1, without gaps within the department.</param>
/// <param name="PreviousHash">The hash of the record before; 32 zero bytes for the first.</param>
/// <param name="Hash">SHA-256 over all of the above: <see cref="AuditChain.HashOf"/>.</param>
public sealed record AuditRecord(long Sequence, AuditContent Content, byte[] PreviousHash, byte[] Hash);

/// <summary>Where a department's chain ends, kept beside the records.</summary>
/// <param name="Sequence">The number of the last record, 0 where there is none.</param>
public sealed record AuditHead(long Sequence, byte[] Hash)
{
    /// <summary>The head of a chain without records.</summary>
    public static AuditHead Empty { get; } = new(0, new byte[AuditChain.HashLength]);
}
