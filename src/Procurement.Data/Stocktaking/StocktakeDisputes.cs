using NodaTime;
using Npgsql;
using Procurement.Data.Model;
using Procurement.Data.Purchasing;
using Procurement.Domain.Access;
using Procurement.Domain.Common;

namespace Procurement.Data.Stocktaking;

/// <param name="Shown">Whether the list shows this count by now.</param>
public sealed record DisputedCount(
    Guid CardId, string CardNumber, string Name, string MeasureUnit, Quantity Expected, Guid CountId, Quantity Quantity, string? FoundPlace, string? Note, string CountedByName,
    Instant CountedAt, bool Shown);

/// <summary>重复清点: cards that people counted otherwise, with the last count of each of them.</summary>
public static class StocktakeDisputes
{
    public static Task<List<DisputedCount>> ReadAsync(RegisterDatabase database, Actor actor, Guid stocktakeId, int mostCards, CancellationToken cancel) => ListSql.ReadAsync(
        database.Source,
        $"""
        select item.card_id, item.card_number, item.name, item.measure_unit, item.quantity, counted.id, counted.quantity, place.code || ' ' || place.name, counted.note,
               counted.counted_by_name, counted.counted_at, counted.counts
        from (select * from stocktake_items where department_id = $1 and stocktake_id = $3 and disputed and ($2::uuid[] is null or unit_id = any($2))
              order by card_number limit {mostCards}) item
        join stocktake_counts counted on counted.department_id = $1 and counted.stocktake_id = $3 and counted.card_id = item.card_id and not counted.superseded
        left join asset_places place on place.department_id = $1 and place.id = counted.place_id
        order by item.card_number, counted.counted_at
        """,
        ListSql.Parameters(actor, ListSql.Id(stocktakeId)), Row, cancel);

    private static DisputedCount Row(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetString(3), Quantity.Of(row.GetDecimal(4)), row.GetGuid(5), Quantity.Of(row.GetDecimal(6)),
        row.IsDBNull(7) ? null : row.GetString(7), row.IsDBNull(8) ? null : row.GetString(8), row.GetString(9), Instant.FromDateTimeUtc(row.GetDateTime(10)), row.GetBoolean(11));
}
