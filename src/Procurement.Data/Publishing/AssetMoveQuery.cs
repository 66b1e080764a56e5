using NodaTime;
using Npgsql;
using NpgsqlTypes;
using Procurement.Data.Model;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Data.Publishing;

/// <summary>Why the asset table says something else than before: the entries that one state counts and the other does not, by document.</summary>
/// <remarks>A card's holding is taken from the earlier state and the entries are applied one after the other; each step is what the entry
/// did to the rows, also where a card passes from 其他固定资产 to 单价20万元以上的设备 by it. So the steps add up to the difference exactly.</remarks>
public static class AssetMoveQuery
{
    /// <param name="skip">Documents to leave out, oldest first.</param>
    /// <param name="take">At least one.</param>
    public static async Task<AssetMovePage> ReadAsync(
        RegisterDatabase database, Guid departmentId, LedgerState before, LedgerState after, int skip, int take, CancellationToken cancel)
    {
        await using var command = database.Source.CreateCommand(AssetMoveSql.Documents);
        command.CommandTimeout = 120;
        command.Parameters.AddRange(Of(departmentId, before, after, skip, take));
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var moves = new List<AssetMove>();
        var (total, count) = (AssetFigures.None, 0);
        while (await reader.ReadAsync(cancel))
        {
            (count, total) = ((int)reader.GetInt64(20), Figures(reader, 21));
            moves.Add(Move(reader));
        }

        return new AssetMovePage(moves, total, count);
    }

    /// <returns>Null where no such document counts between the two states.</returns>
    public static async Task<AssetMove?> FindAsync(
        RegisterDatabase database, Guid departmentId, LedgerState before, LedgerState after, AssetMoveKey key, CancellationToken cancel)
    {
        await using var command = database.Source.CreateCommand(AssetMoveSql.Document);
        command.CommandTimeout = 120;
        command.Parameters.AddRange(Of(departmentId, before, after, 0, 1));
        command.Parameters.AddRange(AssetMoveCards.Of([key]));
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel) ? Move(reader) : null;
    }

    private static AssetMove Move(NpgsqlDataReader row) => new(
        row.IsDBNull(0) ? null : row.GetGuid(0), row.IsDBNull(1) ? null : row.GetString(1),
        row.IsDBNull(2) ? null : EnumKey.Parse<MovementKind>(row.GetString(2)), Instant.FromDateTimeUtc(row.GetDateTime(3)),
        LocalDate.FromDateOnly(row.GetFieldValue<DateOnly>(4)), LocalDate.FromDateOnly(row.GetFieldValue<DateOnly>(5)),
        row.IsDBNull(6) ? null : row.GetString(6), row.IsDBNull(7) ? null : row.GetString(7), row.GetBoolean(8), (int)row.GetInt64(9), Figures(row, 10));

    /// <summary>The figures of the five rows from a column on.</summary>
    internal static AssetFigures Figures(NpgsqlDataReader row, int first)
    {
        AssetRowFigure At(int column) => new(Quantity.Of(row.GetDecimal(column)), Money.FromYuan(row.GetDecimal(column + 1)));
        return new AssetFigures(At(first), At(first + 2), At(first + 4), At(first + 6), At(first + 8));
    }

    /// <summary>The parameters that all statements of <see cref="AssetMoveSql"/> have.</summary>
    internal static NpgsqlParameter[] Of(Guid departmentId, LedgerState before, LedgerState after, int skip, int take) =>
    [
        new NpgsqlParameter { Value = departmentId }, Day(before), Latest(before), Day(after), Latest(after),
        new NpgsqlParameter { Value = AssetRows.EquipmentLimit }, new NpgsqlParameter { Value = skip }, new NpgsqlParameter { Value = take },
    ];

    private static NpgsqlParameter Day(LedgerState state) => new() { Value = state.AsOf.ToDateOnly() };

    private static NpgsqlParameter Latest(LedgerState state) => new()
    {
        Value = state.KnownAt?.ToDateTimeUtc() ?? DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc),
        NpgsqlDbType = NpgsqlDbType.TimestampTz,
    };
}
