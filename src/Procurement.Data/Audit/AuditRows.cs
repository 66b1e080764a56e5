using NodaTime;
using Npgsql;
using Procurement.Domain.Audit;

namespace Procurement.Data.Audit;

/// <summary>Reads audit records off plain SQL: lists and chains are long, and nothing of them is ever changed.</summary>
internal static class AuditRows
{
    public const string Columns =
        "department_id, sequence, at, actor_id, actor_name, origin, request_id, action, subject_kind, subject_id, subject_label, before, after, reason, previous_hash, hash";

    public static AuditRecord Read(NpgsqlDataReader reader) => new()
    {
        DepartmentId = reader.GetGuid(0),
        Sequence = reader.GetInt64(1),
        At = Instant.FromDateTimeUtc(reader.GetDateTime(2)),
        ActorId = reader.IsDBNull(3) ? null : reader.GetGuid(3),
        ActorName = reader.GetString(4),
        Origin = reader.GetString(5),
        RequestId = Text(reader, 6),
        Action = reader.GetString(7),
        SubjectKind = reader.GetString(8),
        SubjectId = reader.IsDBNull(9) ? null : reader.GetGuid(9),
        SubjectLabel = reader.GetString(10),
        Before = Text(reader, 11),
        After = Text(reader, 12),
        Reason = Text(reader, 13),
        PreviousHash = reader.GetFieldValue<byte[]>(14),
        Hash = reader.GetFieldValue<byte[]>(15),
    };

    private static string? Text(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
