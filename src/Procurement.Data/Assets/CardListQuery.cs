using System.Runtime.CompilerServices;
using NodaTime;
using Npgsql;
using Procurement.Data.Model;
using Procurement.Domain.Assets;
using Procurement.Domain.Common;

namespace Procurement.Data.Assets;

/// <summary>Lists cards, up to a million in one department: first the filter's cards are counted up to a limit, then a page is read in the way that
/// suits few or many. An exact count of very many is a question of its own, <see cref="SumAsync"/>.</summary>
/// <param name="units">The units that the reader sees, null for all.</param>
public sealed class CardListQuery(RegisterDatabase database, Guid departmentId, IReadOnlyList<Guid>? units)
{
    /// <summary>Where counting stops for a page.</summary>
    public const int MostCounted = 10_000;

    public async Task<CardListPage> ReadAsync(CardListFilter filter, CardOrder order, int skip, int take, CancellationToken cancel)
    {
        var sql = new CardListSql(departmentId, units, filter);
        await using var connection = await database.Source.OpenConnectionAsync(cancel);
        var sums = await CountedAsync(connection, sql, cancel);
        var usable = sums.IsCapped && !order.IsForAnyNumber ? CardOrder.ByNumber : order;

        // Far pages of very many would be walked to row by row; whoever is there filters, or begins at a card number.
        if (skip >= sums.Count)
        {
            return new CardListPage([], sums, usable);
        }

        var rows = new List<CardListRow>(Math.Min(take, 1000));
        await foreach (var row in RowsAsync(connection, sql.Rows(usable, skip, take, few: !sums.IsCapped), cancel))
        {
            rows.Add(row);
        }

        return new CardListPage(rows, sums, usable);
    }

    /// <summary>The exact sums of a filter, however many cards it finds.</summary>
    public async Task<CardListSums> SumAsync(CardListFilter filter, CancellationToken cancel)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancel);
        return await OneAsync(connection, new CardListSql(departmentId, units, filter).Sums(null), Sums, cancel);
    }

    /// <summary>The cards after a number, in the order of numbers: a part of the list read by key.</summary>
    public async Task<IReadOnlyList<CardListRow>> AfterAsync(CardListFilter filter, int take, CancellationToken cancel)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancel);
        var sql = new CardListSql(departmentId, units, filter);
        var sums = await CountedAsync(connection, sql, cancel);
        return await RowsAsync(connection, sql.Rows(CardOrder.ByNumber, 0, take, few: !sums.IsCapped), cancel).ToListAsync(cancel);
    }

    /// <summary>Every card of the filter, for a file; read as it is written.</summary>
    public async IAsyncEnumerable<CardListRow> AllAsync(CardListFilter filter, CardOrder order, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancel);
        await foreach (var row in RowsAsync(connection, new CardListSql(departmentId, units, filter).Rows(order, 0, int.MaxValue, few: false), cancel))
        {
            yield return row;
        }
    }

    /// <summary>The ids of the filter's cards in the order of their numbers.</summary>
    /// <param name="most">At most so many.</param>
    public async Task<IReadOnlyList<Guid>> IdsAsync(CardListFilter filter, int most, CancellationToken cancel)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancel);
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { new CardListSql(departmentId, units, filter).Ids(most) } };
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        var ids = new List<Guid>();
        while (await reader.ReadAsync(cancel))
        {
            ids.Add(reader.GetGuid(0));
        }

        return ids;
    }

    private static async Task<T> OneAsync<T>(NpgsqlConnection connection, NpgsqlBatchCommand command, Func<NpgsqlDataReader, T> read, CancellationToken cancel)
    {
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { command } };
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        return read(reader);
    }

    private static async IAsyncEnumerable<CardListRow> RowsAsync(NpgsqlConnection connection, NpgsqlBatchCommand command, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { command } };
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            yield return Row(reader);
        }
    }

    private static async Task<CardListSums> CountedAsync(NpgsqlConnection connection, CardListSql sql, CancellationToken cancel)
    {
        var sums = await OneAsync(connection, sql.Sums(MostCounted + 1), Sums, cancel);
        return sums.Count > MostCounted ? sums with { Count = MostCounted, IsCapped = true } : sums;
    }

    private static CardListSums Sums(NpgsqlDataReader reader) =>
        new(reader.GetInt32(0), Quantity.Of(reader.GetDecimal(1)), Money.FromYuan(reader.GetDecimal(2)), IsCapped: false);

    private static CardListRow Row(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetInt32(1), row.GetString(2), row.GetString(3), row.GetString(4), EnumKey.Parse<AssetKind>(row.GetString(5)), row.GetString(6),
        Quantity.Of(row.GetDecimal(7)), Money.FromYuan(row.GetDecimal(8)), row.IsDBNull(9) ? null : Quantity.Of(row.GetDecimal(9)), Day(row, 10)!.Value,
        row.GetGuid(11), row.GetString(12), row.IsDBNull(13) ? null : row.GetGuid(13), Text(row, 14), Text(row, 15), EnumKey.Parse<CardUse>(row.GetString(16)),
        EnumKey.Parse<CardStatus>(row.GetString(17)), Text(row, 18), Text(row, 19), row.IsDBNull(20) ? null : row.GetInt32(20), Day(row, 21));

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static LocalDate? Day(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : LocalDate.FromDateOnly(row.GetFieldValue<DateOnly>(column));
}
