using Npgsql;
using NpgsqlTypes;
using Procurement.Domain.Common;

namespace Procurement.Data.Budgeting;

/// <summary>How many lines a year has and what they come to, in yuan.</summary>
/// <param name="Amount">总计, all sources.</param>
public sealed record YearTotals(int Lines, Money Amount)
{
    public static async Task<YearTotals> ReadAsync(NpgsqlConnection connection, Guid departmentId, FiscalYear year, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(
            "select count(*)::int, coalesce(sum(amount), 0) from procurement_lines where department_id = $1 and fiscal_year = $2", connection)
        {
            Parameters = { new() { Value = departmentId }, new() { Value = (short)year.Number, NpgsqlDbType = NpgsqlDbType.Smallint } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        return new YearTotals(reader.GetInt32(0), Money.FromYuan(reader.GetDecimal(1)));
    }
}
