using NodaTime;
using NodaTime.Text;
using Procurement.Domain.Common;

namespace Procurement.Domain.Audit;

/// <summary>Why a chain does not hold.</summary>
public enum AuditBreak
{
    /// <summary>A number is passed over.</summary>
    Missing,

    /// <summary>A record does not say what was hashed.</summary>
    Altered,

    /// <summary>A record was altered and hashed anew: the one behind it, or the head, still names the former hash.</summary>
    Replaced,

    /// <summary>A record is whole, but under another number than its own: records were exchanged, or one was taken out and the rest moved up.</summary>
    Renumbered,

    /// <summary>The records end before the head.</summary>
    Truncated,

    /// <summary>Records follow behind the head, or stand before the first.</summary>
    Added,

    /// <summary>There are records and no head, so that nobody can tell whether any were cut off.</summary>
    HeadMissing,
}

/// <summary>What a verification found.</summary>
/// <param name="Records">How many records hold, up to the first that does not.</param>
/// <param name="Break">Null where the chain is unbroken.</param>
/// <param name="BrokenAt">The number of the first broken record, 0 where there is none.</param>
/// <param name="Record">The broken record; the last one before it where it is gone; the last of all where the chain is unbroken.</param>
/// <param name="Next">The one behind it, where that gives it away.</param>
public sealed record AuditVerdict(long Records, AuditBreak? Break, long BrokenAt, AuditRecord? Record, AuditRecord? Next)
{
    private static readonly ZonedDateTimePattern Time =
        ZonedDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss", DateTimeZoneProviders.Tzdb);

    public bool IsUnbroken => Break is null;

    /// <summary>The number that a renumbered record had.</summary>
    public long? FormerNumber { get; init; }

    /// <summary>What was found, in Chinese: what people note down (number and hash of the end), or the first broken record and why.</summary>
    public string Message => Break switch
    {
        null when Record is null => "没有审计记录",
        null => $"{Records} 条记录，链完整（末条哈希 {Convert.ToHexStringLower(Record.Hash)[..16]}）",
        AuditBreak.Missing => $"第 {BrokenAt} 条记录缺失：{Around()}",
        AuditBreak.Altered => $"第 {BrokenAt} 条记录被改动：内容与其哈希不符（{Of(Record!)}）",
        AuditBreak.Replaced => $"第 {BrokenAt} 条记录被改动并重算了哈希：与{(Next is null ? "链尾" : $"第 {Next.Sequence} 条")}所记的哈希不符（{Of(Record!)}）",
        AuditBreak.Renumbered => $"第 {BrokenAt} 条记录次序不对：它原是第 {FormerNumber} 条（{Of(Record!)}）",
        AuditBreak.Truncated => $"从第 {BrokenAt} 条起末尾的记录被删去：{Around()}",
        AuditBreak.Added => $"第 {BrokenAt} 条记录是多出来的：不在链尾之内（{Of(Record!)}）",
        _ => $"链尾不见了：共有 {Records} 条记录，无法证明其后没有记录被删去（末条：{Of(Record!)}）",
    };

    private string Around() => (Record, Next) switch
    {
        (null, null) => "一条也没有留下",
        (null, _) => $"其后一条是第 {Next!.Sequence} 条（{Of(Next)}）",
        (_, null) => $"其前一条是第 {Record!.Sequence} 条（{Of(Record)}）",
        _ => $"其前一条是第 {Record!.Sequence} 条（{Of(Record)}），其后一条是第 {Next!.Sequence} 条（{Of(Next)}）",
    };

    /// <summary>When, who, what.</summary>
    private static string Of(AuditRecord record) =>
        $"{Time.Format(record.At.InZone(ChinaTime.Zone))} {record.ActorName} {AuditActions.NameOf(record.Action)}“{record.SubjectLabel}”";
}
