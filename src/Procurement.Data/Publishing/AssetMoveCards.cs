using System.Runtime.CompilerServices;
using NodaTime;
using Npgsql;
using NpgsqlTypes;
using Procurement.Data.Model;

namespace Procurement.Data.Publishing;

/// <summary>The cards behind each document of <see cref="AssetMoveQuery"/>, with one statement for any number of documents. The cards of a
/// document add up to it.</summary>
public static class AssetMoveCards
{
    /// <summary>The same documents with the cards that they changed most.</summary>
    /// <param name="most">How many cards of each.</param>
    public static async Task<AssetMovePage> WithCardsAsync(
        RegisterDatabase database, Guid departmentId, LedgerState before, LedgerState after, AssetMovePage page, int most, CancellationToken cancel)
    {
        if (page.Moves.Count == 0 || most == 0)
        {
            return page;
        }

        var cards = (await ReadAsync(database, departmentId, before, after, [.. page.Moves.Select(move => move.Key)], 0, most, cancel).ToListAsync(cancel))
            .ToLookup(row => row.Move, row => row.Card);
        return page with { Moves = [.. page.Moves.Select(move => move with { TopCards = [.. cards[move.Key]] })] };
    }

    /// <summary>Cards by document, the documents as <see cref="AssetMoveQuery"/> orders them, those that changed most first in each.</summary>
    /// <param name="moves">Null for all documents.</param>
    /// <param name="skip">Cards of each to leave out.</param>
    /// <param name="take">Cards of each to tell.</param>
    public static async IAsyncEnumerable<(AssetMoveKey Move, CardMove Card)> ReadAsync(
        RegisterDatabase database, Guid departmentId, LedgerState before, LedgerState after, IReadOnlyCollection<AssetMoveKey>? moves, int skip, int take,
        [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var command = database.Source.CreateCommand(AssetMoveSql.Cards);
        command.CommandTimeout = 120;
        command.Parameters.AddRange(AssetMoveQuery.Of(departmentId, before, after, skip, take));
        command.Parameters.AddRange(Of(moves));
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            yield return (
                new AssetMoveKey(
                    reader.IsDBNull(0) ? null : reader.GetGuid(0), reader.IsDBNull(1) ? null : Instant.FromDateTimeUtc(reader.GetDateTime(1)), reader.GetBoolean(2)),
                new CardMove(reader.GetGuid(3), reader.GetString(4), reader.GetString(5), AssetMoveQuery.Figures(reader, 6)));
        }
    }

    /// <summary>Parameters $9 to $11: the documents that are wanted; null for all.</summary>
    internal static NpgsqlParameter[] Of(IReadOnlyCollection<AssetMoveKey>? moves) =>
    [
        Of(moves?.Select(move => move.DocumentId).ToArray(), NpgsqlDbType.Uuid),
        Of(moves?.Select(move => move.ImportedAt?.ToDateTimeUtc()).ToArray(), NpgsqlDbType.TimestampTz),
        Of(moves?.Select(move => move.IsTakenBack).ToArray(), NpgsqlDbType.Boolean),
    ];

    private static NpgsqlParameter Of(Array? values, NpgsqlDbType type) => new() { Value = values is null ? DBNull.Value : values, NpgsqlDbType = NpgsqlDbType.Array | type };
}
