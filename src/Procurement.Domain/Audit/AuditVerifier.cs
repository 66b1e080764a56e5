namespace Procurement.Domain.Audit;

/// <summary>Verifies one department's chain, record by record in ascending order, in constant memory.</summary>
/// <param name="departmentId">Whose chain it is.</param>
/// <param name="head">Where the chain should end, read in the same snapshot as the records; null where there is none.</param>
public sealed class AuditVerifier(Guid departmentId, AuditHead? head)
{
    /// <summary>How many other numbers a record is tried under before it counts as altered.</summary>
    private const long MostTries = 100_000;

    private readonly long end = head?.Sequence ?? long.MaxValue;
    private AuditRecord? last;
    private long whole;
    private AuditVerdict? broken;

    /// <summary>Takes the next record.</summary>
    /// <returns>False once the chain is broken; what comes behind the break says nothing more.</returns>
    public bool Take(AuditRecord record)
    {
        if (broken is null)
        {
            broken = BreakAt(record);
            whole += broken is null ? 1 : 0;
            last = record;
        }

        return broken is null;
    }

    /// <summary>The verdict once all records were taken.</summary>
    public AuditVerdict Finish() => broken ?? EndBreak() ?? new AuditVerdict(whole, null, 0, last, null);

    private AuditVerdict? BreakAt(AuditRecord record)
    {
        var expected = (last?.Sequence ?? 0) + 1;
        if (record.Sequence != expected)
        {
            return record.Sequence < expected || expected > end
                ? Broken(AuditBreak.Added, record.Sequence, record)
                : Broken(AuditBreak.Missing, expected, last, record);
        }

        if (expected > end)
        {
            return Broken(AuditBreak.Added, expected, record);
        }

        if (record.DepartmentId != departmentId || !Holds(record, record.Sequence))
        {
            return FormerNumber(record) is { } former
                ? Broken(AuditBreak.Renumbered, expected, record) with { FormerNumber = former }
                : Broken(AuditBreak.Altered, expected, record);
        }

        // Its own hash holds, so it is the one before that is no longer what it was when this one was written.
        return Same(record.PreviousHash, last?.Hash ?? AuditChain.Start) ? null
            : last is null ? Broken(AuditBreak.Altered, expected, record)
            : Broken(AuditBreak.Replaced, last.Sequence, last, record);
    }

    private AuditVerdict? EndBreak() => head switch
    {
        null => last is null ? null : Broken(AuditBreak.HeadMissing, last.Sequence, last),
        _ when (last?.Sequence ?? 0) < head.Sequence => Broken(AuditBreak.Truncated, (last?.Sequence ?? 0) + 1, last),
        _ when !Same(last?.Hash ?? AuditChain.Start, head.Hash) => Broken(AuditBreak.Replaced, head.Sequence, last),
        _ => null,
    };

    /// <summary>The number under which the record's hash holds, nearest first; null where there is none: then its content was altered.</summary>
    private long? FormerNumber(AuditRecord record)
    {
        var most = Math.Min(head?.Sequence ?? record.Sequence * 2, MostTries);
        for (var distance = 1L; distance <= most; distance++)
        {
            if (Holds(record, record.Sequence + distance))
            {
                return record.Sequence + distance;
            }

            if (record.Sequence > distance && Holds(record, record.Sequence - distance))
            {
                return record.Sequence - distance;
            }
        }

        return null;
    }

    private AuditVerdict Broken(AuditBreak kind, long at, AuditRecord? record, AuditRecord? next = null) => new(whole, kind, at, record, next);

    private static bool Holds(AuditRecord record, long sequence) => Same(record.Hash, AuditChain.HashOf(record, sequence));

    private static bool Same(byte[] left, byte[] right) => left.AsSpan().SequenceEqual(right);
}
