using Procurement.Domain.Books;

namespace Procurement.Data.Books;

/// <summary>The statements of <see cref="RollForwardQuery"/>: $1 the department, $2 the first day of the year, $3 its last, $4 the visible units
/// or null, $5 the instant as of which entries are known. Columns: phase (0 opening, 1 change, 2 closing), unit, key, entry, way, whether a
/// counter entry, whether it takes away, quantity, value.</summary>
/// <remarks>Opening and changes come in one pass; the closing is summed by itself, so that what is lost between the two shows.</remarks>
internal static class RollForwardSql
{
    private const string Known = "department_id = $1 and effective_on <= $3 and recorded_at <= $5 and ($4::uuid[] is null or unit_id = any($4))";

    public const string ByUnitAndKind =
        $"""
        select phase, unit_id, kind as key, entry, way, counters, takes, sum(quantity), sum(value)
        from (select case when effective_on < $2 then 0 else 1 end as phase, unit_id, kind,
                     case when effective_on >= $2 then entry end as entry, case when effective_on >= $2 then way end as way,
                     effective_on >= $2 and reverses_id is not null as counters, effective_on >= $2 and (quantity < 0 or (quantity = 0 and value < 0)) as takes,
                     quantity, value
              from asset_entries where {Known}) entries
        group by 1, 2, 3, 4, 5, 6, 7
        union all
        select 2, unit_id, kind, null, null, false, false, sum(quantity), sum(value) from asset_entries where {Known} group by 2, 3
        """;

    /// <summary>The row of some pieces of a kind.</summary>
    private static string RowOf(string pieces, string value) =>
        $"case when kind = 'building' then 'Buildings' when kind = 'vehicle' then 'Vehicles' when kind = 'equipment' and {pieces} > 0 and {value} >= $6 * {pieces} then 'EquipmentOver200K' else 'Other' end";

    /// <summary>By the rows of the disclosure; $6 is the equipment limit, per piece. A card's changes of the year stand in the row where it ends, or
    /// where it was while there was something of it; where it began in another row, what it held then moves over in a change of its own.</summary>
    public static string ByRow { get; } =
        $"""
        with held as (
            select card_id, kind,
                   coalesce(sum(quantity) filter (where effective_on < $2), 0) as opening_pieces, coalesce(sum(value) filter (where effective_on < $2), 0) as opening_value,
                   coalesce(sum(area) filter (where effective_on < $2), 0) as opening_area,
                   sum(quantity) as pieces, sum(value) as value, coalesce(sum(area), 0) as area,
                   coalesce(sum(quantity) filter (where quantity > 0), 0) as came_pieces, coalesce(sum(value) filter (where value > 0), 0) as came_value
            from asset_entries where {Known} group by card_id, kind),
        placed as (
            select held.*, {RowOf("opening_pieces", "opening_value")} as opening_row, {RowOf("pieces", "value")} as closing_row,
                   case when pieces <> 0 or value <> 0 then {RowOf("pieces", "value")}
                        when opening_pieces <> 0 or opening_value <> 0 then {RowOf("opening_pieces", "opening_value")}
                        else {RowOf("came_pieces", "came_value")} end as stood_row
            from held)
        select 0 as phase, null::uuid, opening_row, null::text, null::text, false, false,
               sum(case when kind = 'building' then opening_area else opening_pieces end), sum(opening_value) from placed group by 3
        union all
        select 1, null, entered.row_name, 'limitShift', null, false, false,
               sum(entered.sign * case when kind = 'building' then opening_area else opening_pieces end), sum(entered.sign * opening_value)
        from placed, lateral (values (opening_row, -1), (stood_row, 1)) as entered (row_name, sign)
        where opening_row <> stood_row and (opening_pieces <> 0 or opening_value <> 0) group by 3
        union all
        select 1, null, placed.stood_row, entry.entry, entry.way, entry.reverses_id is not null, entry.quantity < 0 or (entry.quantity = 0 and entry.value < 0),
               sum(case when entry.kind = 'building' then coalesce(entry.area, 0) else entry.quantity end), sum(entry.value)
        from asset_entries entry join placed on placed.card_id = entry.card_id and placed.kind = entry.kind
        where entry.department_id = $1 and entry.effective_on between $2 and $3 and entry.recorded_at <= $5 and ($4::uuid[] is null or entry.unit_id = any($4))
        group by 3, 4, 5, 6, 7
        union all
        select 2, null, closing_row, null, null, false, false, sum(case when kind = 'building' then area else pieces end), sum(value) from placed group by 3
        """;

    /// <summary>Card after card, each with its entries in their order; $1 the department, $2 the last day, $3 units or null, $4 the instant.</summary>
    public const string Entries =
        """
        select card_id, unit_id, kind, entry, way, reverses_id is not null, effective_on, quantity, value, depreciation, life_months, months_used
        from asset_entries
        where department_id = $1 and effective_on <= $2 and ($3::uuid[] is null or unit_id = any($3)) and recorded_at <= $4
        order by card_id, effective_on, recorded_at, id
        """;

    /// <summary>What each year added and took away, from the first entry on: $1 the department, $2 the visible units or null.</summary>
    public const string Years =
        """
        select extract(year from effective_on)::int, coalesce(sum(value) filter (where value > 0), 0), coalesce(-sum(value) filter (where value < 0), 0)
        from asset_entries where department_id = $1 and ($2::uuid[] is null or unit_id = any($2)) group by 1 order by 1
        """;

    public static YearChange ChangeOf(string entry, string? way, bool counters, bool takes) => entry is "limitShift"
        ? YearChange.LimitShift
        : YearChanges.Of(
            Model.EnumKey.Parse<Domain.Assets.AssetEntryKind>(entry), way is null ? null : Model.EnumKey.Parse<Domain.Assets.AssetWay>(way), counters, takes);
}
