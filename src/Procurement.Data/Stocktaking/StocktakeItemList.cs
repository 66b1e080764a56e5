using NodaTime;
using Npgsql;
using Procurement.Data.Model;
using Procurement.Data.Purchasing;
using Procurement.Domain.Access;
using Procurement.Domain.Common;
using Procurement.Domain.Stocktaking;

namespace Procurement.Data.Stocktaking;

/// <summary>Which items a list shows; null and empty for all.</summary>
/// <param name="Place">The place on the books; <see cref="NoPlace"/> for cards without one.</param>
/// <param name="Search">In the card number, name, model or serial number.</param>
public sealed record StocktakeItemFilter(
    Guid StocktakeId, Guid? Place = null, bool NoPlace = false, CountResult? Result = null, bool Disputed = false, string Custodian = "", string Search = "");

/// <param name="Place">Code and name of the place on the books; null for none.</param>
public sealed record StocktakeItemRow(
    Guid CardId, string CardNumber, string Name, string? Model, string? SerialNumber, string MeasureUnit, Quantity Quantity, Money Value, string? Place, string? Custodian, string Unit,
    CountResult Result, Quantity? CountedQuantity, string? FoundPlace, string? Note, string? CountedByName, Instant? CountedAt, bool Disputed, Guid? PlaceId);

/// <summary>Lists the items of a stock-take that the caller sees.</summary>
public static class StocktakeItemList
{
    private const string Where =
        """
        where item.department_id = $1 and ($2::uuid[] is null or item.unit_id = any($2)) and item.stocktake_id = $3
          and ($4::uuid is null or item.place_id = $4) and (not $5 or item.place_id is null) and ($6::text is null or item.result = $6) and (not $7 or item.disputed)
          and ($8 = '' or strpos(lower(item.custodian), lower($8)) > 0)
          and ($9 = '' or strpos(lower(concat_ws(' ', item.card_number, item.name, item.model, item.serial_number)), lower($9)) > 0)
        """;

    public static async Task<int> CountAsync(RegisterDatabase database, Actor actor, StocktakeItemFilter filter, CancellationToken cancel) => (await ListSql.ReadAsync(
        database.Source, $"select count(*) from stocktake_items item {Where}", Parameters(actor, filter), row => (int)row.GetInt64(0), cancel))[0];

    /// <summary>In the order of the card numbers.</summary>
    public static Task<List<StocktakeItemRow>> ReadAsync(
        RegisterDatabase database, Actor actor, StocktakeItemFilter filter, int skip, int take, CancellationToken cancel) => ListSql.ReadAsync(
        database.Source,
        $"""
        select item.card_id, item.card_number, item.name, item.model, item.serial_number, item.measure_unit, item.quantity, item.value,
               place.code || ' ' || place.name, item.custodian, unit.name, item.result, item.counted_quantity, found.code || ' ' || found.name, item.note,
               item.counted_by_name, item.counted_at, item.disputed, item.place_id
        from (select item.* from stocktake_items item {Where} order by item.card_number offset {skip} limit {take}) item
        join budget_units unit on unit.department_id = $1 and unit.id = item.unit_id
        left join asset_places place on place.department_id = $1 and place.id = item.place_id
        left join asset_places found on found.department_id = $1 and found.id = item.found_place_id
        order by item.card_number
        """,
        Parameters(actor, filter), Row, cancel);

    private static NpgsqlParameter[] Parameters(Actor actor, StocktakeItemFilter filter) => ListSql.Parameters(
        actor, ListSql.Id(filter.StocktakeId), ListSql.Id(filter.Place), new NpgsqlParameter { Value = filter.NoPlace },
        ListSql.Text(filter.Result is { } result ? EnumKey.Of(result) : null), new NpgsqlParameter { Value = filter.Disputed }, ListSql.Text(filter.Custodian), ListSql.Text(filter.Search));

    private static StocktakeItemRow Row(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetString(1), row.GetString(2), Text(row, 3), Text(row, 4), row.GetString(5), Quantity.Of(row.GetDecimal(6)), Money.FromYuan(row.GetDecimal(7)),
        Text(row, 8), Text(row, 9), row.GetString(10), EnumKey.Parse<CountResult>(row.GetString(11)), row.IsDBNull(12) ? null : Quantity.Of(row.GetDecimal(12)), Text(row, 13),
        Text(row, 14), Text(row, 15), row.IsDBNull(16) ? null : Instant.FromDateTimeUtc(row.GetDateTime(16)), row.GetBoolean(17), row.IsDBNull(18) ? null : row.GetGuid(18));

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
