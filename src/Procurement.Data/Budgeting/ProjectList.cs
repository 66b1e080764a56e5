using Npgsql;
using NpgsqlTypes;
using Procurement.Data.Model;
using Procurement.Domain.Access;
using Procurement.Domain.Common;

namespace Procurement.Data.Budgeting;

/// <summary>A project with its sums, all in yuan.</summary>
/// <param name="Budget">预算资金</param>
/// <param name="FromBudget">What its lines take of that: without 其他渠道资金.</param>
/// <param name="Amount">政府采购金额 of its lines, all sources.</param>
/// <param name="Approved">批复数 of the lines that it has now, zero before the approval.</param>
public sealed record ProjectRow(
    Guid Id, Guid UnitId, string Unit, string? Code, string Name, int RowVersion, Money Budget, int Lines, Money FromBudget, Money Amount, Money Approved)
{
    /// <summary>What of the budget no line takes; negative where they take too much.</summary>
    public Money Room => Budget - FromBudget;
}

/// <summary>The projects of a year in their order, with what their lines come to; as many statements for one as for a thousand.</summary>
public static class ProjectList
{
    private const string Sql =
        """
        select project.id, project.unit_id, unit.name, project.code, project.name, project.row_version, coalesce(entries.budget, 0),
               coalesce(lines.count, 0), coalesce(lines.from_budget, 0), coalesce(lines.amount, 0), coalesce(lines.approved, 0)
        from projects project
        join budget_units unit on unit.department_id = $1 and unit.id = project.unit_id
        left join (select project_id, sum(amount) as budget from budget_entries where department_id = $1 group by project_id) entries
             on entries.project_id = project.id
        left join (select project_id, count(*)::int as count, sum(amount - coalesce(other_channels, 0)) as from_budget, sum(amount) as amount,
                          sum(approved_amount) as approved
                   from procurement_lines where department_id = $1 and fiscal_year = $2 group by project_id) lines on lines.project_id = project.id
        where project.department_id = $1 and project.fiscal_year = $2 and ($3::uuid[] is null or project.unit_id = any($3))
        order by unit.position, project.position, project.id
        """;

    public static async Task<IReadOnlyList<ProjectRow>> ReadAsync(RegisterDatabase database, Actor actor, FiscalYear year, CancellationToken cancel)
    {
        await using var command = database.Source.CreateCommand(Sql);
        command.Parameters.AddRange(VisibleRows.Of(actor, year));
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<ProjectRow>();
        while (await reader.ReadAsync(cancel))
        {
            rows.Add(new ProjectRow(
                reader.GetGuid(0), reader.GetGuid(1), reader.GetString(2), reader.IsDBNull(3) ? null : reader.GetString(3), reader.GetString(4),
                reader.GetInt32(5), Yuan(reader, 6), reader.GetInt32(7), Yuan(reader, 8), Yuan(reader, 9), Yuan(reader, 10)));
        }

        return rows;
    }

    private static Money Yuan(NpgsqlDataReader reader, int column) => Money.FromYuan(reader.GetDecimal(column));
}

/// <summary>What plain SQL must filter by itself: $1 the department, $2 the year, $3 the units or null for all.</summary>
internal static class VisibleRows
{
    public static NpgsqlParameter[] Of(Actor actor, FiscalYear year) =>
    [
        new() { Value = actor.DepartmentId },
        new() { Value = (short)year.Number, NpgsqlDbType = NpgsqlDbType.Smallint },
        new() { Value = (object?)actor.Units?.ToArray() ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid },
    ];
}
