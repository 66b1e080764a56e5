using NodaTime;
using Npgsql;
using Procurement.Data.Model;

namespace Procurement.Data.Publishing;

/// <summary>An act of the audit trail that changed a line, or its project, between two moments.</summary>
/// <param name="SubjectId">The line or the project.</param>
/// <param name="AdjustmentId">The 调剂单 by which it was done; null for none.</param>
public sealed record LineReason(
    Guid SubjectId, string Action, string ActorName, Instant At, string? Reason, Guid? AdjustmentId, string? AdjustmentNumber);

/// <summary>Why procurement lines say something else than before.</summary>
public static class LineReasons
{
    /// <summary>$1 department, $2 lines and projects, $3 after, $4 up to. Lines that an import changed leave no record of their own: its
    /// record bears the very instant at which they were recorded.</summary>
    private const string Sql =
        """
        with own as (
            select subject_id, sequence, action, actor_name, at, reason from audit_records
            where department_id = $1 and subject_id = any($2) and at > $3 and at <= $4 and subject_kind in ('line', 'project')),
        moments as (
            select id as subject_id, recorded_at as at from procurement_lines where department_id = $1 and id = any($2)
            union select line_id, recorded_at from superseded_lines where department_id = $1 and line_id = any($2)
            union select line_id, superseded_at from superseded_lines where department_id = $1 and line_id = any($2)
            union select project_id, recorded_at from budget_entries where department_id = $1 and project_id = any($2)),
        imported as (
            select moments.subject_id, record.sequence, record.action, record.actor_name, record.at, record.reason
            from moments
            join audit_records record on record.department_id = $1 and record.at = moments.at and record.action = 'register.import'
            where moments.at > $3 and moments.at <= $4)
        select acts.subject_id, acts.action, acts.actor_name, acts.at, acts.reason, adjustment.id, adjustment.number
        from (select * from own union select * from imported) acts
        left join lateral (
            select document.id, document.number from adjustment_items item
            join adjustments document on document.department_id = $1 and document.id = item.adjustment_id
            where item.department_id = $1 and item.line_id = acts.subject_id and document.status = 'approved' and document.decided_at = acts.at
            limit 1) adjustment on true
        order by acts.sequence
        """;

    /// <param name="subjects">Ids of lines and projects.</param>
    public static async Task<ILookup<Guid, LineReason>> ReadAsync(
        RegisterDatabase database, Guid departmentId, IReadOnlyCollection<Guid> subjects, ActWindow window, CancellationToken cancel)
    {
        await using var command = database.Source.CreateCommand(Sql);
        command.Parameters.AddRange(new[]
        {
            new NpgsqlParameter { Value = departmentId },
            new NpgsqlParameter { Value = subjects.ToArray() },
            window.AfterParameter(), window.UntilParameter(),
        });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var reasons = new List<LineReason>();
        while (await reader.ReadAsync(cancel))
        {
            reasons.Add(new LineReason(
                reader.GetGuid(0), reader.GetString(1), reader.GetString(2), Instant.FromDateTimeUtc(reader.GetDateTime(3)),
                reader.IsDBNull(4) ? null : reader.GetString(4), reader.IsDBNull(5) ? null : reader.GetGuid(5), reader.IsDBNull(6) ? null : reader.GetString(6)));
        }

        return reasons.ToLookup(reason => reason.SubjectId);
    }
}
