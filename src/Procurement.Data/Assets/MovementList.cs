using NodaTime;
using Npgsql;
using NpgsqlTypes;
using Procurement.Data.Model;
using Procurement.Data.Purchasing;
using Procurement.Domain.Access;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;

namespace Procurement.Data.Assets;

/// <summary>Which movements a list shows; null and empty for all.</summary>
/// <param name="From">The first effective day.</param>
/// <param name="To">The last effective day.</param>
/// <param name="Search">In number, reason, evidence or counterparty; or the whole number of a card of it.</param>
/// <param name="After">Only movements with a smaller id: the next part of a list from the newest on.</param>
public sealed record MovementFilter(
    IReadOnlyList<MovementStatus>? Statuses = null, MovementKind? Kind = null, AssetWay? Way = null, Guid? Unit = null, LocalDate? From = null, LocalDate? To = null,
    string Search = "", Guid? After = null);

/// <param name="Cards">How many items.</param>
/// <param name="Value">The sum of its items, in yuan.</param>
public sealed record MovementRow(
    Guid Id, string Number, MovementKind Kind, AssetWay? Way, MovementStatus Status, Guid UnitId, string Unit, LocalDate EffectiveOn, string Reason, string Evidence,
    string? Counterparty, Money? Proceeds, int Cards, Money Value, Guid? RequestedBy, string RequestedByName, Instant RequestedAt, string? DecidedByName, Instant? DecidedAt,
    string? DecisionNote, int RowVersion);

/// <param name="Value">The sum of all items, in yuan.</param>
public sealed record MovementSums(int Count, long Cards, Money Value);

/// <summary>Lists the movements that the caller sees.</summary>
public static class MovementList
{
    private const string Where =
        $"""
        where {ListSql.Own} and ($3::text[] is null or doc.status = any($3)) and ($4::text is null or doc.kind = $4) and ($5::text is null or doc.way = $5)
          and ($6::uuid is null or doc.unit_id = $6) and ($7::date is null or doc.effective_on >= $7) and ($8::date is null or doc.effective_on <= $8)
          and ($10::uuid is null or doc.id < $10)
          and ($9 = '' or strpos(lower(concat_ws(' ', doc.number, doc.reason, doc.evidence, doc.counterparty)), lower($9)) > 0
               or doc.id in (select item.movement_id from asset_movement_items item
                             join asset_cards card on card.department_id = item.department_id and card.id = item.card_id
                             where item.department_id = $1 and card.card_number = $9))
        """;

    private const string Items =
        """
        left join lateral (select count(*) as cards, coalesce(sum(item.value), 0) as value from asset_movement_items item
                           where item.department_id = doc.department_id and item.movement_id = doc.id) items on true
        """;

    private static readonly Dictionary<string, string> Columns = new(StringComparer.Ordinal)
    {
        ["id"] = "doc.id",
        ["number"] = "doc.number",
        ["kind"] = "doc.kind",
        ["day"] = "doc.effective_on",
        ["cards"] = "items.cards",
        ["value"] = "items.value",
        ["unit"] = "unit.position",
        ["asked"] = "doc.requested_at",
    };

    public static async Task<MovementSums> SumAsync(RegisterDatabase database, Actor actor, MovementFilter filter, CancellationToken cancel) => (await ListSql.ReadAsync(
        database.Source, $"select count(*), coalesce(sum(items.cards), 0)::bigint, coalesce(sum(items.value), 0) from asset_movements doc {Items} {Where}",
        Parameters(actor, filter), row => new MovementSums((int)row.GetInt64(0), row.GetInt64(1), Money.FromYuan(row.GetDecimal(2))), cancel))[0];

    /// <param name="sort">A key of a column; an unknown one is the order in which they were written.</param>
    /// <param name="take">Null for all.</param>
    public static Task<List<MovementRow>> ReadAsync(
        RegisterDatabase database, Actor actor, MovementFilter filter, string sort, bool descending, int skip, int? take, CancellationToken cancel) => ListSql.ReadAsync(
        database.Source,
        $"""
        select doc.id, doc.number, doc.kind, doc.way, doc.status, doc.unit_id, unit.name, doc.effective_on, doc.reason, doc.evidence, doc.counterparty, doc.proceeds,
               items.cards, items.value, doc.requested_by, doc.requested_by_name, doc.requested_at, doc.decided_by_name, doc.decided_at, doc.decision_note, doc.row_version
        from asset_movements doc join budget_units unit on unit.department_id = doc.department_id and unit.id = doc.unit_id {Items} {Where}
        {ListSql.Order(Columns, sort, descending)} offset {skip} {(take is { } count ? $"limit {count}" : "")}
        """,
        Parameters(actor, filter), Row, cancel);

    private static NpgsqlParameter[] Parameters(Actor actor, MovementFilter filter) => ListSql.Parameters(
        actor,
        new NpgsqlParameter { Value = (object?)filter.Statuses?.Select(EnumKey.Of).ToArray() ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text },
        ListSql.Text(filter.Kind is { } kind ? EnumKey.Of(kind) : null), ListSql.Text(filter.Way is { } way ? EnumKey.Of(way) : null), ListSql.Id(filter.Unit),
        Day(filter.From), Day(filter.To), ListSql.Text(filter.Search), ListSql.Id(filter.After));

    private static NpgsqlParameter Day(LocalDate? day) => new() { Value = day is { } given ? given.ToDateOnly() : DBNull.Value, NpgsqlDbType = NpgsqlDbType.Date };

    private static MovementRow Row(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetString(1), EnumKey.Parse<MovementKind>(row.GetString(2)), Text(row, 3) is { } way ? EnumKey.Parse<AssetWay>(way) : null,
        EnumKey.Parse<MovementStatus>(row.GetString(4)), row.GetGuid(5), row.GetString(6), LocalDate.FromDateOnly(row.GetFieldValue<DateOnly>(7)), row.GetString(8),
        row.GetString(9), Text(row, 10), row.IsDBNull(11) ? null : Money.FromYuan(row.GetDecimal(11)), (int)row.GetInt64(12), Money.FromYuan(row.GetDecimal(13)),
        row.IsDBNull(14) ? null : row.GetGuid(14), row.GetString(15), At(row, 16)!.Value, Text(row, 17), At(row, 18), Text(row, 19), row.GetInt32(20));

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static Instant? At(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : Instant.FromDateTimeUtc(row.GetDateTime(column));
}
