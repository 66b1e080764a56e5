using NodaTime;
using Npgsql;
using Procurement.Data.Model;
using Procurement.Domain.Common;

namespace Procurement.Data.Publishing;

/// <summary>An act of the audit trail that may have changed how a disclosure reads: its layout, its choice, the department's name.</summary>
/// <param name="Subject">What the trail calls the thing: the layout's name, <c>2024 年信息公开</c>.</param>
/// <param name="Layout">The layout of which the act made a version; null for none.</param>
/// <param name="LayoutNumber">Which version of it, from 1.</param>
/// <param name="Before">As the trail says it, JSON text; null where there was nothing.</param>
/// <param name="After">Null where it is gone.</param>
public sealed record FormReason(
    string Action, string ActorName, Instant At, string? Reason, string Subject, string? Layout, int? LayoutNumber, string? Before, string? After);

/// <param name="Acts">The latest, newest first.</param>
/// <param name="Count">How many there are.</param>
public sealed record FormReasonPage(IReadOnlyList<FormReason> Acts, int Count);

/// <summary>Why headings, texts and columns say something else than before.</summary>
public static class FormReasons
{
    /// <summary>$1 department, $2 to $4 the choices' labels with their periods, $5 and $6 the period of all else, $7 layouts, $8 how many.
    /// An import leaves one record; a layout that it brought bears its very instant.</summary>
    private const string Sql =
        """
        with years as (select * from unnest($2::text[], $3::timestamptz[], $4::timestamptz[]) as years (label, since, until)),
        acts as (
            select record.sequence, record.action, record.actor_name, record.at, record.reason, record.subject_label, record.before, record.after
            from audit_records record join years on record.subject_label = years.label and record.at > years.since and record.at <= years.until
            where record.department_id = $1 and record.subject_id is null and record.action = 'disclosure.choose'
            union all
            select sequence, action, actor_name, at, reason, subject_label, before, after from audit_records
            where department_id = $1 and subject_id is null and action = 'layout.change' and subject_label = any($7) and at > $5 and at <= $6
            union all
            select sequence, action, actor_name, at, reason, subject_label, before, after from audit_records
            where department_id = $1 and subject_id = $1 and at > $5 and at <= $6
                and (action = 'department.change' or (action = 'register.import' and coalesce((after::jsonb ->> 'settingsChanged')::int, 0) > 0)))
        select acts.action, acts.actor_name, acts.at, acts.reason, acts.subject_label, layout.name, layout.number, acts.before, acts.after, count(*) over ()
        from acts
        left join layout_versions layout on layout.department_id = $1 and layout.saved_at = acts.at and layout.name = any($7)
            and ((acts.action = 'layout.change' and layout.name = acts.subject_label) or acts.action = 'register.import')
        order by acts.sequence desc, layout.name
        limit $8
        """;

    /// <param name="years">The years whose choice matters, each with its window.</param>
    /// <param name="others">The period of changes to layouts and to the department's name, and of imports.</param>
    /// <param name="layouts">The names of the layouts that matter.</param>
    /// <param name="take">How many to read.</param>
    public static async Task<FormReasonPage> ReadAsync(
        RegisterDatabase database, Guid departmentId, IReadOnlyCollection<(FiscalYear Year, ActWindow Window)> years, ActWindow others,
        IReadOnlyCollection<string> layouts, int take, CancellationToken cancel)
    {
        await using var command = database.Source.CreateCommand(Sql);
        command.Parameters.AddRange(new[]
        {
            new NpgsqlParameter { Value = departmentId },
            new NpgsqlParameter { Value = years.Select(row => LabelOf(row.Year)).ToArray() },
            ActWindow.Parameter(years.Select(row => row.Window.After)), ActWindow.Parameter(years.Select(row => row.Window.Until)),
            others.AfterParameter(), others.UntilParameter(), new NpgsqlParameter { Value = layouts.ToArray() }, new NpgsqlParameter { Value = take },
        });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var acts = new List<FormReason>();
        var count = 0;
        while (await reader.ReadAsync(cancel))
        {
            count = (int)reader.GetInt64(9);
            acts.Add(Act(reader));
        }

        return new FormReasonPage(acts, count);
    }

    /// <summary>What the audit trail calls the choice of a year.</summary>
    public static string LabelOf(FiscalYear year) => $"{year} 年信息公开";

    private static FormReason Act(NpgsqlDataReader row)
    {
        string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);
        return new FormReason(
            row.GetString(0), row.GetString(1), Instant.FromDateTimeUtc(row.GetDateTime(2)), Text(3), row.GetString(4), Text(5),
            row.IsDBNull(6) ? null : row.GetInt32(6), Text(7), Text(8));
    }
}
