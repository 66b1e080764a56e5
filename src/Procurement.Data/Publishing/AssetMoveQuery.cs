using NodaTime;
using Npgsql;
using NpgsqlTypes;
using Procurement.Data.Model;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Data.Publishing;

/// <summary>Why the asset table says something else than before: the entries that one state counts and the other does not, by document.</summary>
/// <remarks>A card's holding is taken from the earlier state and the entries are applied one after the other; each step is what the entry
/// did to the rows, also where a card passes from 其他固定资产 to 单价20万元以上的设备 by it. So the steps add up to the difference exactly.</remarks>
public static class AssetMoveQuery
{
    /// <summary>$1 department, $2 and $3 day and instant of the earlier state, $4 and $5 of the later, $6 the equipment limit, $7 offset, $8 limit.</summary>
    private const string Sql =
        """
        with delta as (
            select entry.*, case when entry.effective_on <= $4 and entry.recorded_at <= $5 then 1 else -1 end as sign
            from asset_entries entry
            where department_id = $1 and (effective_on <= $2 and recorded_at <= $3) <> (effective_on <= $4 and recorded_at <= $5)),
        began as (
            select card_id, kind, sum(quantity) as quantity, sum(value) as value
            from asset_entries
            where department_id = $1 and effective_on <= $2 and recorded_at <= $3 and card_id in (select card_id from delta)
            group by card_id, kind),
        steps as (
            select delta.*, sign * delta.quantity as q, sign * delta.value as v,
                   coalesce(began.quantity, 0) + sum(sign * delta.quantity) over along as q_after,
                   coalesce(began.value, 0) + sum(sign * delta.value) over along as v_after
            from delta
            left join began on began.card_id = delta.card_id and began.kind = delta.kind
            window along as (partition by delta.card_id, delta.kind order by delta.recorded_at, delta.id)),
        sized as (
            select *, kind = 'equipment' and q_after > 0 and v_after >= $6 * q_after as costly_after,
                   kind = 'equipment' and q_after - q > 0 and v_after - v >= $6 * (q_after - q) as costly_before
            from steps),
        groups as (
            select document_id, case when document_id is null then recorded_at end as imported_at, sign,
                   min(recorded_at) as recorded_at, min(effective_on) as first_day, max(effective_on) as last_day, count(distinct card_id) as cards, min(reason) as reason,
                   coalesce(sum(sign * area) filter (where kind = 'building'), 0) as building_area, coalesce(sum(v) filter (where kind = 'building'), 0) as building_value,
                   coalesce(sum(sign * office_area) filter (where kind = 'building'), 0) as office_area, coalesce(sum(sign * office_value) filter (where kind = 'building'), 0) as office_value,
                   coalesce(sum(q) filter (where kind = 'vehicle'), 0) as vehicle_quantity, coalesce(sum(v) filter (where kind = 'vehicle'), 0) as vehicle_value,
                   sum(case when costly_after then q_after else 0 end - case when costly_before then q_after - q else 0 end) as costly_quantity,
                   sum(case when costly_after then v_after else 0 end - case when costly_before then v_after - v else 0 end) as costly_value,
                   coalesce(sum(q) filter (where kind not in ('building', 'vehicle')), 0)
                       - sum(case when costly_after then q_after else 0 end - case when costly_before then q_after - q else 0 end) as other_quantity,
                   coalesce(sum(v) filter (where kind not in ('building', 'vehicle')), 0)
                       - sum(case when costly_after then v_after else 0 end - case when costly_before then v_after - v else 0 end) as other_value
            from sized
            group by document_id, imported_at, sign)
        select groups.document_id, movement.number, movement.kind, groups.recorded_at, first_day, last_day,
               coalesce(movement.decided_by_name, movement.requested_by_name, imported.actor_name), coalesce(movement.reason, groups.reason), sign < 0, cards,
               building_area, building_value, office_area, office_value, vehicle_quantity, vehicle_value, costly_quantity, costly_value, other_quantity, other_value,
               count(*) over (), sum(building_area) over (), sum(building_value) over (), sum(office_area) over (), sum(office_value) over (),
               sum(vehicle_quantity) over (), sum(vehicle_value) over (), sum(costly_quantity) over (), sum(costly_value) over (),
               sum(other_quantity) over (), sum(other_value) over ()
        from groups
        left join asset_movements movement on movement.department_id = $1 and movement.id = groups.document_id
        left join lateral (
            select actor_name from audit_records record
            where record.department_id = $1 and record.at = groups.imported_at order by record.sequence limit 1) imported on true
        order by groups.recorded_at, groups.document_id, sign
        offset $7 limit $8
        """;

    /// <param name="skip">Documents to leave out, oldest first.</param>
    /// <param name="take">At least one.</param>
    public static async Task<AssetMovePage> ReadAsync(
        RegisterDatabase database, Guid departmentId, LedgerState before, LedgerState after, int skip, int take, CancellationToken cancel)
    {
        await using var command = database.Source.CreateCommand(Sql);
        command.CommandTimeout = 120;
        command.Parameters.AddRange(new[]
        {
            new NpgsqlParameter { Value = departmentId }, Day(before), Latest(before), Day(after), Latest(after),
            new NpgsqlParameter { Value = AssetRows.EquipmentLimit }, new NpgsqlParameter { Value = skip }, new NpgsqlParameter { Value = take },
        });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var moves = new List<AssetMove>();
        var (total, count) = (AssetFigures.None, 0);
        while (await reader.ReadAsync(cancel))
        {
            (count, total) = ((int)reader.GetInt64(20), Figures(reader, 21));
            moves.Add(Move(reader));
        }

        return new AssetMovePage(moves, total, count);
    }

    private static AssetMove Move(NpgsqlDataReader row) => new(
        row.IsDBNull(0) ? null : row.GetGuid(0), row.IsDBNull(1) ? null : row.GetString(1),
        row.IsDBNull(2) ? null : EnumKey.Parse<MovementKind>(row.GetString(2)), Instant.FromDateTimeUtc(row.GetDateTime(3)),
        LocalDate.FromDateOnly(row.GetFieldValue<DateOnly>(4)), LocalDate.FromDateOnly(row.GetFieldValue<DateOnly>(5)),
        row.IsDBNull(6) ? null : row.GetString(6), row.IsDBNull(7) ? null : row.GetString(7), row.GetBoolean(8), (int)row.GetInt64(9), Figures(row, 10));

    private static AssetFigures Figures(NpgsqlDataReader row, int first)
    {
        AssetRowFigure At(int column) => new(Quantity.Of(row.GetDecimal(column)), Money.FromYuan(row.GetDecimal(column + 1)));
        return new AssetFigures(At(first), At(first + 2), At(first + 4), At(first + 6), At(first + 8));
    }

    private static NpgsqlParameter Day(LedgerState state) => new() { Value = state.AsOf.ToDateOnly() };

    private static NpgsqlParameter Latest(LedgerState state) => new()
    {
        Value = state.KnownAt?.ToDateTimeUtc() ?? DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc),
        NpgsqlDbType = NpgsqlDbType.TimestampTz,
    };
}
