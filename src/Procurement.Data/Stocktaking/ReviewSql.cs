namespace Procurement.Data.Stocktaking;

/// <summary>How far the differences of a stock-take have come, in SQL; the lists, the sums and the finishing all ask this.</summary>
/// <remarks>$1 department, $2 the units that the caller sees (null for all), $3 the stock-take. A movement that was withdrawn or taken back settles
/// nothing. One that is effective settles a shortage or a wrong place only where the card is still on its list: a returned draft may have lost it.</remarks>
internal static class ReviewSql
{
    public const string Items =
        """
        reviewed as (
            select item.*, movement.number as movement_number, movement.status as movement_status, part.value as part_value,
                   case when item.disputed then 'open'
                        when movement.status = 'effective' then case when part.card_id is null and item.result <> 'surplus' then 'open' else 'settled' end
                        when movement.id is not null then 'waiting'
                        when item.result = 'matches' or item.decision is not null then 'settled'
                        else 'open' end as state
            from stocktake_items item
            left join asset_movements movement on movement.department_id = $1 and movement.id = item.movement_id and movement.status not in ('withdrawn', 'reversed')
            left join lateral (
                select coalesce(listed.card_id, item.card_id) as card_id, listed.value
                from asset_movement_items listed
                where listed.department_id = $1 and listed.movement_id = movement.id
                  and case when movement.kind = 'intake' then listed.details::jsonb ->> 'countedId' = item.card_id::text else listed.card_id = item.card_id end
                limit 1) part on true
            where item.department_id = $1 and item.stocktake_id = $3 and ($2::uuid[] is null or item.unit_id = any($2))
        )
        """;

    public const string Finds =
        """
        found as (
            select find.*, movement.number as movement_number, movement.status as movement_status, part.value as part_value,
                   case when movement.status = 'effective' or (movement.id is null and find.decision is not null) then 'settled'
                        when movement.id is not null then 'waiting' else 'open' end as state
            from stocktake_finds find
            left join asset_movements movement on movement.department_id = $1 and movement.id = find.movement_id and movement.status not in ('withdrawn', 'reversed')
            left join lateral (
                select listed.value from asset_movement_items listed
                where listed.department_id = $1 and listed.movement_id = movement.id and listed.details::jsonb ->> 'countedId' = find.id::text
                limit 1) part on true
            where find.department_id = $1 and find.stocktake_id = $3 and ($2::uuid[] is null or find.unit_id is null or find.unit_id = any($2))
        )
        """;

    /// <summary>What is missing of an item's value in yuan: as its movement says, else the missing pieces' share, rounded to fen.</summary>
    public const string ShortValue =
        "coalesce(part_value, case when coalesce(counted_quantity, 0) = 0 then value else round(value * (quantity - counted_quantity) / quantity, 2) end)";
}
