using Npgsql;
using Procurement.Data.Model;
using Procurement.Domain.Books;
using Procurement.Domain.Stocktaking;

namespace Procurement.Data.Books;

/// <summary>What a stock-take came to: how many cards with each result, and what of the differences nobody settled.</summary>
public static class StocktakeOutcome
{
    private const string Items =
        """
        select item.result, count(*)::int,
               count(*) filter (where item.result = 'pending' or (item.result in ('shortage', 'surplus') and item.decision is null and moved.id is null))::int
        from stocktake_items item
        left join asset_movements moved on moved.department_id = $1 and moved.id = item.movement_id and moved.status = 'effective'
        where item.department_id = $1 and item.stocktake_id = $2 group by 1
        """;

    private const string Finds =
        """
        select count(*)::int, count(*) filter (where find.decision is null and moved.id is null)::int from stocktake_finds find
        left join asset_movements moved on moved.department_id = $1 and moved.id = find.movement_id and moved.status = 'effective'
        where find.department_id = $1 and find.stocktake_id = $2
        """;

    public static async Task<ThingsComparison> ReadAsync(NpgsqlConnection connection, Stocktake stocktake, CancellationToken cancel)
    {
        var results = await ReadAsync(connection, Items, stocktake, reader => (Result: EnumKey.Parse<CountResult>(reader.GetString(0)), Cards: reader.GetInt32(1), Open: reader.GetInt32(2)), cancel);
        var finds = (await ReadAsync(connection, Finds, stocktake, reader => (All: reader.GetInt32(0), Open: reader.GetInt32(1)), cancel)).Single();
        return new ThingsComparison(
            stocktake.Number, stocktake.Title, stocktake.AsOf, [.. results.OrderBy(row => row.Result).Select(row => new CountedResult(row.Result, row.Cards))], finds.All,
            results.Sum(row => row.Open) + finds.Open);
    }

    private static async Task<List<T>> ReadAsync<T>(NpgsqlConnection connection, string sql, Stocktake stocktake, Func<NpgsqlDataReader, T> map, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = stocktake.DepartmentId }, new() { Value = stocktake.Id } } };
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancel))
        {
            rows.Add(map(reader));
        }

        return rows;
    }
}
