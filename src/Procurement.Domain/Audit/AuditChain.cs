namespace Procurement.Domain.Audit;

/// <summary>Chains a department's audit records: each is hashed together with the hash of the one before, so that a record that is missing,
/// altered, moved or put in shows.</summary>
/// <remarks>Whoever can rewrite every record from one on and the head as well leaves no trace in the database itself; a head noted elsewhere
/// (printed, mailed) shows that too.</remarks>
public static class AuditChain
{
    /// <summary>Bytes of a SHA-256.</summary>
    public const int HashLength = 32;

    /// <summary>The first byte of what is hashed. Another form of record gets another version; old records keep theirs.</summary>
    private const byte Version = 1;

    /// <summary>The record that follows the head.</summary>
    /// <exception cref="ArgumentException">A text holds half a surrogate pair, which no database keeps.</exception>
    public static AuditRecord Next(AuditHead head, AuditContent content)
    {
        var sequence = head.Sequence + 1;
        return new AuditRecord(sequence, content, head.Hash, HashOf(sequence, content, head.Hash));
    }

    /// <summary>The head of a chain that ends with the record.</summary>
    public static AuditHead HeadAt(AuditRecord record) => new(record.Sequence, record.Hash);

    /// <summary>SHA-256 over version, department, sequence, time, actor, origin, request, action, subject, before, after, reason and the
    /// previous hash, in this order.</summary>
    /// <exception cref="ArgumentException">A text holds half a surrogate pair.</exception>
    public static byte[] HashOf(long sequence, AuditContent content, ReadOnlySpan<byte> previousHash)
    {
        using var bytes = new CanonicalBytes(Version);
        return bytes
            .Add(content.DepartmentId).Add(sequence).Add(content.At)
            .Add(content.ActorId).Add(content.ActorName).Add(content.Origin).Add(content.RequestId)
            .Add(content.Action).Add(content.SubjectKind).Add(content.SubjectId).Add(content.SubjectLabel)
            .Add(content.Before).Add(content.After).Add(content.Reason)
            .Add(previousHash)
            .Hash();
    }
}
