using System.Runtime.CompilerServices;
using NodaTime;
using Npgsql;
using NpgsqlTypes;
using Procurement.Data.Model;
using Procurement.Domain.Access;
using Procurement.Domain.Assets;
using Procurement.Domain.Depreciating;

namespace Procurement.Data.Depreciating;

/// <summary>Which month, as known when.</summary>
/// <param name="KnownAt">Null for what is known now.</param>
public sealed record DepreciationQuestion(AccountingMonth Month, Instant? KnownAt = null);

/// <summary>折旧 of all cards of a department for a month, computed as the entries come from the database: one statement, and no more memory for a
/// million cards than for one.</summary>
/// <remarks>All entries of a card are read, whoever held it then; a caller of some units gets the cards that these units hold at the end of the month.</remarks>
public static class DepreciationStream
{
    private const string Entries =
        """
        select entry.card_id, entry.unit_id, entry.kind, entry.quantity, entry.value, entry.depreciation, entry.life_months, entry.months_used, entry.effective_on
        from asset_entries entry
        where entry.department_id = $1 and entry.effective_on <= $2 and entry.recorded_at <= $3
        order by entry.card_id, entry.effective_on, entry.recorded_at, entry.id
        """;

    /// <summary>The month's sums by unit and kind.</summary>
    public static async Task<IReadOnlyList<DepreciationSum>> SumAsync(RegisterDatabase database, Actor actor, DepreciationQuestion question, CancellationToken cancel)
    {
        await using var command = Command(database, Entries, actor, question);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var cards = new CardMonths(question.Month);
        var mine = actor.Units?.ToHashSet();
        var sums = new Dictionary<(Guid, AssetKind), DepreciationSum>();
        await foreach (var (card, _) in CloseEachAsync(reader, cards, _ => 0, cancel))
        {
            if (mine is null || mine.Contains(card.UnitId))
            {
                if (!sums.TryGetValue((card.UnitId, card.Kind), out var sum))
                {
                    sums[(card.UnitId, card.Kind)] = sum = new DepreciationSum(card.UnitId, card.Kind, question.Month);
                }

                sum.Add(card, cards.Charges);
            }
        }

        return [.. sums.Values.Where(sum => !sum.IsNothing)];
    }

    /// <summary>Computes one card after another from rows that begin with the nine columns of <see cref="EntryRow"/>.</summary>
    /// <param name="head">What else to take from a card's first row.</param>
    internal static async IAsyncEnumerable<(CardMonth Month, T Head)> CloseEachAsync<T>(
        NpgsqlDataReader reader, CardMonths cards, Func<NpgsqlDataReader, T> head, [EnumeratorCancellation] CancellationToken cancel)
    {
        var (current, first) = (Guid.Empty, default(T)!);
        while (await reader.ReadAsync(cancel))
        {
            var card = reader.GetGuid(0);
            if (card != current)
            {
                if (current != Guid.Empty)
                {
                    yield return (cards.Close(), first);
                }

                cards.Begin(current = card);
                first = head(reader);
            }

            cards.Add(EntryRow.StepOf(reader), reader.GetGuid(1));
        }

        if (current != Guid.Empty)
        {
            yield return (cards.Close(), first);
        }
    }

    internal static NpgsqlCommand Command(RegisterDatabase database, string sql, Actor actor, DepreciationQuestion question, params NpgsqlParameter[] more)
    {
        var command = database.Source.CreateCommand(sql);
        command.CommandTimeout = 0;   // a download of a million cards takes as long as whoever takes it
        command.Parameters.AddRange((NpgsqlParameter[])[
            new() { Value = actor.DepartmentId },
            new() { Value = question.Month.LastDay.ToDateOnly() },
            new() { Value = Latest(question.KnownAt), NpgsqlDbType = NpgsqlDbType.TimestampTz },
            .. more,
        ]);
        return command;
    }

    private static DateTime Latest(Instant? knownAt) => knownAt?.ToDateTimeUtc() ?? DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc);
}

/// <summary>The first nine columns of an entry as the depreciation reads them.</summary>
internal static class EntryRow
{
    private static readonly Dictionary<string, AssetKind> Kinds = AssetKinds.All.ToDictionary(kind => EnumKey.Of(kind), StringComparer.Ordinal);

    public static DepreciationStep StepOf(NpgsqlDataReader row) => new(
        MonthOf(row.GetFieldValue<DateOnly>(8)), Kinds[row.GetString(2)], row.GetDecimal(3), row.GetDecimal(4), row.GetDecimal(5),
        row.IsDBNull(6) ? null : row.GetInt32(6), row.GetInt32(7));

    private static AccountingMonth MonthOf(DateOnly day) => AccountingMonth.Of(day.Year, day.Month);
}
