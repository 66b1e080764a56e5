using Microsoft.EntityFrameworkCore;
using NodaTime;
using Npgsql;
using NpgsqlTypes;
using Procurement.Data.Acts;
using Procurement.Data.Model;
using Procurement.Domain.Stocktaking;

namespace Procurement.Data.Stocktaking;

/// <summary>Freezes the list of a stock-take: what was on the books at the end of its day.</summary>
public static class StocktakeOpening
{
    /// <summary>Quantity, value, unit and kind from the entries, place and custodian from the placements, both up to and with the day;
    /// name, code, model and measure from the card. What holds no quantity any more is not counted.</summary>
    /// <remarks>$1 department, $2 stock-take, $3 the day, $4 units, $5 places, $6 kinds (null for all), $7 the units that the actor sees.</remarks>
    private const string Freeze =
        """
        with holdings as (
            select card_id, unit_id, kind, sum(quantity) as quantity, sum(value) as value
            from asset_entries
            where department_id = $1 and effective_on <= $3
            group by card_id, unit_id, kind
            having sum(quantity) <> 0 or sum(value) <> 0
        ), held as (
            select card_id, sum(quantity) as quantity, sum(value) as value,
                   (array_agg(unit_id order by quantity desc, value desc))[1] as unit_id, (array_agg(kind order by quantity desc, value desc))[1] as kind
            from holdings
            group by card_id
            having sum(quantity) > 0
        ), put as (
            select distinct on (card_id) card_id, place_id, custodian
            from asset_placements
            where department_id = $1 and effective_on <= $3
            order by card_id, effective_on desc, recorded_at desc, id desc
        )
        insert into stocktake_items (department_id, stocktake_id, card_id, unit_id, card_number, name, code, kind, model, serial_number, measure_unit,
                                     quantity, value, place_id, custodian, result, disputed, row_version)
        select card.department_id, $2, card.id, held.unit_id, card.card_number, card.name, card.code, held.kind, card.model, card.serial_number, card.measure_unit,
               held.quantity, held.value, put.place_id, put.custodian, 'pending', false, 1
        from held
        join asset_cards card on card.department_id = $1 and card.id = held.card_id
        left join put on put.card_id = held.card_id
        where ($4::uuid[] is null or held.unit_id = any($4)) and ($5::uuid[] is null or put.place_id = any($5)) and ($6::text[] is null or held.kind = any($6))
          and ($7::uuid[] is null or held.unit_id = any($7))
        """;

    private const string Overlap =
        """
        select other.number, count(*)
        from stocktakes other
        join stocktake_items theirs on theirs.department_id = $1 and theirs.stocktake_id = other.id
        join stocktake_items ours on ours.department_id = $1 and ours.stocktake_id = $2 and ours.card_id = theirs.card_id
        where other.department_id = $1 and other.id <> $2 and other.status in ('counting', 'reviewing')
        group by other.number order by other.number limit 1
        """;

    /// <summary>Writes the list in one statement.</summary>
    /// <param name="stocktakeId">The stock-take; its row need not be there yet, see the remarks.</param>
    /// <remarks>The count of items belongs into the row, and the items point at the row: so the caller adds the row with
    /// <see cref="Stocktake.ItemCount"/> zero, and this sets it.</remarks>
    /// <returns>How many cards are on it.</returns>
    public static async Task<int> FreezeAsync(Act act, Guid stocktakeId, LocalDate asOf, StocktakeScope scope)
    {
        await using var command = new NpgsqlCommand(Freeze, act.Connection) { CommandTimeout = 600 };
        command.Parameters.AddRange(new NpgsqlParameter[]
        {
            new() { Value = act.Actor.DepartmentId },
            new() { Value = stocktakeId },
            new() { Value = asOf.ToDateOnly() },
            Ids(scope.Units),
            Ids(scope.Places),
            new() { Value = scope.Kinds.Count == 0 ? DBNull.Value : scope.Kinds.Select(kind => EnumKey.Of(kind)).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text },
            Ids(act.Actor.Units ?? []),
        });
        var count = await command.ExecuteNonQueryAsync(act.Cancel);
        await act.Context.Stocktakes.Where(row => row.Id == stocktakeId).ExecuteUpdateAsync(row => row.SetProperty(stocktake => stocktake.ItemCount, count), act.Cancel);
        return count;
    }

    /// <summary>An unfinished stock-take with cards of this one; null where there is none.</summary>
    public static async Task<(string Number, int Cards)?> OverlapAsync(Act act, Guid stocktakeId)
    {
        await using var command = new NpgsqlCommand(Overlap, act.Connection) { CommandTimeout = 600 };
        command.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = act.Actor.DepartmentId }, new() { Value = stocktakeId } });
        await using var reader = await command.ExecuteReaderAsync(act.Cancel);
        return await reader.ReadAsync(act.Cancel) ? (reader.GetString(0), (int)reader.GetInt64(1)) : null;
    }

    private static NpgsqlParameter Ids(IReadOnlyList<Guid> ids) =>
        new() { Value = ids.Count == 0 ? DBNull.Value : ids.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid };
}
