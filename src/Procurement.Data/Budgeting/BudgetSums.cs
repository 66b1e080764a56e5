using Npgsql;
using NpgsqlTypes;
using Procurement.Data.Model;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;

namespace Procurement.Data.Budgeting;

/// <summary>A project's lines beside its 预算资金, in yuan.</summary>
/// <param name="Budget">预算资金</param>
/// <param name="Lines">How many lines it has.</param>
/// <param name="OtherChannels">其他渠道资金, which the project's budget does not pay.</param>
public sealed record ProjectSum(
    Guid ProjectId, Guid UnitId, string Unit, string? Code, string Project, Money Budget, int Lines, Money Amount, Money OtherChannels, Money Purchased)
{
    /// <summary>What the project's budget is to pay (PR-BUDGET).</summary>
    public Money Claimed => Amount - OtherChannels;

    /// <summary>By how much the lines exceed the budget, zero where they do not.</summary>
    public Money Excess => Claimed > Budget ? Claimed - Budget : Money.Zero;
}

/// <summary>A year of the department's procurement budget.</summary>
public sealed record BudgetYearRow(FiscalYear Year, BudgetYearStatus Status);

/// <summary>The sums of a year by project, and the years there are.</summary>
/// <param name="units">The units that the reader sees, null for all.</param>
public sealed class BudgetSums(RegisterDatabase database, Guid departmentId, IReadOnlyList<Guid>? units)
{
    /// <summary>The year's projects in the department's order of units, with those that have no line.</summary>
    public async Task<IReadOnlyList<ProjectSum>> ByProjectAsync(FiscalYear year, CancellationToken cancel)
    {
        const string sql =
            """
            select project.id, project.unit_id, unit.name, project.code, project.name, coalesce(budget.amount, 0),
                   coalesce(lines.count, 0)::int, coalesce(lines.amount, 0), coalesce(lines.other, 0), coalesce(lines.purchased, 0)
            from projects project
            join budget_units unit on unit.department_id = $1 and unit.id = project.unit_id
            left join (select entry.project_id, sum(entry.amount) as amount from budget_entries entry
                       join projects of_year on of_year.department_id = $1 and of_year.id = entry.project_id and of_year.fiscal_year = $2
                       where entry.department_id = $1 group by entry.project_id) budget on budget.project_id = project.id
            left join (select project_id, count(*) as count, sum(amount) as amount, sum(other_channels) as other, sum(purchased_amount) as purchased
                       from procurement_lines where department_id = $1 and fiscal_year = $2 group by project_id) lines on lines.project_id = project.id
            where project.department_id = $1 and project.fiscal_year = $2 and ($3::uuid[] is null or project.unit_id = any($3))
            order by unit.position, project.position, project.id
            """;
        return await ReadAsync(sql, year, reader => new ProjectSum(
            reader.GetGuid(0), reader.GetGuid(1), reader.GetString(2), reader.IsDBNull(3) ? null : reader.GetString(3), reader.GetString(4),
            Yuan(reader, 5), reader.GetInt32(6), Yuan(reader, 7), Yuan(reader, 8), Yuan(reader, 9)), cancel);
    }

    /// <summary>The years that have a project or a status, newest first.</summary>
    public async Task<IReadOnlyList<BudgetYearRow>> YearsAsync(CancellationToken cancel)
    {
        const string sql =
            """
            select year.fiscal_year, coalesce(state.status, 'draft')
            from (select fiscal_year from projects where department_id = $1 and ($3::uuid[] is null or unit_id = any($3))
                  union select fiscal_year from budget_years where department_id = $1) year
            left join budget_years state on state.department_id = $1 and state.fiscal_year = year.fiscal_year
            where $2::smallint is null
            order by year.fiscal_year desc
            """;
        return await ReadAsync(sql, null, reader => new BudgetYearRow(
            FiscalYear.Of(reader.GetInt16(0)), EnumKey.Parse<BudgetYearStatus>(reader.GetString(1))), cancel);
    }

    private async Task<IReadOnlyList<T>> ReadAsync<T>(string sql, FiscalYear? year, Func<NpgsqlDataReader, T> map, CancellationToken cancel)
    {
        await using var command = database.Source.CreateCommand(sql);
        command.Parameters.Add(new() { Value = departmentId });
        command.Parameters.Add(new() { Value = year is { } given ? (short)given.Number : DBNull.Value, NpgsqlDbType = NpgsqlDbType.Smallint });
        command.Parameters.Add(new() { Value = (object?)units?.ToArray() ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancel))
        {
            rows.Add(map(reader));
        }

        return rows;
    }

    private static Money Yuan(NpgsqlDataReader reader, int column) => Money.FromYuan(reader.GetDecimal(column));
}
