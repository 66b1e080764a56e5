using NodaTime;
using Npgsql;
using NpgsqlTypes;
using Procurement.Data.Model;
using Procurement.Domain.Assets;
using Procurement.Domain.Books;
using Procurement.Domain.Common;

namespace Procurement.Data.Books;

/// <summary>Reads a year's roll-forward out of the entries. Callers that read more than one thing bring a transaction with one snapshot.</summary>
public static class RollForwardQuery
{
    /// <param name="scope">Whose entries.</param>
    /// <param name="withDepreciation">Also the depreciation, for which every card is passed once; not by <see cref="RollBy.Row"/>.</param>
    public static async Task<RollForward> ReadAsync(
        NpgsqlConnection connection, BookScope scope, FiscalYear year, RollBy by, bool withDepreciation, CancellationToken cancel)
    {
        var units = by is RollBy.Unit ? await UnitsAsync(connection, scope, cancel) : [];
        var parts = await PartsAsync(connection, scope, year, by, cancel);
        var depreciates = withDepreciation && by is not RollBy.Row;
        if (depreciates)
        {
            parts.AddRange(DepreciationParts(await DepreciationQuery.ReadYearAsync(connection, scope, year, cancel), by));
        }

        return RollParts.Table(year, by, depreciates, parts, by is RollBy.Unit ? units : Labels(by), keepsEmpty: by is RollBy.Class or RollBy.Row);
    }

    /// <summary>The row of a unit and kind.</summary>
    internal static string KeyOf(RollBy by, Guid unit, AssetKind kind) => by switch
    {
        RollBy.Class => EnumKey.Of(LedgerClasses.Of(kind)),
        RollBy.Kind => EnumKey.Of(kind),
        _ => unit.ToString(),
    };

    private static async Task<List<RollPart>> PartsAsync(NpgsqlConnection connection, BookScope scope, FiscalYear year, RollBy by, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(by is RollBy.Row ? RollForwardSql.ByRow : RollForwardSql.ByUnitAndKind, connection);
        command.Parameters.AddRange(new[]
        {
            new NpgsqlParameter { Value = scope.DepartmentId }, Day(new LocalDate(year.Number, 1, 1)), Day(AssetBooks.EndOf(year)), scope.UnitsParameter, scope.KnownParameter,
        });
        if (by is RollBy.Row)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = AssetRows.EquipmentLimit });
        }

        await using var reader = await command.ExecuteReaderAsync(cancel);
        var parts = new List<RollPart>();
        while (await reader.ReadAsync(cancel))
        {
            parts.Add(Part(reader, by));
        }

        return parts;
    }

    private static RollPart Part(NpgsqlDataReader reader, RollBy by)
    {
        var phase = (RollPhase)reader.GetInt32(0);
        var key = by is RollBy.Row ? reader.GetString(2) : KeyOf(by, reader.GetGuid(1), EnumKey.Parse<AssetKind>(reader.GetString(2)));
        YearChange? change = phase is RollPhase.Change
            ? RollForwardSql.ChangeOf(reader.GetString(3), reader.IsDBNull(4) ? null : reader.GetString(4), reader.GetBoolean(5), reader.GetBoolean(6))
            : null;
        return new RollPart(key, phase, change, new BookFigure(Quantity.Of(reader.GetDecimal(7)), Money.FromYuan(reader.GetDecimal(8)), Money.Zero));
    }

    private static IEnumerable<RollPart> DepreciationParts(YearDepreciation year, RollBy by)
    {
        foreach (var ((unit, kind), sums) in year.Holders)
        {
            var key = KeyOf(by, unit, kind);
            yield return new RollPart(key, RollPhase.Opening, null, Only(sums.Opening));
            yield return new RollPart(key, RollPhase.Closing, null, Only(sums.Closing));
            yield return new RollPart(key, RollPhase.Change, null, BookFigure.Zero, Money.FromYuan(sums.Charges));
            foreach (var (change, amount) in sums.Changes)
            {
                yield return new RollPart(key, RollPhase.Change, change, Only(amount));
            }
        }
    }

    private static BookFigure Only(decimal depreciation) => new(Quantity.Zero, Money.Zero, Money.FromYuan(depreciation));

    private static IEnumerable<(string Key, string Label)> Labels(RollBy by) => by switch
    {
        RollBy.Class => LedgerClasses.All.Select(value => (EnumKey.Of(value), value.ChineseName())),
        RollBy.Kind => AssetKinds.All.Select(kind => (EnumKey.Of(kind), kind.ChineseName())),
        _ => [("Buildings", "房屋（平方米）"), ("Vehicles", "车辆（台、辆）"), ("EquipmentOver200K", "单价 20 万元以上设备"), ("Other", "其他固定资产")],
    };

    private static async Task<List<(string Key, string Label)>> UnitsAsync(NpgsqlConnection connection, BookScope scope, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select id, name from budget_units where department_id = $1 order by position, code", connection)
        {
            Parameters = { new() { Value = scope.DepartmentId } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var units = new List<(string, string)>();
        while (await reader.ReadAsync(cancel))
        {
            units.Add((reader.GetGuid(0).ToString(), reader.GetString(1)));
        }

        return units;
    }

    internal static NpgsqlParameter Day(LocalDate day) => new() { Value = day.ToDateOnly(), NpgsqlDbType = NpgsqlDbType.Date };
}

/// <summary>Whose entries the books are read from.</summary>
/// <param name="Units">Null for all units of the department.</param>
/// <param name="KnownAt">Counts what was recorded by this instant; null for all that is recorded.</param>
public sealed record BookScope(Guid DepartmentId, IReadOnlyList<Guid>? Units = null, Instant? KnownAt = null)
{
    internal NpgsqlParameter UnitsParameter => new() { Value = (object?)Units?.ToArray() ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid };

    internal NpgsqlParameter KnownParameter => new()
    {
        Value = KnownAt?.ToDateTimeUtc() ?? DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc),
        NpgsqlDbType = NpgsqlDbType.TimestampTz,
    };
}
