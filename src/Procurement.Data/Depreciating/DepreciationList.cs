using System.Runtime.CompilerServices;
using NodaTime;
using Npgsql;
using NpgsqlTypes;
using Procurement.Data.Model;
using Procurement.Data.Purchasing;
using Procurement.Domain.Access;
using Procurement.Domain.Assets;
using Procurement.Domain.Depreciating;

namespace Procurement.Data.Depreciating;

/// <summary>Which cards a 月折旧明细表 shows; null and empty for all.</summary>
/// <param name="Unit">The unit that holds the card at the end of the month.</param>
/// <param name="Kind">What it is then.</param>
/// <param name="Search">In the card number or the name.</param>
public sealed record DepreciationFilter(Guid? Unit = null, AssetKind? Kind = null, string Search = "")
{
    public bool Takes(in CardMonth card) => (Unit is null || card.UnitId == Unit) && (Kind is null || card.Kind == Kind);
}

/// <summary>A line of the 月折旧明细表.</summary>
/// <param name="Unit">The name of the unit that holds it.</param>
/// <param name="Code">品目编码</param>
public sealed record DepreciationLine(CardMonth Month, string CardNumber, string Name, string Code, string MeasureUnit, LocalDate AcquiredOn, string Unit);

/// <param name="Next">The card to go on after; null at the end.</param>
public sealed record DepreciationPage(IReadOnlyList<DepreciationLine> Lines, Guid? Next);

/// <summary>月折旧明细表: part by part along the card numbers, or all of it as a stream.</summary>
/// <remarks>A part reads the entries of its own cards only, however many there are: the cards come from the index of the card numbers, behind the last one shown.
/// A unit or kind is looked for among all entries up to the month, then the card is computed and left out if it stands elsewhere at its end; so a part may be
/// shorter than asked for though more follow.</remarks>
public static class DepreciationList
{
    private const string Columns =
        """
        entry.card_id, entry.unit_id, entry.kind, entry.quantity, entry.value, entry.depreciation, entry.life_months, entry.months_used, entry.effective_on,
        card.card_number, card.name, card.code, card.measure_unit, card.acquired_on
        """;

    private const string Known = "entry.department_id = $1 and entry.effective_on <= $2 and entry.recorded_at <= $3";

    private const string Matches = "($6 = '' or strpos(lower(card.card_number || ' ' || card.name), lower($6)) > 0)";

    private const string Part =
        $"""
        select {Columns}
        from (select * from asset_cards card
              where card.department_id = $1 and card.card_number > coalesce((select last.card_number from asset_cards last where last.department_id = $1 and last.id = $7), '') and {Matches}
                and exists (select from asset_entries entry where {Known} and entry.card_id = card.id
                            and ($4::uuid[] is null or entry.unit_id = any($4)) and ($5::text is null or entry.kind = $5))
              order by card.card_number limit $8) card
        join asset_entries entry on {Known} and entry.card_id = card.id
        order by card.card_number, entry.effective_on, entry.recorded_at, entry.id
        """;

    private const string All =
        $"""
        select {Columns}
        from asset_entries entry
        join asset_cards card on card.department_id = $1 and card.id = entry.card_id and {Matches}
        where {Known} and $4::uuid[] is null and $5::text is null
        order by entry.card_id, entry.effective_on, entry.recorded_at, entry.id
        """;

    /// <param name="after">The last card of the part before; null for the first part.</param>
    /// <param name="take">Cards looked at.</param>
    public static async Task<DepreciationPage> PageAsync(
        RegisterDatabase database, Actor actor, DepreciationQuestion question, DepreciationFilter filter, Guid? after, int take, CancellationToken cancel)
    {
        var units = filter.Unit is { } unit ? [unit] : actor.Units?.ToArray();
        var lines = new List<DepreciationLine>();
        var seen = 0;
        Guid? last = null;
        var parameters = Parameters(units, filter.Kind, filter.Search).Append(ListSql.Id(after)).Append(new NpgsqlParameter { Value = take + 1 });
        await foreach (var line in LinesAsync(database, Part, actor, question, [.. parameters], cancel))
        {
            if (++seen > take)
            {
                return new DepreciationPage(lines, last);
            }

            last = line.Month.CardId;
            if (Shows(actor, filter, line.Month))
            {
                lines.Add(line);
            }
        }

        return new DepreciationPage(lines, null);
    }

    /// <summary>All lines, in the order in which cards were made.</summary>
    public static async IAsyncEnumerable<DepreciationLine> AllAsync(
        RegisterDatabase database, Actor actor, DepreciationQuestion question, DepreciationFilter filter, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var line in LinesAsync(database, All, actor, question, Parameters(null, null, filter.Search), cancel))
        {
            if (Shows(actor, filter, line.Month))
            {
                yield return line;
            }
        }
    }

    private static bool Shows(Actor actor, DepreciationFilter filter, in CardMonth card) =>
        !card.IsNothing && filter.Takes(card) && (actor.Units is not { } mine || mine.Contains(card.UnitId));

    private static NpgsqlParameter[] Parameters(Guid[]? units, AssetKind? kind, string search) =>
    [
        new() { Value = (object?)units ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid },
        ListSql.Text(kind is { } given ? EnumKey.Of(given) : null),
        ListSql.Text(search),
    ];

    private static async IAsyncEnumerable<DepreciationLine> LinesAsync(
        RegisterDatabase database, string sql, Actor actor, DepreciationQuestion question, NpgsqlParameter[] more, [EnumeratorCancellation] CancellationToken cancel)
    {
        var units = (await ListSql.ReadAsync(
            database.Source, "select id, name from budget_units where department_id = $1", [new() { Value = actor.DepartmentId }],
            row => (Id: row.GetGuid(0), Name: row.GetString(1)), cancel)).ToDictionary(unit => unit.Id, unit => unit.Name);
        await using var command = DepreciationStream.Command(database, sql, actor, question, more);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        await foreach (var (month, head) in DepreciationStream.CloseEachAsync(reader, new CardMonths(question.Month), Head, cancel))
        {
            yield return head with { Month = month, Unit = units[month.UnitId] };
        }
    }

    /// <summary>What the card's own row says; the rest follows once its entries are read.</summary>
    private static DepreciationLine Head(NpgsqlDataReader row) => new(
        default, row.GetString(9), row.GetString(10), row.GetString(11), row.GetString(12), LocalDate.FromDateOnly(row.GetFieldValue<DateOnly>(13)), "");
}
