namespace Procurement.Data.Register;

/// <summary>The statements of <see cref="CardStep"/>; $1 is the department, $2 the instant, $3 the reason.</summary>
internal static class CardSql
{
    public const string AddCards =
        """
        insert into asset_cards (department_id, id, unit_id, card_number, name, edition, code, kind, measure_unit, acquired_on, last_entry_on, quantity, value, area, peak_piece_value, vehicle_use, row_version)
        select $1, id, unit_id, card_number, name, edition, code, kind, measure_unit, acquired_on, acquired_on, quantity, value, area,
               case when quantity > 0 then ceil(100 * value / quantity) / 100 else 0 end, vehicle_use, 1
        from staged_cards where known_id is null order by index
        """;

    public const string AddAcquisitions =
        """
        insert into asset_entries (department_id, id, card_id, entry, unit_id, kind, quantity, value, area, office_area, office_value, effective_on, recorded_at)
        select $1, acquisition_id, id, 'acquisition', unit_id, kind, quantity, value, area, office_area, office_value, acquired_on, $2
        from staged_cards where known_id is null order by index
        """;

    /// <summary>Known cards that the file states otherwise; what it leaves blank is not otherwise.</summary>
    public const string Differ =
        """
        create temporary table differing_cards on commit drop as
        select given.index, given.card_number, given.known_id, held.moved
        from staged_cards given
        join asset_cards card on card.department_id = $1 and card.id = given.known_id
        join lateral (
            select sum(quantity) as quantity, sum(value) as value, sum(area) as area, sum(office_area) as office_area, sum(office_value) as office_value,
                   bool_or(entry <> 'acquisition') or (
                       select count(*) > 1 from (
                           select 1 from asset_entries part where part.department_id = $1 and part.card_id = card.id
                           group by unit_id, kind, effective_on having sum(quantity) <> 0 or sum(value) <> 0 or sum(area) <> 0) holdings) as moved
            from asset_entries where department_id = $1 and card_id = card.id) held on true
        where (given.unit_id, given.kind, given.acquired_on, given.quantity, given.value, coalesce(given.area, held.area),
               coalesce(given.office_area, held.office_area), coalesce(given.office_value, held.office_value))
              is distinct from
              (card.unit_id, card.kind, card.acquired_on, held.quantity, held.value, held.area, held.office_area, held.office_value)
        """;

    public const string Reverse =
        """
        insert into asset_entries (department_id, id, card_id, entry, unit_id, kind, quantity, value, area, office_area, office_value, effective_on, recorded_at, reason)
        select $1, given.reversal_id, entry.card_id, 'acquisition', entry.unit_id, entry.kind, -sum(entry.quantity), -sum(entry.value), -sum(entry.area),
               -sum(entry.office_area), -sum(entry.office_value), entry.effective_on, $2, $3
        from differing_cards
        join staged_cards given using (index)
        join asset_entries entry on entry.department_id = $1 and entry.card_id = given.known_id
        group by given.reversal_id, entry.card_id, entry.unit_id, entry.kind, entry.effective_on
        having sum(entry.quantity) <> 0 or sum(entry.value) <> 0 or sum(entry.area) <> 0 or sum(entry.office_area) <> 0 or sum(entry.office_value) <> 0
        """;

    public const string Record =
        """
        insert into asset_entries (department_id, id, card_id, entry, unit_id, kind, quantity, value, area, office_area, office_value, effective_on, recorded_at, reason)
        select $1, given.acquisition_id, given.known_id, 'acquisition', given.unit_id, given.kind, given.quantity, given.value,
               coalesce(given.area, -took.area), coalesce(given.office_area, -took.office_area), coalesce(given.office_value, -took.office_value),
               given.acquired_on, $2, $3
        from differing_cards
        join staged_cards given using (index)
        left join asset_entries took on took.department_id = $1 and took.card_id = given.known_id and took.id = given.reversal_id
        """;

    /// <summary>The present sums of the file's cards, where their ledgers are more than one acquisition each.</summary>
    public const string SumUp =
        """
        update asset_cards card
        set quantity = held.quantity, value = held.value, area = held.area, last_entry_on = held.last_entry_on,
            peak_piece_value = greatest(card.peak_piece_value, held.peak_piece_value),
            status = case when held.quantity = 0 and held.value = 0 then 'removed' else 'active' end
        from (select entry.card_id, sum(entry.quantity) as quantity, sum(entry.value) as value, sum(entry.area) as area, max(entry.effective_on) as last_entry_on,
                     coalesce(max(ceil(100 * greatest(entry.value / nullif(greatest(entry.quantity, 0), 0), entry.value_so_far / nullif(greatest(entry.quantity_so_far, 0), 0))) / 100), 0)
                         as peak_piece_value
              from (select whole.*, sum(whole.quantity) over ledger as quantity_so_far, sum(whole.value) over ledger as value_so_far
                    from asset_entries whole
                    join asset_cards mine on mine.department_id = $1 and mine.id = whole.card_id
                    join staged_cards given on given.card_number = mine.card_number
                    where whole.department_id = $1
                    window ledger as (partition by whole.card_id order by whole.effective_on, whole.recorded_at, whole.id)) entry
              group by entry.card_id) held
        where card.department_id = $1 and card.id = held.card_id
        """;

    /// <remarks>A use that the file leaves blank stays; what was a vehicle by mistake has none.</remarks>
    public const string Describe =
        """
        update asset_cards card
        set unit_id = given.unit_id, kind = given.kind, acquired_on = given.acquired_on, name = given.name, edition = given.edition, code = given.code,
            measure_unit = given.measure_unit, vehicle_use = coalesce(given.vehicle_use, case when given.kind in ('vehicle', card.kind) then card.vehicle_use end),
            row_version = card.row_version + 1
        from staged_cards given
        where card.department_id = $1 and card.id = given.known_id
          and (card.unit_id, card.kind, card.acquired_on, card.name, card.edition, card.code, card.measure_unit, card.vehicle_use) is distinct from
              (given.unit_id, given.kind, given.acquired_on, given.name, given.edition, given.code, given.measure_unit,
               coalesce(given.vehicle_use, case when given.kind in ('vehicle', card.kind) then card.vehicle_use end))
        """;
}
