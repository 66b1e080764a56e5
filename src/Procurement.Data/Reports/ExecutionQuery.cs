using Npgsql;
using NpgsqlTypes;
using Procurement.Data.Model;
using Procurement.Domain.Access;
using Procurement.Domain.Common;

namespace Procurement.Data.Reports;

/// <summary>Reads the sums of a year in one statement, within the units that the person sees.</summary>
public static class ExecutionQuery
{
    public static async Task<ExecutionReport> ReadAsync(RegisterDatabase database, Actor actor, FiscalYear year, ExecutionGroup group, CancellationToken cancel)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancel);
        var isApproved = await IsApprovedAsync(connection, actor, year, cancel);
        await using var command = Command(connection, ExecutionSql.Of(group), actor, year);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<ExecutionRow>();
        while (await reader.ReadAsync(cancel))
        {
            rows.Add(Row(reader, isApproved));
        }

        return new ExecutionReport(year, group, isApproved, rows);
    }

    /// <summary>The years that have lines or a status, newest first.</summary>
    public static async Task<IReadOnlyList<int>> YearsAsync(RegisterDatabase database, Actor actor, CancellationToken cancel)
    {
        await using var command = database.Source.CreateCommand(
            """
            select fiscal_year from projects where department_id = $1 and ($2::uuid[] is null or unit_id = any($2))
            union select fiscal_year from budget_years where department_id = $1
            order by fiscal_year desc
            """);
        command.Parameters.AddRange(new[] { new NpgsqlParameter { Value = actor.DepartmentId }, Units(actor) });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var years = new List<int>();
        while (await reader.ReadAsync(cancel))
        {
            years.Add(reader.GetInt16(0));
        }

        return years;
    }

    private static async Task<bool> IsApprovedAsync(NpgsqlConnection connection, Actor actor, FiscalYear year, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select exists (select from budget_years where department_id = $1 and fiscal_year = $2 and status = 'approved')", connection)
        {
            Parameters = { new() { Value = actor.DepartmentId }, new() { Value = (short)year.Number } },
        };
        return (bool)(await command.ExecuteScalarAsync(cancel))!;
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, Actor actor, FiscalYear year) => new(sql, connection)
    {
        Parameters = { new() { Value = actor.DepartmentId }, new() { Value = (short)year.Number }, Units(actor) },
    };

    private static NpgsqlParameter Units(Actor actor) =>
        new() { Value = (object?)actor.Units?.ToArray() ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid };

    private static ExecutionRow Row(NpgsqlDataReader reader, bool isApproved)
    {
        Money? Amount(int column) => reader.IsDBNull(column) ? null : Money.FromYuan(reader.GetDecimal(column));

        return new ExecutionRow(
            reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetInt32(3), Amount(4), isApproved ? Amount(5) : null, Amount(6),
            Amount(7) ?? Money.Zero, Amount(8) ?? Money.Zero, Amount(9) ?? Money.Zero);
    }
}
