using NodaTime;
using Npgsql;
using NpgsqlTypes;
using Procurement.Data.Model;
using Procurement.Domain.Access;
using Procurement.Domain.Common;

namespace Procurement.Data.Budgeting;

/// <summary>A line of an approved year: what was approved beside what stands now, in yuan.</summary>
/// <param name="Approved">批复数, zero for a line that an adjustment added.</param>
/// <param name="Current">现数, zero for one that an adjustment took out.</param>
public sealed record AdjustedLineRow(Guid Id, string Unit, string Project, string ItemName, Money Approved, Money Current, int RowVersion)
{
    /// <summary>调剂</summary>
    public Money Adjusted => Current - Approved;

    /// <summary>Whether an adjustment took it out of the budget.</summary>
    public bool IsGone => RowVersion == 0;
}

/// <summary>批复数, 调剂, 现数 over all lines of a year, in yuan.</summary>
/// <param name="Lines">How many lines the list has, with those that are gone.</param>
/// <param name="ChangedLines">How many of them say another amount than was approved.</param>
public sealed record AdjustedTotals(int Lines, int ChangedLines, Money Approved, Money Current)
{
    public Money Adjusted => Current - Approved;
}

/// <summary>Reads 批复数, 调剂 and 现数 of an approved year. A line that is gone is found in the ledger, as it stood at the approval.</summary>
public static class AdjustedLineList
{
    private const string Rows =
        """
        with rows as (
            select line.id, line.project_id, line.position, line.item_name, coalesce(line.approved_amount, 0) as approved, line.amount as current, line.row_version
            from procurement_lines line
            where line.department_id = $1 and line.fiscal_year = $2 and ($3::uuid[] is null or line.unit_id = any($3))
            union all
            select former.line_id, former.project_id, former.position, former.item_name, former.amount, 0, 0
            from superseded_lines former
            join projects project on project.department_id = $1 and project.id = former.project_id and project.fiscal_year = $2
            where former.department_id = $1 and former.recorded_at <= $4 and $4 < former.superseded_at and ($3::uuid[] is null or project.unit_id = any($3))
              and not exists (select from procurement_lines line where line.department_id = $1 and line.id = former.line_id))
        """;

    private const string Page =
        Rows +
        """
        select rows.id, unit.name, project.name, rows.item_name, rows.approved, rows.current, rows.row_version
        from rows
        join projects project on project.department_id = $1 and project.id = rows.project_id
        join budget_units unit on unit.department_id = $1 and unit.id = project.unit_id
        where not $5 or rows.approved <> rows.current or rows.row_version = 0
        order by unit.position, rows.position, rows.id offset $6 limit $7
        """;

    private const string Totals =
        Rows +
        "select count(*)::int, count(*) filter (where approved <> current or row_version = 0)::int, coalesce(sum(approved), 0), coalesce(sum(current), 0) from rows";

    /// <param name="approvedAt">The instant of the approval.</param>
    /// <param name="onlyChanged">Only lines that say another amount than was approved.</param>
    public static async Task<IReadOnlyList<AdjustedLineRow>> ReadAsync(
        RegisterDatabase database, Actor actor, FiscalYear year, Instant approvedAt, bool onlyChanged, int skip, int take, CancellationToken cancel)
    {
        await using var command = Command(database, Page, actor, year, approvedAt);
        command.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = onlyChanged }, new() { Value = skip }, new() { Value = take } });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<AdjustedLineRow>();
        while (await reader.ReadAsync(cancel))
        {
            rows.Add(new AdjustedLineRow(
                reader.GetGuid(0), reader.GetString(1), reader.GetString(2), reader.GetString(3),
                Money.FromYuan(reader.GetDecimal(4)), Money.FromYuan(reader.GetDecimal(5)), reader.GetInt32(6)));
        }

        return rows;
    }

    public static async Task<AdjustedTotals> SumAsync(RegisterDatabase database, Actor actor, FiscalYear year, Instant approvedAt, CancellationToken cancel)
    {
        await using var command = Command(database, Totals, actor, year, approvedAt);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        return new AdjustedTotals(reader.GetInt32(0), reader.GetInt32(1), Money.FromYuan(reader.GetDecimal(2)), Money.FromYuan(reader.GetDecimal(3)));
    }

    private static NpgsqlCommand Command(RegisterDatabase database, string sql, Actor actor, FiscalYear year, Instant approvedAt)
    {
        var command = database.Source.CreateCommand(sql);
        command.Parameters.AddRange(VisibleRows.Of(actor, year));
        command.Parameters.Add(new() { Value = approvedAt.ToDateTimeUtc(), NpgsqlDbType = NpgsqlDbType.TimestampTz });
        return command;
    }
}
