using Procurement.Domain.Assets;
using Procurement.Domain.Tracing;

namespace Procurement.Data.Disclosures;

/// <summary>The statements behind <see cref="CardParts"/>: $1 department, $2 day, $3 instant.</summary>
internal static class CardPartsSql
{
    private const string Until = "department_id = $1 and effective_on <= $2 and recorded_at <= $3";

    /// <summary>The rows of <see cref="AssetRows.Of"/> in SQL; a test holds that they add up to the table.</summary>
    private static string RowOf(AssetRow row) => row switch
    {
        AssetRow.Buildings or AssetRow.OfficeSpace => "kind = 'building'",
        AssetRow.Vehicles => "kind = 'vehicle'",
        AssetRow.EquipmentOver200K => $"kind = 'equipment' and quantity > 0 and value >= {AssetRows.EquipmentLimit} * quantity",
        _ => $"kind not in ('building', 'vehicle') and not (kind = 'equipment' and quantity > 0 and value >= {AssetRows.EquipmentLimit} * quantity)",
    };

    private static string AmountOf(CardSelection cards) => cards switch
    {
        { Row: AssetRow.Buildings, Measure: CardMeasure.Quantity } => "area",
        { Row: AssetRow.OfficeSpace, Measure: CardMeasure.Quantity } => "office_area",
        { Row: AssetRow.OfficeSpace } => "office_value",
        { Measure: CardMeasure.Quantity } => "quantity",
        _ => "value",
    };

    /// <summary>Names <c>counted</c>: a card's holding of one kind with the figure that it adds.</summary>
    private static string Counted(CardSelection cards) =>
        $"""
        with held as (
            select card_id, kind, sum(quantity) as quantity, sum(value) as value, coalesce(sum(area), 0) as area,
                   coalesce(sum(office_area), 0) as office_area, coalesce(sum(office_value), 0) as office_value, count(*) as entries
            from asset_entries where {Until} group by card_id, kind),
        counted as (
            select card_id, kind, quantity, value, entries, {AmountOf(cards)} as amount from held where {RowOf(cards.Row)} and {AmountOf(cards)} <> 0)
        """;

    /// <summary>How many and how much.</summary>
    public static string Sum(CardSelection cards) => $"{Counted(cards)} select count(*), coalesce(sum(amount), 0) from counted";

    /// <summary>The largest first; $4 and $5 are amount and card of the last one that was read, $6 how many.</summary>
    public static string Page(CardSelection cards) =>
        $"""
        {Counted(cards)},
        page as (select * from counted where $4::numeric is null or (amount, card_id) < ($4, $5) order by amount desc, card_id desc limit $6)
        select page.card_id, card.card_number, card.name, page.kind, page.quantity, page.value, page.entries, page.amount
        from page join asset_cards card on card.department_id = $1 and card.id = page.card_id order by page.amount desc, page.card_id desc
        """;

    /// <summary>The entries of the counted cards, card by card; $4 one card or null for all, $5 how many.</summary>
    public static string Entries(CardSelection cards) =>
        $"""
        {Counted(cards)}
        select card.id, card.card_number, card.name, entry.effective_on, entry.recorded_at, entry.entry, entry.quantity, entry.value, entry.area, entry.office_area,
               entry.office_value, entry.reason, movement.id, movement.number
        from counted
        join asset_cards card on card.department_id = $1 and card.id = counted.card_id
        join asset_entries entry on entry.department_id = $1 and entry.card_id = counted.card_id and entry.kind = counted.kind
             and entry.effective_on <= $2 and entry.recorded_at <= $3
        left join asset_movements movement on movement.department_id = $1 and movement.id = entry.document_id
        where $4::uuid is null or counted.card_id = $4
        order by card.card_number, entry.effective_on, entry.recorded_at, entry.id limit $5
        """;
}
