using NodaTime;
using Npgsql;
using Procurement.Data.Model;
using Procurement.Domain.Access;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;

namespace Procurement.Data.Purchasing;

/// <summary>Which acceptances a list shows; null and empty for all.</summary>
/// <param name="Search">In number, note, or the purchase's number, title or supplier.</param>
public sealed record AcceptanceFilter(
    FiscalYear? Year = null, string Search = "", AcceptanceStatus? Status = null, Guid? Unit = null, Guid? Purchase = null, Guid? After = null);

public sealed record AcceptanceRow(
    Guid Id, string Number, FiscalYear Year, Guid PurchaseId, string PurchaseNumber, string PurchaseTitle, string SupplierName, string Unit, LocalDate AcceptedOn, string Note,
    Money Amount, AcceptanceStatus Status, string RecordedByName, Instant RecordedAt, int RowVersion);

/// <summary>Lists the acceptances that the caller sees.</summary>
public static class AcceptanceList
{
    private const string From =
        $"""
        from acceptances doc
        join purchases purchase on purchase.department_id = doc.department_id and purchase.id = doc.purchase_id
        join budget_units unit on unit.department_id = doc.department_id and unit.id = doc.unit_id
        where {ListSql.Own} and ($3::smallint is null or doc.fiscal_year = $3) and ($4::text is null or doc.status = $4) and ($5::uuid is null or doc.unit_id = $5)
          and ($6::uuid is null or doc.purchase_id = $6) and ($8::uuid is null or doc.id < $8)
          and ($7 = '' or strpos(lower(concat_ws(' ', doc.number, doc.note, purchase.number, purchase.title, purchase.supplier_name)), lower($7)) > 0)
        """;

    private static readonly Dictionary<string, string> Columns = new(StringComparer.Ordinal)
    {
        ["id"] = "doc.id",
        ["number"] = "doc.number",
        ["purchase"] = "purchase.number",
        ["supplier"] = "purchase.supplier_name",
        ["day"] = "doc.accepted_on",
        ["amount"] = "doc.amount",
    };

    public static async Task<(int Count, Money Amount)> SumAsync(RegisterDatabase database, Actor actor, AcceptanceFilter filter, CancellationToken cancel) => (await ListSql.ReadAsync(
        database.Source, $"select count(*), coalesce(sum(doc.amount) filter (where doc.status = 'active'), 0) {From}", Parameters(actor, filter),
        row => ((int)row.GetInt64(0), Money.FromYuan(row.GetDecimal(1))), cancel))[0];

    /// <param name="sort">A key of a column; an unknown one is the order in which they were recorded.</param>
    /// <param name="take">Null for all.</param>
    public static Task<List<AcceptanceRow>> ReadAsync(
        RegisterDatabase database, Actor actor, AcceptanceFilter filter, string sort, bool descending, int skip, int? take, CancellationToken cancel) => ListSql.ReadAsync(
        database.Source,
        $"""
        select doc.id, doc.number, doc.fiscal_year, purchase.id, purchase.number, purchase.title, purchase.supplier_name, unit.name, doc.accepted_on, doc.note, doc.amount,
               doc.status, doc.recorded_by_name, doc.recorded_at, doc.row_version
        {From} {ListSql.Order(Columns, sort, descending)} offset {skip} {(take is { } count ? $"limit {count}" : "")}
        """,
        Parameters(actor, filter), Row, cancel);

    private static NpgsqlParameter[] Parameters(Actor actor, AcceptanceFilter filter) => ListSql.Parameters(
        actor, ListSql.Small(filter.Year?.Number), ListSql.Text(filter.Status is { } status ? EnumKey.Of(status) : null), ListSql.Id(filter.Unit),
        ListSql.Id(filter.Purchase), ListSql.Text(filter.Search), ListSql.Id(filter.After));

    private static AcceptanceRow Row(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetString(1), FiscalYear.Of(row.GetInt16(2)), row.GetGuid(3), row.GetString(4), row.GetString(5), row.GetString(6), row.GetString(7),
        LocalDate.FromDateOnly(row.GetFieldValue<DateOnly>(8)), row.GetString(9), Money.FromYuan(row.GetDecimal(10)), EnumKey.Parse<AcceptanceStatus>(row.GetString(11)),
        row.GetString(12), Instant.FromDateTimeUtc(row.GetDateTime(13)), row.GetInt32(14));
}
