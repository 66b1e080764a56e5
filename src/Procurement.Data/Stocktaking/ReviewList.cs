using Npgsql;
using Procurement.Data.Model;
using Procurement.Data.Purchasing;
using Procurement.Domain.Access;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;
using Procurement.Domain.Stocktaking;

namespace Procurement.Data.Stocktaking;

/// <summary>Which items of a stock-take a list shows; null and empty for all.</summary>
/// <param name="Search">In card number, name, model, custodian or note.</param>
/// <param name="After">The card number after which to go on.</param>
public sealed record ReviewFilter(
    Guid Stocktake, CountResult? Result = null, SettleState? State = null, Guid? Unit = null, Guid? Place = null, string Search = "", string? After = null);

/// <param name="Value">账面原值 in yuan.</param>
/// <param name="Counted">实盘数量; null while it is not counted.</param>
/// <param name="Decision">How it was decided without a movement.</param>
/// <param name="MovementNumber">Null where none is on its way or in the books.</param>
public sealed record ReviewRow(
    Guid CardId, string CardNumber, string Name, string? Model, AssetKind Kind, string Unit, string? Place, string? Custodian, string MeasureUnit, Quantity Quantity,
    Money Value, Quantity? Counted, CountResult Result, string? FoundPlace, string? Note, bool Disputed, SettleState State, string? Decision, Guid? MovementId,
    string? MovementNumber, MovementStatus? MovementStatus, string? CountedByName)
{
    /// <summary>Above zero for too many, below for too few.</summary>
    public Quantity? Difference => Counted is { } counted ? counted + -Quantity : null;
}

/// <param name="Open">How many of them wait to be decided.</param>
/// <param name="Waiting">How many of them wait for their movement.</param>
public sealed record ReviewSum(CountResult Result, int Cards, Quantity Quantity, Money Value, int Open, int Waiting);

/// <summary>The items of a stock-take with how far they have come.</summary>
public static class ReviewList
{
    private const string Where =
        """
        where ($4::text is null or reviewed.result = $4) and ($5::text is null or reviewed.state = $5) and ($6::uuid is null or reviewed.unit_id = $6)
          and ($7::uuid is null or reviewed.place_id = $7) and ($9::text is null or reviewed.card_number > $9)
          and ($8 = '' or strpos(lower(concat_ws(' ', reviewed.card_number, reviewed.name, reviewed.model, reviewed.custodian, reviewed.note)), lower($8)) > 0)
        """;

    private const string Columns =
        """
        select reviewed.card_id, reviewed.card_number, reviewed.name, reviewed.model, reviewed.kind, unit.name, place.name, reviewed.custodian, reviewed.measure_unit,
               reviewed.quantity, reviewed.value, reviewed.counted_quantity, reviewed.result, found.name, reviewed.note, reviewed.disputed, reviewed.state,
               reviewed.decision, case when reviewed.movement_status is null then null else reviewed.movement_id end, reviewed.movement_number, reviewed.movement_status,
               reviewed.counted_by_name
        from reviewed
        join budget_units unit on unit.department_id = $1 and unit.id = reviewed.unit_id
        left join asset_places place on place.department_id = $1 and place.id = reviewed.place_id
        left join asset_places found on found.department_id = $1 and found.id = reviewed.found_place_id
        """;

    private static readonly Dictionary<string, string> Orders = new(StringComparer.Ordinal)
    {
        ["number"] = "reviewed.card_number",
        ["name"] = "reviewed.name",
        ["place"] = "place.name",
        ["value"] = "reviewed.value",
    };

    /// <param name="sort">A key of a column; an unknown one is the card number.</param>
    public static Task<List<ReviewRow>> ReadAsync(
        RegisterDatabase database, Actor actor, ReviewFilter filter, string sort, bool descending, int skip, int take, CancellationToken cancel)
    {
        var turn = descending ? " desc" : "";
        var order = $"order by {Orders.GetValueOrDefault(sort) ?? Orders["number"]}{turn}, reviewed.card_number{turn}";
        return ListSql.ReadAsync(database.Source, $"with {ReviewSql.Items} {Columns} {Where} {order} offset {skip} limit {take}", Parameters(actor, filter), Row, cancel);
    }

    public static async Task<int> CountAsync(RegisterDatabase database, Actor actor, ReviewFilter filter, CancellationToken cancel) => (int)(await ListSql.ReadAsync(
        database.Source, $"with {ReviewSql.Items} select count(*) from reviewed {Where}", Parameters(actor, filter), row => row.GetInt64(0), cancel))[0];

    /// <summary>The cards of a filter, in the order of their ids.</summary>
    public static Task<List<Guid>> CardsAsync(RegisterDatabase database, Actor actor, ReviewFilter filter, int most, CancellationToken cancel) => ListSql.ReadAsync(
        database.Source, $"with {ReviewSql.Items} select reviewed.card_id from reviewed {Where} order by reviewed.card_id limit {most}", Parameters(actor, filter),
        row => row.GetGuid(0), cancel);

    /// <summary>By result, those with any card, in the order of the results.</summary>
    public static async Task<List<ReviewSum>> SumAsync(RegisterDatabase database, Actor actor, Guid stocktake, CancellationToken cancel)
    {
        var rows = await ListSql.ReadAsync(
            database.Source,
            $"""
            with {ReviewSql.Items}
            select result, count(*), sum(quantity), sum(value), count(*) filter (where state = 'open'), count(*) filter (where state = 'waiting')
            from reviewed group by result
            """,
            ListSql.Parameters(actor, new NpgsqlParameter { Value = stocktake }),
            row => new ReviewSum(
                EnumKey.Parse<CountResult>(row.GetString(0)), (int)row.GetInt64(1), Quantity.Of(row.GetDecimal(2)), Money.FromYuan(row.GetDecimal(3)), (int)row.GetInt64(4),
                (int)row.GetInt64(5)),
            cancel);
        return [.. rows.OrderBy(row => row.Result)];
    }

    private static NpgsqlParameter[] Parameters(Actor actor, ReviewFilter filter) => ListSql.Parameters(
        actor, new NpgsqlParameter { Value = filter.Stocktake }, ListSql.Text(filter.Result is { } result ? EnumKey.Of(result) : null),
        ListSql.Text(filter.State is { } state ? EnumKey.Of(state) : null), ListSql.Id(filter.Unit), ListSql.Id(filter.Place), ListSql.Text(filter.Search),
        ListSql.Text(filter.After));

    private static ReviewRow Row(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetString(1), row.GetString(2), Text(row, 3), EnumKey.Parse<AssetKind>(row.GetString(4)), row.GetString(5), Text(row, 6), Text(row, 7),
        row.GetString(8), Quantity.Of(row.GetDecimal(9)), Money.FromYuan(row.GetDecimal(10)), row.IsDBNull(11) ? null : Quantity.Of(row.GetDecimal(11)),
        EnumKey.Parse<CountResult>(row.GetString(12)), Text(row, 13), Text(row, 14), row.GetBoolean(15), EnumKey.Parse<SettleState>(row.GetString(16)), Text(row, 17),
        row.IsDBNull(18) ? null : row.GetGuid(18), Text(row, 19), row.IsDBNull(20) ? null : EnumKey.Parse<MovementStatus>(row.GetString(20)), Text(row, 21));

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
