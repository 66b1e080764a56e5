using Npgsql;
using Procurement.Data.Acts;
using Procurement.Data.Model;
using Procurement.Data.Purchasing;
using Procurement.Domain.Access;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;
using Procurement.Domain.Stocktaking;

namespace Procurement.Data.Stocktaking;

/// <param name="Unit">Null where nobody has said whose it is.</param>
public sealed record FindRow(
    Guid Id, string Name, string? Model, string? Unit, string? Place, Quantity Quantity, string MeasureUnit, string? Note, string CountedByName, SettleState State,
    string? Decision, Guid? MovementId, string? MovementNumber, MovementStatus? MovementStatus);

/// <summary>账外物品 of a stock-take with how far they have come, and what is left to settle of the whole.</summary>
public static class ReviewFinds
{
    /// <summary>More than any stock-take finds; what is beyond waits for the first to be settled.</summary>
    private const int Most = 500;

    public static Task<List<FindRow>> ReadAsync(RegisterDatabase database, Actor actor, Guid stocktake, CancellationToken cancel) => ListSql.ReadAsync(
        database.Source,
        $"""
        with {ReviewSql.Finds}
        select found.id, found.name, found.model, unit.name, place.name, found.quantity, found.measure_unit, found.note, found.counted_by_name, found.state, found.decision,
               case when found.movement_status is null then null else found.movement_id end, found.movement_number, found.movement_status
        from found
        left join budget_units unit on unit.department_id = $1 and unit.id = found.unit_id
        left join asset_places place on place.department_id = $1 and place.id = found.place_id
        order by case found.state when 'open' then 0 when 'waiting' then 1 else 2 end, found.id limit {Most}
        """,
        ListSql.Parameters(actor, new NpgsqlParameter { Value = stocktake }), Row, cancel);

    /// <summary>How many cards are open, how many wait, and how many finds are not settled; of everybody's, whoever asks.</summary>
    public static async Task<(int Open, int Waiting, int Finds)> LeftAsync(Act act, Guid stocktake)
    {
        await using var command = new NpgsqlCommand(
            $"""
            with {ReviewSql.Items}, {ReviewSql.Finds}
            select count(*) filter (where state = 'open'), count(*) filter (where state = 'waiting'), (select count(*) from found where state <> 'settled')
            from reviewed
            """,
            act.Connection);
        command.Parameters.AddRange(ListSql.Parameters(act.Actor with { Units = null }, new NpgsqlParameter { Value = stocktake }));
        await using var reader = await command.ExecuteReaderAsync(act.Cancel);
        await reader.ReadAsync(act.Cancel);
        return ((int)reader.GetInt64(0), (int)reader.GetInt64(1), (int)reader.GetInt64(2));
    }

    /// <summary>How far these cards or finds have come, inside an act.</summary>
    public static async Task<Dictionary<Guid, SettleState>> StatesAsync(Act act, Guid stocktake, IEnumerable<Guid> ids)
    {
        await using var command = new NpgsqlCommand(
            $"with {ReviewSql.Items}, {ReviewSql.Finds} select card_id, state from reviewed where card_id = any($4) union all select id, state from found where id = any($4)",
            act.Connection);
        command.Parameters.AddRange(ListSql.Parameters(act.Actor, new NpgsqlParameter { Value = stocktake }, new NpgsqlParameter { Value = ids.ToArray() }));
        await using var reader = await command.ExecuteReaderAsync(act.Cancel);
        var states = new Dictionary<Guid, SettleState>();
        while (await reader.ReadAsync(act.Cancel))
        {
            states[reader.GetGuid(0)] = EnumKey.Parse<SettleState>(reader.GetString(1));
        }

        return states;
    }

    private static FindRow Row(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetString(1), Text(row, 2), Text(row, 3), Text(row, 4), Quantity.Of(row.GetDecimal(5)), row.GetString(6), Text(row, 7), row.GetString(8),
        EnumKey.Parse<SettleState>(row.GetString(9)), Text(row, 10), row.IsDBNull(11) ? null : row.GetGuid(11), Text(row, 12),
        row.IsDBNull(13) ? null : EnumKey.Parse<MovementStatus>(row.GetString(13)));

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
