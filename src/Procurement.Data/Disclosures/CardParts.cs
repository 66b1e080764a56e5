using System.Runtime.CompilerServices;
using NodaTime;
using Npgsql;
using NpgsqlTypes;
using Procurement.Data.Model;
using Procurement.Domain.Assets;
using Procurement.Domain.Common;
using Procurement.Domain.Tracing;

namespace Procurement.Data.Disclosures;

/// <summary>A card behind a figure of the asset table.</summary>
/// <param name="Quantity">What it holds as of the day.</param>
/// <param name="Value">账面原值 as of the day, in yuan.</param>
/// <param name="Entries">How many entries that is the sum of.</param>
/// <param name="Amount">What it adds to the figure.</param>
public sealed record CardPart(Guid Id, string Number, string Name, AssetKind Kind, Quantity Quantity, Money Value, long Entries, decimal Amount);

/// <summary>An entry of such a card.</summary>
/// <param name="Amount">What it adds to the figure.</param>
/// <param name="DocumentId">The movement that it belongs to; null for an import.</param>
public sealed record CardPartEntry(
    Guid CardId, string CardNumber, string CardName, LocalDate EffectiveOn, Instant RecordedAt, AssetEntryKind Kind, decimal Amount, string? Reason, Guid? DocumentId, string? DocumentNumber);

/// <summary>Where to read on: behind this one.</summary>
public sealed record CardPartPosition(decimal Amount, Guid CardId);

/// <param name="Count">Of all pages.</param>
/// <param name="Sum">Of all pages; equals the printed figure before rounding.</param>
/// <param name="Next">Null on the last page.</param>
public sealed record CardPartPage(long Count, decimal Sum, IReadOnlyList<CardPart> Cards, CardPartPosition? Next);

/// <summary>Reads the cards behind a figure, page by page or as a stream, with their figures as of a day and as known at an instant.</summary>
/// <param name="knownAt">Null for what is known now.</param>
public sealed class CardParts(RegisterDatabase database, Guid departmentId, LocalDate asOf, Instant? knownAt)
{
    public const int PageSize = 50;

    public async Task<CardPartPage> PageAsync(CardSelection cards, CardPartPosition? after, CancellationToken cancel)
    {
        await using var sum = Command(CardPartsSql.Sum(cards));
        await using var reader = await sum.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        var (count, amount) = (reader.GetInt64(0), reader.GetDecimal(1));
        await reader.DisposeAsync();
        var rows = await CardsAsync(cards, after, PageSize + 1, cancel).ToListAsync(cancel);
        var shown = rows.Take(PageSize).ToList();
        return new CardPartPage(count, amount, shown, rows.Count > PageSize ? new(shown[^1].Amount, shown[^1].Id) : null);
    }

    /// <summary>The cards, the largest first.</summary>
    /// <param name="most">How many at most.</param>
    public async IAsyncEnumerable<CardPart> CardsAsync(CardSelection cards, CardPartPosition? after, int most, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var command = Command(CardPartsSql.Page(cards));
        command.Parameters.Add(new() { Value = (object?)after?.Amount ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Numeric });
        command.Parameters.Add(new() { Value = after?.CardId ?? Guid.Empty });
        command.Parameters.Add(new() { Value = most });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            yield return new CardPart(
                reader.GetGuid(0), reader.GetString(1), reader.GetString(2), EnumKey.Parse<AssetKind>(reader.GetString(3)), Quantity.Of(reader.GetDecimal(4)),
                Money.FromYuan(reader.GetDecimal(5)), reader.GetInt64(6), reader.GetDecimal(7));
        }
    }

    /// <summary>The entries of the cards that count, card by card in the order of their numbers.</summary>
    /// <param name="card">One card; null for all.</param>
    /// <param name="most">How many at most.</param>
    public async IAsyncEnumerable<CardPartEntry> EntriesAsync(CardSelection cards, Guid? card, int most, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var command = Command(CardPartsSql.Entries(cards));
        command.Parameters.Add(new() { Value = (object?)card ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid });
        command.Parameters.Add(new() { Value = most });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            yield return Entry(reader, cards);
        }
    }

    private static CardPartEntry Entry(NpgsqlDataReader reader, CardSelection cards) => new(
        reader.GetGuid(0), reader.GetString(1), reader.GetString(2), LocalDate.FromDateOnly(reader.GetFieldValue<DateOnly>(3)),
        Instant.FromDateTimeUtc(reader.GetFieldValue<DateTime>(4)), EnumKey.Parse<AssetEntryKind>(reader.GetString(5)),
        Number(reader, cards switch
        {
            { Row: AssetRow.OfficeSpace, Measure: CardMeasure.Quantity } => 9,
            { Row: AssetRow.OfficeSpace } => 10,
            { Row: AssetRow.Buildings, Measure: CardMeasure.Quantity } => 8,
            { Measure: CardMeasure.Quantity } => 6,
            _ => 7,
        }),
        reader.IsDBNull(11) ? null : reader.GetString(11), reader.IsDBNull(12) ? null : reader.GetGuid(12), reader.IsDBNull(13) ? null : reader.GetString(13));

    private static decimal Number(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? 0m : reader.GetDecimal(column);

    private NpgsqlCommand Command(string sql)
    {
        var command = database.Source.CreateCommand(sql);
        command.Parameters.Add(new() { Value = departmentId });
        command.Parameters.Add(new() { Value = asOf.ToDateOnly() });
        command.Parameters.Add(new() { Value = knownAt?.ToDateTimeUtc() ?? DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc), NpgsqlDbType = NpgsqlDbType.TimestampTz });
        return command;
    }
}
