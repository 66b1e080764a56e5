using System.Runtime.CompilerServices;
using Npgsql;
using Procurement.Data.Model;
using Procurement.Data.Purchasing;
using Procurement.Domain.Access;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;
using Procurement.Domain.Stocktaking;

namespace Procurement.Data.Stocktaking;

/// <summary>What 盘点报告 prints: sums by class, and the two lists as streams.</summary>
public static class ReportQuery
{
    /// <remarks>What has a movement counts by the movement (its class, its value); a surplus without one counts its pieces and no value yet.</remarks>
    private const string Classes =
        $"""
        with {ReviewSql.Items}, {ReviewSql.Finds}, parts as (
            select kind, 1 as cards, quantity, value,
                   case when result = 'surplus' then counted_quantity - quantity else 0 end as more, case when result = 'surplus' then coalesce(part_value, 0) else 0 end as more_value,
                   case when result = 'shortage' then quantity - counted_quantity else 0 end as fewer, case when result = 'shortage' then {ReviewSql.ShortValue} else 0 end as fewer_value,
                   case when result = 'pending' then quantity else 0 end as pending, case when result = 'pending' then value else 0 end as pending_value
            from reviewed
            union all
            select listed.details::jsonb ->> 'kind', 0, 0, 0, listed.quantity, listed.value, 0, 0, 0, 0
            from found
            join asset_movement_items listed on listed.department_id = $1 and listed.movement_id = found.movement_id and listed.details::jsonb ->> 'countedId' = found.id::text
            where found.movement_status is not null
        )
        select kind, sum(cards), sum(quantity), sum(value), sum(more), sum(more_value), sum(fewer), sum(fewer_value), sum(pending), sum(pending_value)
        from parts group by kind
        """;

    private const string Differences =
        $"""
        with {ReviewSql.Items}, {ReviewSql.Finds}
        select reviewed.card_number, reviewed.name, reviewed.model, unit.name, place.name, reviewed.measure_unit, reviewed.quantity, reviewed.counted_quantity, reviewed.value,
               case when reviewed.result = 'shortage' then -({ReviewSql.ShortValue}) else reviewed.part_value end, coalesce(reviewed.decision, movement.reason, reviewed.note),
               reviewed.movement_number, reviewed.movement_status, unit.position
        from reviewed
        join budget_units unit on unit.department_id = $1 and unit.id = reviewed.unit_id
        left join asset_places place on place.department_id = $1 and place.id = reviewed.place_id
        left join asset_movements movement on movement.department_id = $1 and movement.id = reviewed.movement_id and reviewed.movement_status is not null
        where reviewed.result in ('shortage', 'surplus')
        union all
        select null, found.name, found.model, coalesce(unit.name, ''), place.name, found.measure_unit, 0, found.quantity, 0, found.part_value,
               coalesce(found.decision, movement.reason, found.note), found.movement_number, found.movement_status, unit.position
        from found
        left join budget_units unit on unit.department_id = $1 and unit.id = found.unit_id
        left join asset_places place on place.department_id = $1 and place.id = found.place_id
        left join asset_movements movement on movement.department_id = $1 and movement.id = found.movement_id and found.movement_status is not null
        order by 14 nulls last, 1 nulls last, 2
        """;

    private const string Sheet =
        $"""
        with {ReviewSql.Items}
        select unit.name, place.name, reviewed.card_number, reviewed.name, reviewed.model, reviewed.measure_unit, reviewed.quantity, reviewed.value, reviewed.counted_quantity,
               reviewed.result, reviewed.custodian,
               nullif(concat_ws('；', '实际地点：' || at.name, reviewed.note, reviewed.decision, '变动单 ' || reviewed.movement_number), '')
        from reviewed
        join budget_units unit on unit.department_id = $1 and unit.id = reviewed.unit_id
        left join asset_places place on place.department_id = $1 and place.id = reviewed.place_id
        left join asset_places at on at.department_id = $1 and at.id = reviewed.found_place_id
        where $4::uuid is null or reviewed.place_id = $4
        order by unit.position, place.code nulls last, reviewed.card_number
        """;

    public static async Task<List<CountClassSum>> ClassesAsync(RegisterDatabase database, Actor actor, Guid stocktake, CancellationToken cancel) =>
        [.. (await ListSql.ReadAsync(database.Source, Classes, Parameters(actor, stocktake), ClassOf, cancel)).OrderBy(row => row.Kind)];

    /// <summary>By unit and card number; things without a card last.</summary>
    public static IAsyncEnumerable<CountDifference> DifferencesAsync(RegisterDatabase database, Actor actor, Guid stocktake, CancellationToken cancel) =>
        StreamAsync(database, Differences, Parameters(actor, stocktake), DifferenceOf, cancel);

    /// <summary>By unit, place and card number.</summary>
    /// <param name="place">Null for all.</param>
    public static IAsyncEnumerable<CountSheetItem> SheetAsync(RegisterDatabase database, Actor actor, Guid stocktake, Guid? place, CancellationToken cancel) =>
        StreamAsync(database, Sheet, [.. Parameters(actor, stocktake), ListSql.Id(place)], ItemOf, cancel);

    /// <summary>Everybody who counted.</summary>
    public static Task<List<string>> CountersAsync(RegisterDatabase database, Actor actor, Guid stocktake, CancellationToken cancel) => ListSql.ReadAsync(
        database.Source,
        """
        select counted_by_name from stocktake_items where department_id = $1 and ($2::uuid[] is null or unit_id = any($2)) and stocktake_id = $3 and counted_by_name is not null
        union select counted_by_name from stocktake_finds where department_id = $1 and ($2::uuid[] is null or unit_id = any($2)) and stocktake_id = $3 order by 1
        """,
        Parameters(actor, stocktake), row => row.GetString(0), cancel);

    private static NpgsqlParameter[] Parameters(Actor actor, Guid stocktake) => ListSql.Parameters(actor, new NpgsqlParameter { Value = stocktake });

    private static CountClassSum ClassOf(NpgsqlDataReader row) => new(
        EnumKey.Parse<AssetKind>(row.GetString(0)), (int)row.GetInt64(1), Size(row, 2), Yuan(row, 3), Size(row, 4), Yuan(row, 5), Size(row, 6), Yuan(row, 7), Size(row, 8), Yuan(row, 9));

    private static CountDifference DifferenceOf(NpgsqlDataReader row) => new(
        Text(row, 0), row.GetString(1), Text(row, 2), row.GetString(3), Text(row, 4), row.GetString(5), Size(row, 6), Size(row, 7), Yuan(row, 8),
        row.IsDBNull(9) ? null : Yuan(row, 9), Text(row, 10), Text(row, 11), row.IsDBNull(12) ? null : EnumKey.Parse<MovementStatus>(row.GetString(12)));

    private static CountSheetItem ItemOf(NpgsqlDataReader row) => new(
        row.GetString(0), Text(row, 1), row.GetString(2), row.GetString(3), Text(row, 4), row.GetString(5), Size(row, 6), Yuan(row, 7), row.IsDBNull(8) ? null : Size(row, 8),
        EnumKey.Parse<CountResult>(row.GetString(9)), Text(row, 10), Text(row, 11));

    private static Quantity Size(NpgsqlDataReader row, int column) => Quantity.Of(row.GetDecimal(column));

    private static Money Yuan(NpgsqlDataReader row, int column) => Money.FromYuan(row.GetDecimal(column));

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static async IAsyncEnumerable<T> StreamAsync<T>(
        RegisterDatabase database, string sql, NpgsqlParameter[] parameters, Func<NpgsqlDataReader, T> read, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var command = database.Source.CreateCommand(sql);
        command.CommandTimeout = 600;
        command.Parameters.AddRange(parameters);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            yield return read(reader);
        }
    }
}
