using NodaTime;
using Npgsql;
using Procurement.Data.Model;
using Procurement.Data.Purchasing;
using Procurement.Domain.Access;
using Procurement.Domain.Stocktaking;

namespace Procurement.Data.Stocktaking;

/// <summary>How far the count of a place is.</summary>
/// <param name="PlaceId">Null for cards that the books put nowhere.</param>
/// <param name="Results">Cards by result; a result that no card has is missing.</param>
/// <param name="LastByName">Who counted there last; null while nobody did.</param>
public sealed record PlaceProgress(
    Guid? PlaceId, string? PlaceCode, string? PlaceName, int Expected, IReadOnlyDictionary<CountResult, int> Results, int Disputed, string? LastByName, Instant? LastAt)
{
    public int Counted => Expected - Of(CountResult.Pending);

    public int Of(CountResult result) => Results.GetValueOrDefault(result);
}

/// <summary>Progress by place: one grouped query over the caller's items.</summary>
public static class StocktakeProgress
{
    private const string Sql =
        """
        with sums as (
            select place_id, result, count(*) as cards, count(*) filter (where disputed) as disputed, max(counted_at) as last_at
            from stocktake_items
            where department_id = $1 and stocktake_id = $3 and ($2::uuid[] is null or unit_id = any($2))
            group by place_id, result
        ), places as (
            select place_id, sum(cards)::int as expected, sum(disputed)::int as disputed, max(last_at) as last_at,
                   array_agg(result order by result) as results, array_agg(cards::int order by result) as cards
            from sums group by place_id
        )
        select places.place_id, place.code, place.name, places.expected, places.disputed, places.last_at, places.results, places.cards, last.name
        from places
        left join asset_places place on place.department_id = $1 and place.id = places.place_id
        left join lateral (
            select item.counted_by_name as name from stocktake_items item
            where item.department_id = $1 and item.stocktake_id = $3 and item.place_id is not distinct from places.place_id and item.counted_at = places.last_at
              and places.last_at is not null and ($2::uuid[] is null or item.unit_id = any($2))
            limit 1) last on true
        order by place.code nulls last
        """;

    public static Task<List<PlaceProgress>> ByPlaceAsync(RegisterDatabase database, Actor actor, Guid stocktakeId, CancellationToken cancel) =>
        ListSql.ReadAsync(database.Source, Sql, ListSql.Parameters(actor, ListSql.Id(stocktakeId)), Row, cancel);

    private static PlaceProgress Row(NpgsqlDataReader row)
    {
        var (results, cards) = (row.GetFieldValue<string[]>(6), row.GetFieldValue<int[]>(7));
        return new PlaceProgress(
            row.IsDBNull(0) ? null : row.GetGuid(0), row.IsDBNull(1) ? null : row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2), row.GetInt32(3),
            results.Zip(cards).ToDictionary(pair => EnumKey.Parse<CountResult>(pair.First), pair => pair.Second), row.GetInt32(4),
            row.IsDBNull(8) ? null : row.GetString(8), row.IsDBNull(5) ? null : Instant.FromDateTimeUtc(row.GetDateTime(5)));
    }
}
