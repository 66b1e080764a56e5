namespace Procurement.Data.Reports;

/// <summary>The statements of <see cref="ExecutionQuery"/>: $1 the department, $2 the year, $3 the visible units or null.
/// Columns: key, label, note, count, funds, adjusted, budget, purchased, accepted, carded.</summary>
internal static class ExecutionSql
{
    public static string Of(ExecutionGroup group) => group switch
    {
        ExecutionGroup.Project => ByProject,
        ExecutionGroup.Unit => ByUnit,
        ExecutionGroup.Class => ByClass,
        ExecutionGroup.Method => OverPurchases("method"),
        ExecutionGroup.Size => OverPurchases("supplier_size"),
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, "Not a group."),
    };

    /// <summary>The year's projects with their sums. What adjustments added comes from the documents themselves: so a removed line counts too.</summary>
    private const string Projects =
        """
        with project as (
            select id, unit_id, name, position from projects
            where department_id = $1 and fiscal_year = $2 and ($3::uuid[] is null or unit_id = any($3))),
        line as (
            select project_id, count(*) as count, sum(amount) as budget, sum(purchased_amount) as purchased, sum(accepted_amount) as accepted, sum(carded_amount) as carded
            from procurement_lines where department_id = $1 and fiscal_year = $2 and ($3::uuid[] is null or unit_id = any($3)) group by project_id),
        fund as (
            select entry.project_id, sum(entry.amount) as funds from budget_entries entry join project on project.id = entry.project_id
            where entry.department_id = $1 group by entry.project_id),
        change as (
            select item.project_id, sum(item.amount_after - item.amount_before) as adjusted
            from adjustment_items item join adjustments adjustment on adjustment.department_id = $1 and adjustment.id = item.adjustment_id
            where item.department_id = $1 and adjustment.fiscal_year = $2 and adjustment.status = 'approved' group by item.project_id),
        summed as (
            select project.*, coalesce(line.count, 0) as count, coalesce(fund.funds, 0) as funds, coalesce(change.adjusted, 0) as adjusted,
                   coalesce(line.budget, 0) as budget, coalesce(line.purchased, 0) as purchased, coalesce(line.accepted, 0) as accepted, coalesce(line.carded, 0) as carded
            from project left join line on line.project_id = project.id left join fund on fund.project_id = project.id
                 left join change on change.project_id = project.id)
        """;

    private const string ByProject =
        $"""
        {Projects}
        select summed.id::text, summed.name, unit.name, summed.count::int, funds, adjusted, budget, purchased, accepted, carded
        from summed join budget_units unit on unit.department_id = $1 and unit.id = summed.unit_id
        order by unit.position, summed.position, summed.id
        """;

    private const string ByUnit =
        $"""
        {Projects}
        select unit.id::text, unit.name, unit.code, sum(summed.count)::int, sum(funds), sum(adjusted), sum(budget), sum(purchased), sum(accepted), sum(carded)
        from summed join budget_units unit on unit.department_id = $1 and unit.id = summed.unit_id
        group by unit.id, unit.name, unit.code, unit.position
        order by unit.position, unit.code
        """;

    /// <summary>A class is the letter and its first two digits. An adjustment that gives a line another code moves its money between classes,
    /// so the class of an item is read from what it said before and after.</summary>
    private const string ByClass =
        """
        with line as (
            select edition, left(code, 3) as class, count(*) as count, sum(amount) as budget, sum(purchased_amount) as purchased,
                   sum(accepted_amount) as accepted, sum(carded_amount) as carded
            from procurement_lines where department_id = $1 and fiscal_year = $2 and ($3::uuid[] is null or unit_id = any($3)) group by 1, 2),
        item as (
            select item.* from adjustment_items item join adjustments adjustment on adjustment.department_id = $1 and adjustment.id = item.adjustment_id
            where item.department_id = $1 and adjustment.fiscal_year = $2 and adjustment.status = 'approved'
              and ($3::uuid[] is null or adjustment.unit_id = any($3))),
        change as (
            select edition, class, sum(amount) as adjusted from (
                select right(after::json ->> 'edition', 4)::smallint as edition, left(after::json ->> 'code', 3) as class, amount_after as amount from item where after is not null
                union all
                select right(before::json ->> 'edition', 4)::smallint, left(before::json ->> 'code', 3), -amount_before from item where before is not null) moved
            group by 1, 2),
        summed as (
            select edition, class, coalesce(line.count, 0)::int as count, coalesce(adjusted, 0) as adjusted, coalesce(budget, 0) as budget,
                   coalesce(purchased, 0) as purchased, coalesce(accepted, 0) as accepted, coalesce(carded, 0) as carded
            from line full join change using (edition, class))
        select summed.edition || '/' || class, coalesce(item.name, class), class || '（' || summed.edition || ' 年版）', count, null::numeric,
               adjusted, budget, purchased, accepted, carded
        from summed left join catalogue_items item
             on item.edition = summed.edition and item.code = case when summed.edition = 2022 and length(class) = 3 then class || '000000' else class end
        order by class, summed.edition
        """;

    private static string OverPurchases(string column) =>
        $"""
        select purchase.{column}, purchase.{column}, '', count(*)::int, null::numeric, null::numeric, null::numeric, sum(purchase.amount), sum(purchase.accepted_amount),
               sum((select sum(proposal.value) from acceptances acceptance
                    join card_proposals proposal on proposal.department_id = $1 and proposal.acceptance_id = acceptance.id and proposal.status = 'confirmed'
                    where acceptance.department_id = $1 and acceptance.purchase_id = purchase.id))
        from purchases purchase
        where purchase.department_id = $1 and purchase.fiscal_year = $2 and purchase.status = 'active' and ($3::uuid[] is null or purchase.unit_id = any($3))
        group by purchase.{column}
        order by sum(purchase.amount) desc, purchase.{column}
        """;
}
