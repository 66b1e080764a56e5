namespace Procurement.Data.Register;

/// <summary>The statements of <see cref="LineStep"/>; $1 is the department.</summary>
internal static class LineSql
{
    public const string Content =
        "project_id, position, item_name, edition, code, measure_unit, quantity, unit_price, amount, general_public_budget, government_fund, " +
        "state_capital, fiscal_account, unit_funds, fiscal_carryover, non_fiscal_carryover, other_channels, sme_reserve, fixed_asset, recorded_at";

    /// <summary>What a blank leaves as it was: the split as a whole, the reserve and the decision each.</summary>
    public const string Pair =
        """
        create temporary table line_pairs on commit drop as
        with given as (select *, num_nonnulls(general_public_budget, government_fund, state_capital, fiscal_account, unit_funds, fiscal_carryover,
                              non_fiscal_carryover, other_channels) = 0 as no_split,
                              row_number() over (partition by project_id, edition, code, item_name order by position) as n from staged_lines),
             known as (select *, row_number() over (partition by project_id, edition, code, item_name order by position, id) as n
                       from procurement_lines where department_id = $1 and project_id = any($2))
        select given.id as given_id, known.id as known_id, given.no_split,
               given.id is not null and known.id is not null
               and ((given.measure_unit, given.quantity, given.unit_price, given.amount, coalesce(given.sme_reserve, known.sme_reserve),
                     coalesce(given.fixed_asset, known.fixed_asset), coalesce(given.fixed_asset_reason, known.fixed_asset_reason)) is distinct from
                    (known.measure_unit, known.quantity, known.unit_price, known.amount, known.sme_reserve, known.fixed_asset, known.fixed_asset_reason)
                    or not given.no_split and
                    (given.general_public_budget, given.government_fund, given.state_capital, given.fiscal_account, given.unit_funds,
                     given.fiscal_carryover, given.non_fiscal_carryover, given.other_channels) is distinct from
                    (known.general_public_budget, known.government_fund, known.state_capital, known.fiscal_account, known.unit_funds,
                     known.fiscal_carryover, known.non_fiscal_carryover, known.other_channels)) as changed
        from given full join known using (project_id, edition, code, item_name, n)
        """;

    public const string Supersede =
        $"""
        insert into superseded_lines (department_id, line_id, superseded_at, {Content})
        select department_id, id, $2, {Content} from procurement_lines
        join line_pairs on known_id = id
        where department_id = $1 and (given_id is null or changed)
        """;

    public const string Remove =
        "delete from procurement_lines using line_pairs where department_id = $1 and id = known_id and given_id is null";

    public const string Change =
        """
        update procurement_lines line
        set measure_unit = given.measure_unit, quantity = given.quantity, unit_price = given.unit_price, amount = given.amount,
            general_public_budget = case when no_split then line.general_public_budget else given.general_public_budget end,
            government_fund = case when no_split then line.government_fund else given.government_fund end,
            state_capital = case when no_split then line.state_capital else given.state_capital end,
            fiscal_account = case when no_split then line.fiscal_account else given.fiscal_account end,
            unit_funds = case when no_split then line.unit_funds else given.unit_funds end,
            fiscal_carryover = case when no_split then line.fiscal_carryover else given.fiscal_carryover end,
            non_fiscal_carryover = case when no_split then line.non_fiscal_carryover else given.non_fiscal_carryover end,
            other_channels = case when no_split then line.other_channels else given.other_channels end,
            sme_reserve = coalesce(given.sme_reserve, line.sme_reserve), fixed_asset = coalesce(given.fixed_asset, line.fixed_asset),
            fixed_asset_reason = coalesce(given.fixed_asset_reason, line.fixed_asset_reason), recorded_at = given.recorded_at, row_version = line.row_version + 1
        from line_pairs, staged_lines given
        where line.department_id = $1 and line.id = known_id and given.id = given_id and changed
        """;

    /// <summary>The order is not a figure: moving a line leaves no trace.</summary>
    public const string Move =
        """
        update procurement_lines line set position = given.position
        from line_pairs, staged_lines given
        where line.department_id = $1 and line.id = known_id and given.id = given_id and line.position <> given.position
        """;

    public const string Add =
        $"""
        insert into procurement_lines (department_id, id, unit_id, fiscal_year, row_version, purchased_amount, purchased_quantity,
                                       accepted_amount, accepted_quantity, carded_amount, carded_quantity, fixed_asset_reason, {Content})
        select $1, id, unit_id, fiscal_year, 1, 0, 0, 0, 0, 0, 0, fixed_asset_reason, {Content}
        from staged_lines join line_pairs on given_id = id
        join (select id as project_id, unit_id, fiscal_year from projects where department_id = $1) project using (project_id)
        where known_id is null
        order by position
        """;
}
