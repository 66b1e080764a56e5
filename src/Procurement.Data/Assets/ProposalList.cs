using NodaTime;
using Npgsql;
using Procurement.Data.Model;
using Procurement.Data.Purchasing;
using Procurement.Domain.Access;
using Procurement.Domain.Assets;
using Procurement.Domain.Common;

namespace Procurement.Data.Assets;

/// <summary>Which proposals a list shows; null and empty for all.</summary>
/// <param name="Search">In the name, the code or the acceptance's number.</param>
public sealed record ProposalFilter(CardProposalStatus? Status = null, string Search = "", Guid? Unit = null, Guid? Acceptance = null, Guid? After = null);

/// <param name="CardNumber">Null while no card is made.</param>
public sealed record ProposalRow(
    Guid Id, Guid AcceptanceId, string AcceptanceNumber, Guid LineId, string Unit, string Name, string Code, AssetKind Kind, Quantity Quantity, string MeasureUnit, Money Value,
    LocalDate AcceptedOn, CardProposalStatus Status, Guid? CardId, string? CardNumber, string? DecidedByName, Instant? DecidedAt, string? DecisionNote, int RowVersion);

/// <summary>Lists the card proposals that the caller sees.</summary>
public static class ProposalList
{
    private const string From =
        $"""
        from card_proposals doc
        join acceptances acceptance on acceptance.department_id = doc.department_id and acceptance.id = doc.acceptance_id
        join budget_units unit on unit.department_id = doc.department_id and unit.id = doc.unit_id
        left join asset_cards card on card.department_id = doc.department_id and card.id = doc.card_id
        where {ListSql.Own} and ($3::text is null or doc.status = $3) and ($4::uuid is null or doc.unit_id = $4) and ($5::uuid is null or doc.acceptance_id = $5)
          and ($7::uuid is null or doc.id < $7)
          and ($6 = '' or strpos(lower(concat_ws(' ', doc.name, doc.code, acceptance.number, card.card_number)), lower($6)) > 0)
        """;

    private static readonly Dictionary<string, string> Columns = new(StringComparer.Ordinal)
    {
        ["id"] = "doc.id",
        ["name"] = "doc.name",
        ["acceptance"] = "acceptance.number",
        ["day"] = "doc.accepted_on",
        ["value"] = "doc.value",
    };

    public static async Task<(int Count, Money Value)> SumAsync(RegisterDatabase database, Actor actor, ProposalFilter filter, CancellationToken cancel) => (await ListSql.ReadAsync(
        database.Source, $"select count(*), coalesce(sum(doc.value), 0) {From}", Parameters(actor, filter),
        row => ((int)row.GetInt64(0), Money.FromYuan(row.GetDecimal(1))), cancel))[0];

    /// <param name="sort">A key of a column; an unknown one is the order in which they were recorded.</param>
    public static Task<List<ProposalRow>> ReadAsync(
        RegisterDatabase database, Actor actor, ProposalFilter filter, string sort, bool descending, int skip, int take, CancellationToken cancel) => ListSql.ReadAsync(
        database.Source,
        $"""
        select doc.id, acceptance.id, acceptance.number, doc.line_id, unit.name, doc.name, doc.code, doc.kind, doc.quantity, doc.measure_unit, doc.value, doc.accepted_on,
               doc.status, doc.card_id, card.card_number, doc.decided_by_name, doc.decided_at, doc.decision_note, doc.row_version
        {From} {ListSql.Order(Columns, sort, descending)} offset {skip} limit {take}
        """,
        Parameters(actor, filter), Row, cancel);

    private static NpgsqlParameter[] Parameters(Actor actor, ProposalFilter filter) => ListSql.Parameters(
        actor, ListSql.Text(filter.Status is { } status ? EnumKey.Of(status) : null), ListSql.Id(filter.Unit), ListSql.Id(filter.Acceptance), ListSql.Text(filter.Search),
        ListSql.Id(filter.After));

    private static ProposalRow Row(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetGuid(1), row.GetString(2), row.GetGuid(3), row.GetString(4), row.GetString(5), row.GetString(6), EnumKey.Parse<AssetKind>(row.GetString(7)),
        Quantity.Of(row.GetDecimal(8)), row.GetString(9), Money.FromYuan(row.GetDecimal(10)), LocalDate.FromDateOnly(row.GetFieldValue<DateOnly>(11)),
        EnumKey.Parse<CardProposalStatus>(row.GetString(12)), row.IsDBNull(13) ? null : row.GetGuid(13), row.IsDBNull(14) ? null : row.GetString(14),
        row.IsDBNull(15) ? null : row.GetString(15), row.IsDBNull(16) ? null : Instant.FromDateTimeUtc(row.GetDateTime(16)), row.IsDBNull(17) ? null : row.GetString(17), row.GetInt32(18));
}
