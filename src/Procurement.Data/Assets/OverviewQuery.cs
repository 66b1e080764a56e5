using NodaTime;
using Npgsql;
using NpgsqlTypes;
using Procurement.Data.Model;
using Procurement.Data.Purchasing;
using Procurement.Domain.Access;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Depreciating;

namespace Procurement.Data.Assets;

/// <summary>资产分析: sums over all cards as of a day, made by the database; no card is read.</summary>
/// <remarks>As of today the cards' own present figures are summed; as of an earlier day their entries and placements up to it. Lives are those of
/// today in both cases: a life that was changed later counts as if it always had been so.</remarks>
public static class OverviewQuery
{
    private const string Today =
        """
        select doc.id, doc.unit_id, doc.kind, doc.place_id, doc.use, doc.quantity, doc.value, doc.acquired_on, doc.life_months, doc.used_up_on, doc.edition, doc.code
        from asset_cards doc
        where doc.department_id = $1 and ($2::uuid[] is null or doc.unit_id = any($2)) and doc.status = 'active'
        """;

    /// <param name="cards">A condition on <c>card_id</c>, so that nothing is summed in vain; empty for all.</param>
    private static string Earlier(string cards = "") =>
        $"""
        select card.id, entry.unit_id, entry.kind, placement.place_id, coalesce(placement.use, 'inUse') as use, entry.quantity, entry.value,
               card.acquired_on, card.life_months, card.used_up_on, card.edition, card.code
        from (select card_id, unit_id, kind, sum(quantity) as quantity, sum(value) as value from asset_entries
              where department_id = $1 and effective_on <= $3 and ($2::uuid[] is null or unit_id = any($2)) {cards}
              group by card_id, unit_id, kind having sum(quantity) > 0 or sum(value) > 0) entry
        join asset_cards card on card.department_id = $1 and card.id = entry.card_id
        left join (select distinct on (card_id) card_id, place_id, use from asset_placements
                   where department_id = $1 and effective_on <= $3 {cards} order by card_id, effective_on desc, recorded_at desc, id desc) placement on placement.card_id = card.id
        """;

    private const string DueCards = "and card_id in (select id from asset_cards where department_id = $1 and used_up_on > $3 and used_up_on <= $4)";

    /// <summary>The bands of <see cref="OverviewRow.AgeYears"/>, from 1.</summary>
    private static readonly string AgeBand = $"case {string.Concat(OverviewRow.AgeYears.Select((years, index) =>
        $"when acquired_on > ($3::date - interval '{years} years')::date then {index + 1} "))}else {OverviewRow.AgeYears.Count + 1} end";

    /// <summary>First into few groups, for which the database may use several processes; then these along each line of the overview.</summary>
    private static string Sums(string held) =>
        $"""
        with held as ({held}),
        cell as (
          select kind, unit_id, place_id, use, {AgeBand} as age,
                 used_up_on <= $3 as used_up, acquired_on <= ($5::date[])[life_months] as over_age,
                 life_months is null and kind = any($4) and value > {DepreciableKinds.NominalYuan} * quantity as lifeless,
                 count(*) as cards, sum(quantity) as quantity, sum(value) as value
          from held group by 1, 2, 3, 4, 5, 6, 7, 8),
        line as (
          select 'Kind' as line, kind as key, * from cell
          union all select 'Unit', unit_id::text, * from cell
          union all select 'Age', age::text, * from cell
          union all select 'Place', coalesce(place_id::text, ''), * from cell
          union all select 'Use', use, * from cell
          union all select 'Whole', '', * from cell
          union all select 'UsedUp', '', * from cell where used_up
          union all select 'Idle', '', * from cell where use = 'idle'
          union all select 'OverAge', '', * from cell where over_age and use = 'inUse'
          union all select 'Lifeless', '', * from cell where lifeless),
        total as (
          select line, key, sum(cards)::int as cards, sum(quantity) as quantity, sum(value) as value, coalesce(sum(value) filter (where used_up), 0) as used_up
          from line group by line, key)
        select line, key, coalesce(unit.name, place.name, ''), cards, quantity, value, used_up
        from total
        left join budget_units unit on unit.department_id = $1 and line = 'Unit' and unit.id::text = key
        left join asset_places place on place.department_id = $1 and line = 'Place' and place.id::text = key
        order by line, value desc, key
        """;

    private static string Due(string held) =>
        $"""
        with held as ({held}),
        due as (
          select edition, code, kind, count(*)::int as cards, sum(quantity) as quantity, sum(value) as value
          from held where used_up_on > $3 and used_up_on <= $4 and use <> 'awaitingDisposal' group by edition, code, kind)
        select due.edition, due.code, due.kind, coalesce(item.name, ''), due.cards, due.quantity, due.value, price.unit_price
        from due
        left join catalogue_items item on item.edition = due.edition and item.code = due.code
        left join lateral (
          select bought.unit_price from procurement_lines line
          join purchase_lines bought on bought.department_id = line.department_id and bought.line_id = line.id
          join purchases purchase on purchase.department_id = bought.department_id and purchase.id = bought.purchase_id and purchase.status = 'active'
          where line.department_id = $1 and line.edition = due.edition and line.code = due.code and purchase.contract_day <= $3
          order by purchase.contract_day desc, purchase.id desc limit 1) price on true
        order by due.value desc, due.code
        """;

    public static async Task<Overview> ReadAsync(RegisterDatabase database, Actor actor, LocalDate day, bool isToday, CancellationToken cancel)
    {
        var kinds = AssetKinds.All.Where(DepreciableKinds.IsDepreciable).Select(EnumKey.Of).ToArray();
        var rows = await ListSql.ReadAsync(
            database.Source, Sums(isToday ? Today : Earlier()),
            ListSql.Parameters(
                actor, Day(day), new NpgsqlParameter { Value = kinds, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text },
                new NpgsqlParameter { Value = LivesOver(day), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Date }),
            row => (Line: row.GetString(0), Key: row.GetString(1), Label: row.GetString(2), Cards: row.GetInt32(3), Quantity: Quantity.Of(row.GetDecimal(4)),
                Value: Money.FromYuan(row.GetDecimal(5)), UsedUp: Money.FromYuan(row.GetDecimal(6))),
            cancel);
        return new Overview(
            Mark("Whole"), Mark("UsedUp"), Mark("Idle"), Mark("OverAge"), Mark("Lifeless"),
            [.. rows.Where(row => Enum.IsDefined(typeof(OverviewGroup), row.Line))
                .Select(row => new OverviewRow(Enum.Parse<OverviewGroup>(row.Line), row.Key, row.Label, row.Cards, row.Quantity, row.Value, row.UsedUp))]);

        OverviewMark Mark(string line) =>
            rows.Where(row => row.Line == line).Select(row => new OverviewMark(row.Cards, row.Quantity, row.Value)).FirstOrDefault() ?? new(0, Quantity.Zero, Money.Zero);
    }

    /// <summary>What is used up after the day and by another, by code.</summary>
    public static Task<List<DueRow>> DueAsync(RegisterDatabase database, Actor actor, LocalDate day, LocalDate until, bool isToday, CancellationToken cancel) => ListSql.ReadAsync(
        database.Source, Due(isToday ? Today : Earlier(DueCards)), ListSql.Parameters(actor, Day(day), Day(until)),
        row => new DueRow(
            (CatalogueEdition)row.GetInt16(0), row.GetString(1), EnumKey.Parse<AssetKind>(row.GetString(2)), row.GetString(3), row.GetInt32(4),
            Quantity.Of(row.GetDecimal(5)), Money.FromYuan(row.GetDecimal(6)), row.IsDBNull(7) ? null : UnitPrice.FromYuan(row.GetDecimal(7))),
        cancel);

    /// <summary>For a life of so many months, from 1: what was acquired on that day or before has outlived it. Looked up, for a million intervals are slow.</summary>
    private static DateOnly[] LivesOver(LocalDate day) => [.. Enumerable.Range(1, CardSpecRules.LongestLife).Select(months => day.PlusMonths(-months).ToDateOnly())];

    private static NpgsqlParameter Day(LocalDate day) => new() { Value = day.ToDateOnly(), NpgsqlDbType = NpgsqlDbType.Date };
}
