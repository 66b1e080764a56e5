namespace Procurement.Data.Register;

/// <summary>The statements of <see cref="AssetDeskStep"/>; $1 is the department.</summary>
internal static class AssetDeskSql
{
    public const string Describe =
        """
        update asset_cards card set way = given.way, model = given.model, serial_number = given.serial, note = given.note
        from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[]) as given (number, way, model, serial, note)
        where card.department_id = $1 and card.card_number = given.number
        """;

    /// <summary>Each card is where its last placement put it.</summary>
    public const string Place =
        """
        update asset_cards card set place_id = last.place_id, custodian = last.custodian, use = last.use
        from (select distinct on (card_id) card_id, place_id, custodian, use from asset_placements
              where department_id = $1 order by card_id, effective_on desc, recorded_at desc, id desc) last
        where card.department_id = $1 and card.id = last.card_id
        """;

    /// <summary>The ledgers of cards that a life was ever set for, card by card in the order in which entries count.</summary>
    public const string LivingLedgers =
        """
        select entry.card_id, entry.effective_on, entry.kind, entry.quantity, entry.value, entry.depreciation, entry.life_months, entry.months_used
        from asset_entries entry
        where entry.department_id = $1
          and entry.card_id in (select card_id from asset_entries where department_id = $1 and life_months is not null)
        order by entry.card_id, entry.effective_on, entry.recorded_at, entry.id
        """;

    public const string SetLives =
        """
        update asset_cards card set life_months = given.life, used_up_on = given.used_up_on
        from unnest($2::uuid[], $3::int[], $4::date[]) as given (id, life, used_up_on)
        where card.department_id = $1 and card.id = given.id
        """;
}
