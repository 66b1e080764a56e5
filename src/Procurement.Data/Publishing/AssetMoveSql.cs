namespace Procurement.Data.Publishing;

/// <summary>The statements behind <see cref="AssetMoveQuery"/> and <see cref="AssetMoveCards"/>: $1 department, $2 and $3 day and instant of the
/// earlier state, $4 and $5 of the later, $6 the equipment limit, $7 offset, $8 limit.</summary>
internal static class AssetMoveSql
{
    /// <summary>Names <c>sized</c>: the entries that one state counts and the other does not, each with what the card held before and after it.</summary>
    private const string Steps =
        """
        with delta as (
            select entry.*, case when entry.effective_on <= $4 and entry.recorded_at <= $5 then 1 else -1 end as sign
            from asset_entries entry
            where department_id = $1 and (effective_on <= $2 and recorded_at <= $3) <> (effective_on <= $4 and recorded_at <= $5)),
        began as (
            select card_id, kind, sum(quantity) as quantity, sum(value) as value
            from asset_entries
            where department_id = $1 and effective_on <= $2 and recorded_at <= $3 and card_id in (select card_id from delta)
            group by card_id, kind),
        steps as (
            select delta.*, case when document_id is null then recorded_at end as imported_at, sign * delta.quantity as q, sign * delta.value as v,
                   coalesce(began.quantity, 0) + sum(sign * delta.quantity) over along as q_after,
                   coalesce(began.value, 0) + sum(sign * delta.value) over along as v_after
            from delta
            left join began on began.card_id = delta.card_id and began.kind = delta.kind
            window along as (partition by delta.card_id, delta.kind order by delta.recorded_at, delta.id)),
        sized as (
            select *, kind = 'equipment' and q_after > 0 and v_after >= $6 * q_after as costly_after,
                   kind = 'equipment' and q_after - q > 0 and v_after - v >= $6 * (q_after - q) as costly_before
            from steps)
        """;

    /// <summary>What the steps add to each row of the table.</summary>
    private const string Rows =
        """
        coalesce(sum(sign * area) filter (where kind = 'building'), 0) as building_area, coalesce(sum(v) filter (where kind = 'building'), 0) as building_value,
        coalesce(sum(sign * office_area) filter (where kind = 'building'), 0) as office_area, coalesce(sum(sign * office_value) filter (where kind = 'building'), 0) as office_value,
        coalesce(sum(q) filter (where kind = 'vehicle'), 0) as vehicle_quantity, coalesce(sum(v) filter (where kind = 'vehicle'), 0) as vehicle_value,
        sum(case when costly_after then q_after else 0 end - case when costly_before then q_after - q else 0 end) as costly_quantity,
        sum(case when costly_after then v_after else 0 end - case when costly_before then v_after - v else 0 end) as costly_value,
        coalesce(sum(q) filter (where kind not in ('building', 'vehicle')), 0)
            - sum(case when costly_after then q_after else 0 end - case when costly_before then q_after - q else 0 end) as other_quantity,
        coalesce(sum(v) filter (where kind not in ('building', 'vehicle')), 0)
            - sum(case when costly_after then v_after else 0 end - case when costly_before then v_after - v else 0 end) as other_value
        """;

    private const string Names =
        """
        building_area, building_value, office_area, office_value, vehicle_quantity, vehicle_value, costly_quantity, costly_value, other_quantity, other_value
        """;

    private const string Wanted =
        """
        wanted as (select * from unnest($9::uuid[], $10::timestamptz[], $11::boolean[]) as wanted (document_id, imported_at, taken_back))
        """;

    private const string IsWanted =
        """
        exists (
            select from wanted where wanted.document_id is not distinct from sized.document_id
                and wanted.imported_at is not distinct from sized.imported_at and wanted.taken_back = (sized.sign < 0))
        """;

    private const string GroupsOfAll =
        $"""
        select document_id, imported_at, sign,
               min(recorded_at) as recorded_at, min(effective_on) as first_day, max(effective_on) as last_day, count(distinct card_id) as cards, min(reason) as reason,
               {Rows}
        from sized
        """;

    private const string FromGroups =
        $"""
        select groups.document_id, movement.number, movement.kind, groups.recorded_at, first_day, last_day,
               coalesce(movement.decided_by_name, movement.requested_by_name, imported.actor_name), coalesce(movement.reason, groups.reason), sign < 0, cards,
               {Names},
               count(*) over (), sum(building_area) over (), sum(building_value) over (), sum(office_area) over (), sum(office_value) over (),
               sum(vehicle_quantity) over (), sum(vehicle_value) over (), sum(costly_quantity) over (), sum(costly_value) over (),
               sum(other_quantity) over (), sum(other_value) over ()
        from groups
        left join asset_movements movement on movement.department_id = $1 and movement.id = groups.document_id
        left join lateral (
            select actor_name from audit_records record
            where record.department_id = $1 and record.at = groups.imported_at order by record.sequence limit 1) imported on true
        order by groups.recorded_at, groups.document_id, sign
        offset $7 limit $8
        """;

    private const string GroupBy = "group by document_id, imported_at, sign";

    /// <summary>A document or an import a row, oldest first.</summary>
    public const string Documents = $"{Steps}, groups as ({GroupsOfAll} {GroupBy}) {FromGroups}";

    /// <summary>Those of $9 to $11 alone.</summary>
    public const string Document = $"{Steps}, {Wanted}, groups as ({GroupsOfAll} where {IsWanted} {GroupBy}) {FromGroups}";

    /// <summary>A card of a document a row, those that changed most first; of the documents $9 to $11, or of all where these are null. Offset and
    /// limit count within each document.</summary>
    public const string Cards =
        $"""
        {Steps},
        {Wanted},
        groups as (
            select document_id, imported_at, sign, card_id, min(min(recorded_at)) over (partition by document_id, imported_at, sign) as recorded_at, sum(abs(v)) as weight, {Rows}
            from sized
            where $9 is null or {IsWanted}
            {GroupBy}, card_id),
        ranked as (select *, row_number() over (partition by document_id, imported_at, sign order by weight desc, card_id) as place from groups)
        select ranked.document_id, imported_at, sign < 0, ranked.card_id, card.card_number, card.name, {Names}
        from ranked
        join asset_cards card on card.department_id = $1 and card.id = ranked.card_id
        where place > $7 and place <= $7::bigint + $8
        order by ranked.recorded_at, ranked.document_id, sign, place
        """;
}
