using Npgsql;
using NpgsqlTypes;
using Procurement.Data.Acts;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;

namespace Procurement.Data.Purchasing;

/// <summary>Budget lines under lock, and their running totals. Whoever touches totals takes the lines first, in the order of their ids,
/// then the purchase, the acceptance, the proposals, the counter and last the audit trail: so nobody waits in a circle.</summary>
public static class LineLocks
{
    private const string Take =
        """
        select id, unit_id, fiscal_year, item_name, edition, code, measure_unit, quantity, amount, purchased_quantity, purchased_amount, fixed_asset
        from procurement_lines
        where department_id = $1 and id = any($2) and ($3::uuid[] is null or unit_id = any($3))
        order by id for update
        """;

    /// <summary>Locks the lines to the end of the transaction; those that the actor does not see are left out.</summary>
    public static async Task<IReadOnlyDictionary<Guid, LineStanding>> TakeAsync(Act act, IEnumerable<Guid> ids)
    {
        await using var command = new NpgsqlCommand(Take, act.Connection)
        {
            Parameters =
            {
                new() { Value = act.Actor.DepartmentId },
                new() { Value = ids.Distinct().ToArray() },
                new() { Value = (object?)act.Actor.Units?.ToArray() ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid },
            },
        };
        var lines = new Dictionary<Guid, LineStanding>();
        await using var reader = await command.ExecuteReaderAsync(act.Cancel);
        while (await reader.ReadAsync(act.Cancel))
        {
            lines.Add(reader.GetGuid(0), Read(reader));
        }

        return lines;
    }

    private static LineStanding Read(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetGuid(1), FiscalYear.Of(row.GetInt16(2)), row.GetString(3),
        CatalogueCode.Parse(row.GetString(5), (CatalogueEdition)row.GetInt16(4)), row.GetString(6),
        Quantity.Of(row.GetDecimal(7)), Money.FromYuan(row.GetDecimal(8)), Quantity.Of(row.GetDecimal(9)), Money.FromYuan(row.GetDecimal(10)),
        row.IsDBNull(11) ? null : row.GetBoolean(11));
}

/// <summary>A change of a line's running totals; negative where something is given back.</summary>
/// <param name="Amount">In yuan.</param>
public sealed record LineChange(Guid LineId, Quantity Quantity, Money Amount)
{
    public LineChange Negated => new(LineId, -Quantity, -Amount);
}

/// <summary>Adds to the running totals of lines that <see cref="LineLocks"/> holds; the row version stays, it counts wordings.</summary>
public static class LineTotals
{
    public static Task AddPurchasedAsync(Act act, IEnumerable<LineChange> changes) => AddAsync(act, "purchased", changes);

    public static Task AddAcceptedAsync(Act act, IEnumerable<LineChange> changes) => AddAsync(act, "accepted", changes);

    public static Task AddCardedAsync(Act act, IEnumerable<LineChange> changes) => AddAsync(act, "carded", changes);

    private static async Task AddAsync(Act act, string total, IEnumerable<LineChange> changes)
    {
        var sums = changes.GroupBy(change => change.LineId).OrderBy(group => group.Key).ToList();
        await using var command = new NpgsqlCommand(
            $"""
            update procurement_lines line set {total}_quantity = line.{total}_quantity + change.quantity, {total}_amount = line.{total}_amount + change.amount
            from unnest($2, $3, $4) as change (id, quantity, amount)
            where line.department_id = $1 and line.id = change.id
            """,
            act.Connection)
        {
            Parameters =
            {
                new() { Value = act.Actor.DepartmentId },
                new() { Value = sums.Select(group => group.Key).ToArray() },
                new() { Value = sums.Select(group => group.Sum(change => change.Quantity.Value)).ToArray() },
                new() { Value = sums.Select(group => group.Sum(change => change.Amount.Yuan)).ToArray() },
            },
        };
        await command.ExecuteNonQueryAsync(act.Cancel);
    }
}
