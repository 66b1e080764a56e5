using Npgsql;
using Procurement.Data.Model;
using Procurement.Data.Purchasing;
using Procurement.Domain.Access;

namespace Procurement.Data.Assets;

/// <summary>A place in a list.</summary>
/// <param name="Unit">The name of the unit that uses it; null for what several share.</param>
/// <param name="Cards">Cards on the books (在账) that are put there and that the reader sees.</param>
public sealed record PlaceRow(Guid Id, int RowVersion, string Code, string Name, Guid? UnitId, string? Unit, bool IsClosed, int Cards);

/// <summary>存放地点 of the department; everybody sees all of them, and of their cards those of the own units.</summary>
public static class PlaceList
{
    private const string Sql =
        """
        select place.id, place.row_version, place.code, place.name, place.unit_id, unit.name, place.is_closed,
               (select count(*) from asset_cards card where card.department_id = $1 and card.place_id = place.id and card.status = 'active'
                    and ($2::uuid[] is null or card.unit_id = any($2)))::int
        from (select * from asset_places
              where department_id = $1 and ($3 = '' or strpos(lower(code || ' ' || name), lower($3)) > 0) and code > $4 and ($7::uuid is null or id = $7)
              order by code offset $5 limit $6) place
        left join budget_units unit on unit.department_id = $1 and unit.id = place.unit_id
        order by place.code
        """;

    /// <param name="after">The code after which the list begins; empty for its beginning.</param>
    /// <param name="id">Only this one; null for all.</param>
    public static Task<List<PlaceRow>> ReadAsync(
        RegisterDatabase database, Actor actor, string search, string after, int skip, int take, CancellationToken cancel, Guid? id = null) => ListSql.ReadAsync(
        database.Source, Sql,
        ListSql.Parameters(
            actor, ListSql.Text(search), ListSql.Text(after), new NpgsqlParameter { Value = skip }, new NpgsqlParameter { Value = take }, ListSql.Id(id)),
        row => new PlaceRow(
            row.GetGuid(0), row.GetInt32(1), row.GetString(2), row.GetString(3), row.IsDBNull(4) ? null : row.GetGuid(4), row.IsDBNull(5) ? null : row.GetString(5),
            row.GetBoolean(6), row.GetInt32(7)),
        cancel);

    public static async Task<int> CountAsync(RegisterDatabase database, Actor actor, string search, CancellationToken cancel) => (await ListSql.ReadAsync(
        database.Source,
        "select count(*)::int from asset_places where department_id = $1 and ($2::uuid[] is null or true) and ($3 = '' or strpos(lower(code || ' ' || name), lower($3)) > 0)",
        ListSql.Parameters(actor, ListSql.Text(search)), row => row.GetInt32(0), cancel))[0];
}
