namespace Procurement.Data.Register;

/// <summary>The statements of <see cref="DocumentStep"/>; $1 is the department.</summary>
internal static class DocumentSql
{
    public const string Approve =
        """
        update procurement_lines line set approved_amount = given.amount, approved_quantity = given.quantity
        from unnest($2::uuid[], $3::numeric[], $4::numeric[]) as given (id, amount, quantity)
        where line.department_id = $1 and line.id = given.id
        """;

    /// <summary>What documents add up to, in the order in which they rest on each other.</summary>
    /// <summary>The numbers of documents and cards go on from those that came along.</summary>
    public const string GoOnCounting =
        """
        insert into counters (department_id, key, last)
        select $1, split_part(number, '-', 1), max(split_part(number, '-', 2)::int)
        from (select number from adjustments where department_id = $1
              union all select number from purchases where department_id = $1
              union all select number from acceptances where department_id = $1
              union all select number from asset_movements where department_id = $1
              union all select number from stocktakes where department_id = $1
              union all select card_number from asset_cards where department_id = $1 and card_number like 'ZC%') numbers
        where number ~ '^(TJ|CG|YS|ZC|BD|PD)[0-9]{4}-[0-9]{1,9}$'
        group by split_part(number, '-', 1)
        """;

    public static readonly string[] Totals =
    [
        """
        update purchase_lines bought set accepted_quantity = sums.quantity, accepted_amount = sums.amount
        from (select line.purchase_id, line.purchase_ordinal, sum(line.quantity) as quantity, sum(line.amount) as amount
              from acceptance_lines line
              join acceptances acceptance on acceptance.department_id = $1 and acceptance.id = line.acceptance_id and acceptance.status = 'active'
              where line.department_id = $1 group by line.purchase_id, line.purchase_ordinal) sums
        where bought.department_id = $1 and bought.purchase_id = sums.purchase_id and bought.ordinal = sums.purchase_ordinal
        """,
        """
        update purchases purchase set accepted_amount = sums.amount
        from (select purchase_id, sum(accepted_amount) as amount from purchase_lines where department_id = $1 group by purchase_id) sums
        where purchase.department_id = $1 and purchase.id = sums.purchase_id
        """,
        """
        update procurement_lines line
        set purchased_quantity = sums.quantity, purchased_amount = sums.amount, accepted_quantity = sums.accepted_quantity, accepted_amount = sums.accepted_amount
        from (select bought.line_id, sum(bought.quantity) as quantity, sum(bought.amount) as amount, sum(bought.accepted_quantity) as accepted_quantity,
                     sum(bought.accepted_amount) as accepted_amount
              from purchase_lines bought
              join purchases purchase on purchase.department_id = $1 and purchase.id = bought.purchase_id and purchase.status = 'active'
              where bought.department_id = $1 group by bought.line_id) sums
        where line.department_id = $1 and line.id = sums.line_id
        """,
        """
        update procurement_lines line set carded_quantity = sums.quantity, carded_amount = sums.amount
        from (select line_id, sum(quantity) as quantity, sum(value) as amount from card_proposals
              where department_id = $1 and status = 'confirmed' group by line_id) sums
        where line.department_id = $1 and line.id = sums.line_id
        """,
    ];
}
