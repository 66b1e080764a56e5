namespace Procurement.Domain.Audit;

/// <summary>Why a chain does not hold.</summary>
public enum AuditBreak
{
    /// <summary>A number is passed over and does not come later.</summary>
    Missing,

    /// <summary>A record does not say what was hashed, or does not follow from the one before.</summary>
    Altered,

    /// <summary>A number comes later than it should.</summary>
    Reordered,

    /// <summary>The records end before the head.</summary>
    Truncated,

    /// <summary>A number comes twice, or records follow behind the head.</summary>
    Added,
}

/// <summary>What a verification found.</summary>
/// <param name="Records">How many records were read.</param>
/// <param name="Break">Null where the chain is unbroken.</param>
/// <param name="BrokenAt">The number of the first broken record, 0 where there is none.</param>
public sealed record AuditVerdict(long Records, AuditBreak? Break, long BrokenAt)
{
    public bool IsUnbroken => Break is null;

    /// <summary>One Chinese sentence.</summary>
    public string Message => Break switch
    {
        null => $"审计记录完整，共 {Records} 条，未发现缺失或改动。",
        AuditBreak.Missing => $"审计记录第 {BrokenAt} 条缺失。",
        AuditBreak.Altered => $"审计记录第 {BrokenAt} 条与哈希链不符：该条或其前一条的内容被改动过。",
        AuditBreak.Reordered => $"审计记录第 {BrokenAt} 条不在应有的位置：次序被改动过。",
        AuditBreak.Truncated => $"审计记录从第 {BrokenAt} 条起缺失：末尾的记录被删去。",
        _ => $"审计记录第 {BrokenAt} 条是多出来的：编号重复，或在链尾之后添加。",
    };
}

/// <summary>Verifies one department's chain, record by record in the stored order, in constant memory.</summary>
/// <param name="head">Where the chain should end, read in the same snapshot as the records.</param>
public sealed class AuditVerifier(Guid departmentId, AuditHead head)
{
    private AuditHead last = AuditHead.Empty;
    private long records;
    private AuditVerdict? broken;

    /// <summary>Takes the next record.</summary>
    /// <returns>False once the chain is broken. Going on then changes the verdict in one case only: a record that seemed missing and
    /// comes later was moved.</returns>
    public bool Take(AuditRecord record)
    {
        records++;
        if (broken is null)
        {
            broken = BreakAt(record) is { } found ? new(records, found, found is AuditBreak.Missing ? last.Sequence + 1 : record.Sequence) : null;
            last = AuditChain.HeadAt(record);
        }
        else if (broken is { Break: AuditBreak.Missing } && record.Sequence == broken.BrokenAt)
        {
            broken = broken with { Break = AuditBreak.Reordered };
        }

        return broken is null;
    }

    /// <summary>The verdict once all records were taken.</summary>
    public AuditVerdict Finish()
    {
        if (broken is not null)
        {
            return broken with { Records = records };
        }

        return last.Sequence < head.Sequence ? new(records, AuditBreak.Truncated, last.Sequence + 1)
            : !last.Hash.AsSpan().SequenceEqual(head.Hash) ? new(records, AuditBreak.Altered, last.Sequence)
            : new(records, null, 0);
    }

    private AuditBreak? BreakAt(AuditRecord record)
    {
        if (record.Sequence > last.Sequence + 1)
        {
            return record.Sequence > head.Sequence && last.Sequence >= head.Sequence ? AuditBreak.Added : AuditBreak.Missing;
        }

        if (record.Sequence <= last.Sequence || record.Sequence > head.Sequence)
        {
            return AuditBreak.Added;
        }

        var holds = record.Content.DepartmentId == departmentId
            && record.PreviousHash.AsSpan().SequenceEqual(last.Hash)
            && record.Hash.AsSpan().SequenceEqual(AuditChain.HashOf(record.Sequence, record.Content, record.PreviousHash));
        return holds ? null : AuditBreak.Altered;
    }
}
