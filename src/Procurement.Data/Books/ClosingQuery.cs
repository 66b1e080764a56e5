using NodaTime;
using Npgsql;
using NpgsqlTypes;
using Procurement.Data.Model;
using Procurement.Domain.Assets;
using Procurement.Domain.Books;
using Procurement.Domain.Common;
using Procurement.Domain.Depreciating;

namespace Procurement.Data.Books;

/// <summary>What is not finished at the end of a year; each question is one statement that counts all and names the first few.</summary>
public static class ClosingQuery
{
    private const int Named = 5;

    /// <summary>待建卡 of acceptances up to the end of the year.</summary>
    public static Task<Waiting> ProposalsAsync(NpgsqlConnection connection, Guid departmentId, FiscalYear year, CancellationToken cancel) => ReadAsync(
        connection,
        "select count(*) over (), name from card_proposals where department_id = $1 and status = 'waiting' and accepted_on <= $2 order by id limit $3",
        departmentId, year, cancel);

    /// <summary>Movements of the year or before that would write entries and have not taken effect.</summary>
    /// <param name="incoming">Those that take in what another department handed over; else all the others.</param>
    public static Task<Waiting> MovementsAsync(NpgsqlConnection connection, Guid departmentId, FiscalYear year, bool incoming, CancellationToken cancel) => ReadAsync(
        connection,
        $"""
        select count(*) over (), number from asset_movements
        where department_id = $1 and status in ('draft', 'submitted', 'returned') and effective_on <= $2 and kind <> 'placement' and (kind = 'transferIn') = {(incoming ? "true" : "false")}
        order by number limit $3
        """,
        departmentId, year, cancel);

    /// <summary>Stock-takes of the year or before that are neither finished nor cancelled.</summary>
    public static Task<Waiting> StocktakesAsync(NpgsqlConnection connection, Guid departmentId, FiscalYear year, CancellationToken cancel) => ReadAsync(
        connection,
        "select count(*) over (), number || ' ' || title from stocktakes where department_id = $1 and status in ('counting', 'reviewing') and as_of <= $2 order by number limit $3",
        departmentId, year, cancel);

    /// <summary>Cards of kinds that are depreciated, for which nobody set a life.</summary>
    public static Task<Waiting> WithoutLifeAsync(NpgsqlConnection connection, Guid departmentId, FiscalYear year, CancellationToken cancel) => ReadAsync(
        connection,
        """
        select count(*) over (), card_number || ' ' || name from asset_cards
        where department_id = $1 and status = 'active' and life_months is null and acquired_on <= $2 and kind = any($4) and value > $5 * quantity
        order by card_number limit $3
        """,
        departmentId, year, cancel,
        new() { Value = AssetKinds.All.Where(DepreciableKinds.IsDepreciable).Select(EnumKey.Of).ToArray() }, new() { Value = DepreciableKinds.NominalYuan });

    /// <summary>The instant by which everything is known that the year was closed with: an entry that got the books first may have been begun later.</summary>
    /// <param name="now">When the closing was begun.</param>
    public static async Task<Instant> KnownAtAsync(NpgsqlConnection connection, Guid departmentId, FiscalYear year, Instant now, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select max(recorded_at) from asset_entries where department_id = $1 and effective_on <= $2", connection)
        {
            Parameters = { new() { Value = departmentId }, RollForwardQuery.Day(AssetBooks.EndOf(year)) },
        };
        return await command.ExecuteScalarAsync(cancel) is DateTime last ? Instant.Max(now, Instant.FromDateTimeUtc(last)) : now;
    }

    private static async Task<Waiting> ReadAsync(
        NpgsqlConnection connection, string sql, Guid departmentId, FiscalYear year, CancellationToken cancel, params NpgsqlParameter[] more)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddRange(new[]
        {
            new NpgsqlParameter { Value = departmentId }, RollForwardQuery.Day(AssetBooks.EndOf(year)), new NpgsqlParameter { Value = Named, NpgsqlDbType = NpgsqlDbType.Integer },
        });
        command.Parameters.AddRange(more);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var names = new List<string>();
        var count = 0L;
        while (await reader.ReadAsync(cancel))
        {
            count = reader.GetInt64(0);
            names.Add(reader.GetString(1));
        }

        return new Waiting(count, names);
    }
}

/// <param name="Names">The first few.</param>
public sealed record Waiting(long Count, IReadOnlyList<string> Names);
