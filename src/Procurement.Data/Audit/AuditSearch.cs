using System.Runtime.CompilerServices;
using Npgsql;
using Procurement.Data.Model;
using Procurement.Domain.Access;
using Procurement.Domain.Audit;

namespace Procurement.Data.Audit;

/// <summary>Searches a department's trail, newest first. One search looks at so many records at most, however long the trail is; where it
/// ends, the next goes on.</summary>
public static class AuditSearch
{
    /// <summary>Records looked at in one search that compares names and kinds only.</summary>
    public const long Window = 200_000;

    /// <summary>The same where whole texts are looked through.</summary>
    public const long TextWindow = 50_000;

    /// <summary>Records are numbered when they are written, and bear the time at which their act began.</summary>
    private static readonly TimeSpan LongestAct = TimeSpan.FromHours(1);

    /// <param name="before">Records with lower numbers only; null for the newest.</param>
    public static async Task<AuditPage> ReadAsync(RegisterDatabase database, Actor actor, AuditFilter filter, long? before, int take, CancellationToken cancel)
    {
        var (first, last, written) = await BoundsAsync(database, actor, filter, cancel);
        var start = Math.Min(before - 1 ?? last, last);
        var end = Math.Max(first, start - (filter.ReadsTexts ? TextWindow : Window) + 1);
        await using var command = Command(database, actor, filter, "and sequence between @low and @high", "limit @take");
        command.Parameters.AddWithValue("low", end);
        command.Parameters.AddWithValue("high", start);
        command.Parameters.AddWithValue("take", take + 1);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var records = new List<AuditRecord>();
        while (await reader.ReadAsync(cancel))
        {
            records.Add(AuditRows.Read(reader));
        }

        return records.Count > take
            ? new AuditPage(records[..take], records[take - 1].Sequence, IsCutShort: false, written)
            : new AuditPage(records, end > first ? end : null, IsCutShort: end > first, written);
    }

    /// <summary>Every record that the filter lets through, newest first, streamed.</summary>
    public static async IAsyncEnumerable<AuditRecord> StreamAsync(
        RegisterDatabase database, Actor actor, AuditFilter filter, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        await using var command = Command(database, actor, filter, "", "");
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            yield return AuditRows.Read(reader);
        }
    }

    private static NpgsqlCommand Command(RegisterDatabase database, Actor actor, AuditFilter filter, string range, string limit)
    {
        var command = database.Source.CreateCommand();
        command.Parameters.AddWithValue("department", actor.DepartmentId);
        var units = "";
        if (actor.Units is { } visible)
        {
            units = AuditSubjects.InUnits;
            command.Parameters.AddWithValue("units", visible.ToArray());
            command.Parameters.Add(new NpgsqlParameter("self", NpgsqlTypes.NpgsqlDbType.Uuid) { Value = (object?)actor.AccountId ?? DBNull.Value });
        }

        command.CommandText =
            $"select {AuditRows.Columns} from audit_records where department_id = @department {range}{filter.Where(command.Parameters)} {units} order by sequence desc {limit}";
        return command;
    }

    /// <summary>The numbers between which the days lie, and how many records there are.</summary>
    private static async Task<(long First, long Last, long Written)> BoundsAsync(
        RegisterDatabase database, Actor actor, AuditFilter filter, CancellationToken cancel)
    {
        await using var command = database.Source.CreateCommand(
            """
            select (select sequence from audit_heads where department_id = $1),
                   case when $2::timestamptz is null then 1 else
                       (select sequence from audit_records where department_id = $1 and at >= $2 - $4 order by at limit 1) end,
                   case when $3::timestamptz is null then null else
                       (select sequence from audit_records where department_id = $1 and at < $3 + $4 order by at desc limit 1) end
            """);
        command.Parameters.AddRange(new NpgsqlParameter[]
        {
            new() { Value = actor.DepartmentId },
            new() { Value = (object?)filter.Begin?.ToDateTimeUtc() ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.TimestampTz },
            new() { Value = (object?)filter.End?.ToDateTimeUtc() ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.TimestampTz },
            new() { Value = LongestAct },
        });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        var written = reader.IsDBNull(0) ? 0 : reader.GetInt64(0);
        return (reader.IsDBNull(1) ? written + 1 : reader.GetInt64(1), filter.To is null ? written : reader.IsDBNull(2) ? 0 : reader.GetInt64(2), written);
    }
}

/// <param name="Next">The number before which the search goes on; null at the beginning of the trail.</param>
/// <param name="IsCutShort">The search ended before the page was full: older records were not looked at yet.</param>
/// <param name="Written">How many records the whole trail has.</param>
public sealed record AuditPage(IReadOnlyList<AuditRecord> Records, long? Next, bool IsCutShort, long Written);
