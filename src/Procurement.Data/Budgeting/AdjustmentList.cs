using NodaTime;
using Npgsql;
using NpgsqlTypes;
using Procurement.Data.Model;
using Procurement.Domain.Access;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;

namespace Procurement.Data.Budgeting;

/// <summary>An adjustment in a list.</summary>
/// <param name="NetChange">What it adds to the budget, in yuan; a cut is negative.</param>
public sealed record AdjustmentRow(
    Guid Id, FiscalYear Year, string Number, string Unit, string Reason, string RequestedBy, Instant RequestedAt, AdjustmentStatus Status, int Items, Money NetChange,
    Guid RequesterId, int RowVersion);

/// <summary>Lists adjustments, newest first.</summary>
public static class AdjustmentList
{
    private const string Sql =
        """
        select a.id, a.fiscal_year, a.number, unit.name, a.reason, a.requested_by_name, a.requested_at, a.status, items.count, items.net, a.requested_by, a.row_version
        from adjustments a
        join budget_units unit on unit.department_id = $1 and unit.id = a.unit_id
        cross join lateral (select count(*)::int as count, coalesce(sum(amount_after - amount_before), 0) as net
                            from adjustment_items item where item.department_id = $1 and item.adjustment_id = a.id) items
        where a.department_id = $1 and ($2::smallint is null or a.fiscal_year = $2) and ($3::uuid[] is null or a.unit_id = any($3))
          and ($4::text is null or a.status = $4) and ($5::text is null or position($5 in a.number) > 0 or position($5 in a.reason) > 0)
          and ($6::uuid is null or a.id < $6)
        order by a.id desc limit $7
        """;

    /// <param name="year">Null for all years.</param>
    /// <param name="status">Null for all.</param>
    /// <param name="search">Part of number or reason; null or empty for all.</param>
    /// <param name="before">The last one read before; null for the newest.</param>
    public static async Task<IReadOnlyList<AdjustmentRow>> ReadAsync(
        RegisterDatabase database, Actor actor, FiscalYear? year, AdjustmentStatus? status, string? search, Guid? before, int limit, CancellationToken cancel)
    {
        await using var command = database.Source.CreateCommand(Sql);
        command.Parameters.AddRange(new[]
        {
            new NpgsqlParameter { Value = actor.DepartmentId },
            Optional(NpgsqlDbType.Smallint, (short?)year?.Number),
            Optional(NpgsqlDbType.Array | NpgsqlDbType.Uuid, actor.Units?.ToArray()),
            Optional(NpgsqlDbType.Text, status is { } wanted ? EnumKey.Of(wanted) : null),
            Optional(NpgsqlDbType.Text, string.IsNullOrWhiteSpace(search) ? null : search.Trim()),
            Optional(NpgsqlDbType.Uuid, before),
            new NpgsqlParameter { Value = limit },
        });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<AdjustmentRow>();
        while (await reader.ReadAsync(cancel))
        {
            rows.Add(Read(reader));
        }

        return rows;
    }

    private static AdjustmentRow Read(NpgsqlDataReader row) => new(
        row.GetGuid(0), FiscalYear.Of(row.GetInt16(1)), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5),
        Instant.FromDateTimeUtc(row.GetDateTime(6)), EnumKey.Parse<AdjustmentStatus>(row.GetString(7)), row.GetInt32(8), Money.FromYuan(row.GetDecimal(9)),
        row.GetGuid(10), row.GetInt32(11));

    private static NpgsqlParameter Optional(NpgsqlDbType type, object? value) => new() { NpgsqlDbType = type, Value = value ?? DBNull.Value };
}
