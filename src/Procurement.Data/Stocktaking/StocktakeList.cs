using NodaTime;
using Npgsql;
using Procurement.Data.Model;
using Procurement.Data.Purchasing;
using Procurement.Domain.Access;
using Procurement.Domain.Stocktaking;

namespace Procurement.Data.Stocktaking;

/// <param name="ItemCount">Cards on the frozen list; of a caller of some units, only theirs count as <paramref name="Counted"/>.</param>
/// <param name="Disputed">重复清点 that nobody decided yet.</param>
public sealed record StocktakeRow(
    Guid Id, string Number, string Title, LocalDate AsOf, StocktakeStatus Status, int ItemCount, int Counted, int Disputed, string OpenedByName, Instant OpenedAt,
    Instant? EndedAt, string? EndedByName, string? EndNote, int RowVersion);

/// <summary>Lists the department's stock-takes, the latest first.</summary>
public static class StocktakeList
{
    private const string From =
        "from stocktakes doc where doc.department_id = $1 and ($3::text is null or doc.status = $3) and ($4 = '' or strpos(lower(concat_ws(' ', doc.number, doc.title)), lower($4)) > 0)";

    public static async Task<int> CountAsync(RegisterDatabase database, Actor actor, StocktakeStatus? status, string search, CancellationToken cancel) => (await ListSql.ReadAsync(
        database.Source, $"select count(*) {From} and ($2::uuid[] is null or true)", Parameters(actor, status, search), row => (int)row.GetInt64(0), cancel))[0];

    /// <param name="after">Only those opened before this one; for programs that read on.</param>
    public static Task<List<StocktakeRow>> ReadAsync(
        RegisterDatabase database, Actor actor, StocktakeStatus? status, string search, int skip, int take, CancellationToken cancel, Guid? after = null) => ListSql.ReadAsync(
        database.Source,
        $"""
        select doc.id, doc.number, doc.title, doc.as_of, doc.status, doc.item_count, sums.counted, sums.disputed, doc.opened_by_name, doc.opened_at,
               doc.ended_at, doc.ended_by_name, doc.end_note, doc.row_version
        from (select doc.* {From} and ($5::uuid is null or doc.id < $5) order by doc.id desc offset {skip} limit {take}) doc
        cross join lateral (
            select count(*) filter (where item.result <> 'pending') as counted, count(*) filter (where item.disputed) as disputed
            from stocktake_items item
            where item.department_id = $1 and item.stocktake_id = doc.id and ($2::uuid[] is null or item.unit_id = any($2))) sums
        order by doc.id desc
        """,
        [.. Parameters(actor, status, search), ListSql.Id(after)], Row, cancel);

    private static NpgsqlParameter[] Parameters(Actor actor, StocktakeStatus? status, string search) =>
        ListSql.Parameters(actor, ListSql.Text(status is { } chosen ? EnumKey.Of(chosen) : null), ListSql.Text(search));

    private static StocktakeRow Row(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetString(1), row.GetString(2), LocalDate.FromDateOnly(row.GetFieldValue<DateOnly>(3)), EnumKey.Parse<StocktakeStatus>(row.GetString(4)),
        row.GetInt32(5), (int)row.GetInt64(6), (int)row.GetInt64(7), row.GetString(8), Instant.FromDateTimeUtc(row.GetDateTime(9)),
        row.IsDBNull(10) ? null : Instant.FromDateTimeUtc(row.GetDateTime(10)), row.IsDBNull(11) ? null : row.GetString(11), row.IsDBNull(12) ? null : row.GetString(12),
        row.GetInt32(13));
}
