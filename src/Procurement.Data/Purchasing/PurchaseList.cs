using NodaTime;
using Npgsql;
using Procurement.Data.Model;
using Procurement.Domain.Access;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;

namespace Procurement.Data.Purchasing;

/// <summary>Which purchases a list shows; null and empty for all.</summary>
/// <param name="Search">In number, title or contract number.</param>
/// <param name="Supplier">In the supplier's name or code.</param>
/// <param name="After">Only purchases with a smaller id: the next part of a list from the newest on.</param>
public sealed record PurchaseListFilter(
    FiscalYear? Year = null, string Search = "", string Supplier = "", PurchaseStatus? Status = null, ProcurementMethod? Method = null, Guid? Unit = null, Guid? After = null);

public sealed record PurchaseRow(
    Guid Id, string Number, FiscalYear Year, string Title, Guid UnitId, string Unit, ProcurementMethod Method, string SupplierName, string SupplierCode,
    SupplierSize SupplierSize, string? ContractNumber, LocalDate ContractDay, Money Amount, Money AcceptedAmount, PurchaseStatus Status, string RecordedByName,
    Instant RecordedAt, int RowVersion);

/// <param name="Amount">The sum of those that are not cancelled, in yuan.</param>
/// <param name="Accepted">What of it is accepted.</param>
public sealed record PurchaseSums(int Count, Money Amount, Money Accepted);

/// <summary>Lists the purchases that the caller sees.</summary>
public static class PurchaseList
{
    private const string From =
        $"""
        from purchases doc join budget_units unit on unit.department_id = doc.department_id and unit.id = doc.unit_id
        where {ListSql.Own} and ($3::smallint is null or doc.fiscal_year = $3) and ($4::text is null or doc.status = $4) and ($5::text is null or doc.method = $5)
          and ($6::uuid is null or doc.unit_id = $6) and ($9::uuid is null or doc.id < $9)
          and ($7 = '' or strpos(lower(concat_ws(' ', doc.number, doc.title, doc.contract_number)), lower($7)) > 0)
          and ($8 = '' or strpos(lower(doc.supplier_name || ' ' || doc.supplier_code), lower($8)) > 0)
        """;

    private static readonly Dictionary<string, string> Columns = new(StringComparer.Ordinal)
    {
        ["id"] = "doc.id",
        ["number"] = "doc.number",
        ["title"] = "doc.title",
        ["supplier"] = "doc.supplier_name",
        ["day"] = "doc.contract_day",
        ["amount"] = "doc.amount",
        ["accepted"] = "doc.accepted_amount",
        ["unit"] = "unit.position",
    };

    public static async Task<PurchaseSums> SumAsync(RegisterDatabase database, Actor actor, PurchaseListFilter filter, CancellationToken cancel) => (await ListSql.ReadAsync(
        database.Source,
        $"select count(*), coalesce(sum(doc.amount) filter (where doc.status = 'active'), 0), coalesce(sum(doc.accepted_amount) filter (where doc.status = 'active'), 0) {From}",
        Parameters(actor, filter),
        row => new PurchaseSums((int)row.GetInt64(0), Money.FromYuan(row.GetDecimal(1)), Money.FromYuan(row.GetDecimal(2))), cancel))[0];

    /// <param name="sort">A key of a column; an unknown one is the order in which they were recorded.</param>
    /// <param name="take">Null for all.</param>
    public static Task<List<PurchaseRow>> ReadAsync(
        RegisterDatabase database, Actor actor, PurchaseListFilter filter, string sort, bool descending, int skip, int? take, CancellationToken cancel) => ListSql.ReadAsync(
        database.Source,
        $"""
        select doc.id, doc.number, doc.fiscal_year, doc.title, doc.unit_id, unit.name, doc.method, doc.supplier_name, doc.supplier_code, doc.supplier_size,
               doc.contract_number, doc.contract_day, doc.amount, doc.accepted_amount, doc.status, doc.recorded_by_name, doc.recorded_at, doc.row_version
        {From} {ListSql.Order(Columns, sort, descending)} offset {skip} {(take is { } count ? $"limit {count}" : "")}
        """,
        Parameters(actor, filter), Row, cancel);

    private static NpgsqlParameter[] Parameters(Actor actor, PurchaseListFilter filter) => ListSql.Parameters(
        actor, ListSql.Small(filter.Year?.Number), ListSql.Text(filter.Status is { } status ? EnumKey.Of(status) : null),
        ListSql.Text(filter.Method is { } method ? EnumKey.Of(method) : null), ListSql.Id(filter.Unit), ListSql.Text(filter.Search), ListSql.Text(filter.Supplier),
        ListSql.Id(filter.After));

    private static PurchaseRow Row(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetString(1), FiscalYear.Of(row.GetInt16(2)), row.GetString(3), row.GetGuid(4), row.GetString(5), EnumKey.Parse<ProcurementMethod>(row.GetString(6)),
        row.GetString(7), row.GetString(8), EnumKey.Parse<SupplierSize>(row.GetString(9)), row.IsDBNull(10) ? null : row.GetString(10),
        LocalDate.FromDateOnly(row.GetFieldValue<DateOnly>(11)), Money.FromYuan(row.GetDecimal(12)), Money.FromYuan(row.GetDecimal(13)),
        EnumKey.Parse<PurchaseStatus>(row.GetString(14)), row.GetString(15), Instant.FromDateTimeUtc(row.GetDateTime(16)), row.GetInt32(17));
}
