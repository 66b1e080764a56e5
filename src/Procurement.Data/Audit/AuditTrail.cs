using NodaTime;
using Npgsql;
using NpgsqlTypes;
using Procurement.Domain.Access;
using Procurement.Domain.Audit;

namespace Procurement.Data.Audit;

/// <summary>Adds records to a department's chain, in the transaction of the change itself.</summary>
public static class AuditTrail
{
    /// <summary>Locks the end of the chain, adds one record for each fact and moves the end; call it last, the lock is held to the commit.</summary>
    /// <param name="connection">With an open transaction.</param>
    /// <param name="now">Whole microseconds.</param>
    public static async Task AppendAsync(NpgsqlConnection connection, Actor actor, IReadOnlyList<AuditFact> facts, Instant now, CancellationToken cancel)
    {
        if (facts.Count == 0)
        {
            return;
        }

        var (sequence, hash) = await LockHeadAsync(connection, actor.DepartmentId, cancel);
        var records = new List<AuditRecord>(facts.Count);
        foreach (var fact in facts)
        {
            var record = Record(actor, fact, now, ++sequence, hash);
            hash = record.Hash;
            records.Add(record);
        }

        await InsertAsync(connection, records, cancel);
        await using var move = new NpgsqlCommand("update audit_heads set sequence = $2, hash = $3 where department_id = $1", connection)
        {
            Parameters = { new() { Value = actor.DepartmentId }, new() { Value = sequence }, new() { Value = hash } },
        };
        await move.ExecuteNonQueryAsync(cancel);
    }

    private static AuditRecord Record(Actor actor, AuditFact fact, Instant now, long sequence, byte[] previous)
    {
        AuditRecord WithHash(byte[] hash) => new()
        {
            DepartmentId = actor.DepartmentId,
            Sequence = sequence,
            At = now,
            ActorId = actor.AccountId,
            ActorName = actor.Name,
            Origin = actor.Origin,
            RequestId = actor.RequestId,
            Action = fact.Action,
            SubjectKind = fact.SubjectKind,
            SubjectId = fact.SubjectId,
            SubjectLabel = fact.SubjectLabel,
            Before = fact.BeforeJson,
            After = fact.AfterJson,
            Reason = fact.Reason,
            PreviousHash = previous,
            Hash = hash,
        };

        return WithHash(AuditChain.HashOf(WithHash([])));
    }

    private static async Task<(long Sequence, byte[] Hash)> LockHeadAsync(NpgsqlConnection connection, Guid departmentId, CancellationToken cancel)
    {
        await using var begin = new NpgsqlCommand("insert into audit_heads (department_id, sequence, hash) values ($1, 0, $2) on conflict do nothing", connection)
        {
            Parameters = { new() { Value = departmentId }, new() { Value = AuditChain.Start } },
        };
        await begin.ExecuteNonQueryAsync(cancel);
        await using var take = new NpgsqlCommand("select sequence, hash from audit_heads where department_id = $1 for update", connection)
        {
            Parameters = { new() { Value = departmentId } },
        };
        await using var reader = await take.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        return (reader.GetInt64(0), reader.GetFieldValue<byte[]>(1));
    }

    private static async Task InsertAsync(NpgsqlConnection connection, List<AuditRecord> records, CancellationToken cancel)
    {
        await using var insert = new NpgsqlCommand(
            """
            insert into audit_records (department_id, sequence, at, actor_id, actor_name, origin, request_id, action, subject_kind, subject_id,
                                       subject_label, before, after, reason, previous_hash, hash)
            select $1, given.sequence, $2, $3, $4, $5, $6, given.action, given.subject_kind, given.subject_id, given.subject_label,
                   given.before, given.after, given.reason, given.previous_hash, given.hash
            from unnest($7::bigint[], $8::text[], $9::text[], $10::uuid[], $11::text[], $12::text[], $13::text[], $14::text[], $15::bytea[], $16::bytea[])
                 as given (sequence, action, subject_kind, subject_id, subject_label, before, after, reason, previous_hash, hash)
            """,
            connection);
        var first = records[0];
        insert.Parameters.AddRange(new[]
        {
            new NpgsqlParameter { Value = first.DepartmentId },
            new NpgsqlParameter { Value = first.At.ToDateTimeUtc() },
            new NpgsqlParameter { Value = (object?)first.ActorId ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid },
            new NpgsqlParameter { Value = first.ActorName },
            new NpgsqlParameter { Value = first.Origin },
            new NpgsqlParameter { Value = (object?)first.RequestId ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text },
            Column(records, record => record.Sequence),
            Column(records, record => record.Action),
            Column(records, record => record.SubjectKind),
            Column(records, record => record.SubjectId),
            Column(records, record => record.SubjectLabel),
            Column(records, record => record.Before),
            Column(records, record => record.After),
            Column(records, record => record.Reason),
            Column(records, record => record.PreviousHash),
            Column(records, record => record.Hash),
        });
        await insert.ExecuteNonQueryAsync(cancel);
    }

    private static NpgsqlParameter Column<T>(List<AuditRecord> records, Func<AuditRecord, T> value) => new() { Value = records.Select(value).ToArray() };
}
