using NodaTime;
using Procurement.Domain.Audit;

namespace Procurement.Tests.Audit;

/// <summary>A chain to spoil.</summary>
internal static class AuditCase
{
    public static readonly Guid Department = new("01890a5d-ac96-774b-bcce-b302099a8057");

    public static readonly AuditContent Content = new()
    {
        DepartmentId = Department,
        At = Instant.FromUtc(2026, 3, 1, 8, 0).PlusNanoseconds(123_456_789),
        ActorId = new Guid("01890a5d-ac96-774b-bcce-000000000001"),
        ActorName = "王经办",
        Origin = "10.0.0.7",
        RequestId = "r-1",
        Action = "line.revise",
        SubjectKind = "line",
        SubjectId = new Guid("01890a5d-ac96-774b-bcce-000000000002"),
        SubjectLabel = "服务器",
        Before = """{"amount":"1.00"}""",
        After = """{"amount":"2.00"}""",
        Reason = "询价",
    };

    public static List<AuditRecord> Chain(int length)
    {
        var records = new List<AuditRecord>();
        var head = AuditHead.Empty;
        for (var number = 1; number <= length; number++)
        {
            records.Add(AuditChain.Next(head, Content with { RequestId = $"r-{number}", At = Content.At.Plus(Duration.FromSeconds(number)) }));
            head = AuditChain.HeadAt(records[^1]);
        }

        return records;
    }

    public static AuditVerdict Verify(IEnumerable<AuditRecord> records, AuditHead head)
    {
        var verifier = new AuditVerifier(Department, head);
        foreach (var record in records)
        {
            verifier.Take(record);
        }

        return verifier.Finish();
    }
}
