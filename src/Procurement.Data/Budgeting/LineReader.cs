using NodaTime;
using Npgsql;
using NpgsqlTypes;
using Procurement.Data.Model;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;

namespace Procurement.Data.Budgeting;

/// <summary>Reads lines past EF: one statement each, nothing tracked. The single line is what programs ask most.</summary>
/// <remarks>Past EF means past its filters: department and units stand in every statement here.</remarks>
public static class LineReader
{
    private const string Columns =
        """
        select l.id, l.fiscal_year, l.position, l.unit_id, u.code, u.name, l.project_id, p.name, l.item_name, l.edition, l.code, l.measure_unit,
               l.quantity, l.unit_price, l.amount, l.general_public_budget, l.government_fund, l.state_capital, l.fiscal_account, l.unit_funds,
               l.fiscal_carryover, l.non_fiscal_carryover, l.other_channels, l.sme_reserve, l.fixed_asset, l.fixed_asset_reason,
               l.approved_amount, l.approved_quantity, l.purchased_amount, l.purchased_quantity, l.accepted_amount, l.accepted_quantity,
               l.carded_amount, l.carded_quantity, l.row_version, l.recorded_at
        from procurement_lines l
        join projects p on p.department_id = l.department_id and p.id = l.project_id
        join budget_units u on u.department_id = l.department_id and u.id = l.unit_id
        where l.department_id = $1 and ($2::uuid[] is null or l.unit_id = any($2))
        """;

    /// <summary>$1 the department, $2 the visible units or null, $3 the line; public for the benchmark, which measures the same statement.</summary>
    public const string StatementOfOne = Columns + " and l.id = $3";

    private const string Many =
        Columns +
        """
         and ($3::smallint is null or l.fiscal_year = $3) and ($4::uuid is null or l.unit_id = $4) and ($5::uuid is null or l.project_id = $5)
          and ($6::text is null or position($6 in l.item_name) > 0 or starts_with(l.code, upper($6)))
          and ($7::integer is null or (l.position, l.id) > ($7, $8))
        order by l.position, l.id
        limit $9
        """;

    /// <returns>Null where there is none in the department and units.</returns>
    public static async Task<LineView?> FindAsync(RegisterDatabase database, Guid departmentId, IReadOnlyList<Guid>? units, Guid id, CancellationToken cancel)
    {
        await using var command = database.Source.CreateCommand(StatementOfOne);
        Enter(command, departmentId, units);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel) ? Read(reader) : null;
    }

    /// <summary>Lines in the department's order, from behind a key on.</summary>
    /// <param name="after">Position and id of the last line read before; null for the beginning.</param>
    public static async Task<IReadOnlyList<LineView>> ListAsync(
        RegisterDatabase database, Guid departmentId, IReadOnlyList<Guid>? units, LineScan filter, (int Position, Guid Id)? after, int limit, CancellationToken cancel)
    {
        await using var command = database.Source.CreateCommand(Many);
        Enter(command, departmentId, units);
        command.Parameters.AddRange(new[]
        {
            Optional(NpgsqlDbType.Smallint, (short?)filter.Year?.Number),
            Optional(NpgsqlDbType.Uuid, filter.Unit),
            Optional(NpgsqlDbType.Uuid, filter.Project),
            Optional(NpgsqlDbType.Text, string.IsNullOrWhiteSpace(filter.Search) ? null : filter.Search.Trim()),
            Optional(NpgsqlDbType.Integer, after?.Position),
            Optional(NpgsqlDbType.Uuid, after?.Id),
            new NpgsqlParameter { Value = limit },
        });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<LineView>();
        while (await reader.ReadAsync(cancel))
        {
            rows.Add(Read(reader));
        }

        return rows;
    }

    private static void Enter(NpgsqlCommand command, Guid departmentId, IReadOnlyList<Guid>? units)
    {
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = departmentId });
        command.Parameters.Add(Optional(NpgsqlDbType.Array | NpgsqlDbType.Uuid, units?.ToArray()));
    }

    private static NpgsqlParameter Optional(NpgsqlDbType type, object? value) => new() { NpgsqlDbType = type, Value = value ?? DBNull.Value };

    private static LineView Read(NpgsqlDataReader row)
    {
        var (amount, purchased) = (Money.FromYuan(row.GetDecimal(14)), Money.FromYuan(row.GetDecimal(28)));
        return new LineView(
            row.GetGuid(0), FiscalYear.Of(row.GetInt16(1)), row.GetInt32(2), row.GetGuid(3), row.GetString(4), row.GetString(5), row.GetGuid(6), row.GetString(7),
            row.GetString(8), (CatalogueEdition)row.GetInt16(9), row.GetString(10), row.GetString(11),
            Quantity.Of(row.GetDecimal(12)), UnitPrice.FromYuan(row.GetDecimal(13)), amount, FundingOf(row),
            MoneyAt(row, 23), row.IsDBNull(24) ? null : row.GetBoolean(24), row.IsDBNull(25) ? null : row.GetString(25),
            MoneyAt(row, 26), row.IsDBNull(27) ? null : Quantity.Of(row.GetDecimal(27)),
            purchased, Quantity.Of(row.GetDecimal(29)), Money.FromYuan(row.GetDecimal(30)), Quantity.Of(row.GetDecimal(31)),
            Money.FromYuan(row.GetDecimal(32)), Quantity.Of(row.GetDecimal(33)), amount - purchased, row.GetInt32(34),
            Instant.FromDateTimeUtc(row.GetDateTime(35)));
    }

    private static Funding FundingOf(NpgsqlDataReader row) => new(
        MoneyAt(row, 15), MoneyAt(row, 16), MoneyAt(row, 17), MoneyAt(row, 18), MoneyAt(row, 19), MoneyAt(row, 20), MoneyAt(row, 21), MoneyAt(row, 22));

    private static Money? MoneyAt(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : Money.FromYuan(row.GetDecimal(column));
}
