using NodaTime;
using Npgsql;
using Procurement.Data.Model;
using Procurement.Domain.Assets;
using Procurement.Domain.Books;
using Procurement.Domain.Common;
using Procurement.Domain.Depreciating;

namespace Procurement.Data.Books;

/// <summary>Passes all cards once, entry by entry, and sums their depreciation; memory does not grow with the cards.</summary>
public static class DepreciationQuery
{
    /// <summary>Opening, charges and closing of a year.</summary>
    public static Task<YearDepreciation> ReadYearAsync(NpgsqlConnection connection, BookScope scope, FiscalYear year, CancellationToken cancel) =>
        RunAsync(connection, scope, AssetBooks.EndOf(year), new YearDepreciation(AccountingMonth.Of(year.Number, 1), AccountingMonth.Of(year.Number, 12)), cancel);

    /// <summary>What is on the books at the end of a day, by class, in one statement and so of one moment.</summary>
    public static async Task<IReadOnlyDictionary<LedgerClass, BookFigure>> StandingAsync(
        NpgsqlConnection connection, BookScope scope, LocalDate day, CancellationToken cancel)
    {
        var charged = AccountingMonth.ChargedBy(day);
        var sums = await RunAsync(connection, scope, day, new YearDepreciation(charged + 1, charged), cancel);
        return LedgerClasses.All.ToDictionary(value => value, value => BookFigure.Sum(sums.Holders.Where(holder => LedgerClasses.Of(holder.Key.Kind) == value)
            .Select(holder => new BookFigure(Quantity.Of(holder.Value.Quantity), Money.FromYuan(holder.Value.Value), Money.FromYuan(holder.Value.Closing)))));
    }

    private static async Task<YearDepreciation> RunAsync(NpgsqlConnection connection, BookScope scope, LocalDate day, YearDepreciation sums, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(RollForwardSql.Entries, connection) { CommandTimeout = 120 };
        command.Parameters.AddRange(new[] { new NpgsqlParameter { Value = scope.DepartmentId }, RollForwardQuery.Day(day), scope.UnitsParameter, scope.KnownParameter });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var names = new EntryNames();
        var card = Guid.Empty;
        while (await reader.ReadAsync(cancel))
        {
            if (reader.GetGuid(0) is var next && next != card)
            {
                sums.EndCard();
                card = next;
            }

            Add(sums, names, reader);
        }

        sums.EndCard();
        return sums;
    }

    private static void Add(YearDepreciation sums, EntryNames names, NpgsqlDataReader reader)
    {
        var (quantity, value) = (reader.GetDecimal(7), reader.GetDecimal(8));
        var takes = quantity < 0m || (quantity == 0m && value < 0m);
        var change = names.ChangeOf(reader.GetString(3), reader.IsDBNull(4) ? null : reader.GetString(4), reader.GetBoolean(5), takes);
        sums.Add(reader.GetGuid(1), change, new DepreciationStep(
            AccountingMonth.Of(LocalDate.FromDateOnly(reader.GetFieldValue<DateOnly>(6))), names.KindOf(reader.GetString(2)), quantity, value, reader.GetDecimal(9),
            reader.IsDBNull(10) ? null : reader.GetInt32(10), reader.GetInt32(11)));
    }

    /// <summary>Names of the database read once each: a million rows say the same few.</summary>
    private sealed class EntryNames
    {
        private readonly Dictionary<string, AssetKind> kinds = new(StringComparer.Ordinal);
        private readonly Dictionary<(string, string?, bool, bool), YearChange> changes = [];

        public AssetKind KindOf(string name) => kinds.TryGetValue(name, out var kind) ? kind : kinds[name] = EnumKey.Parse<AssetKind>(name);

        public YearChange ChangeOf(string entry, string? way, bool counters, bool takes) =>
            changes.TryGetValue((entry, way, counters, takes), out var change) ? change : changes[(entry, way, counters, takes)] = RollForwardSql.ChangeOf(entry, way, counters, takes);
    }
}
