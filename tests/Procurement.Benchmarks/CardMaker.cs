using Npgsql;

namespace Procurement.Benchmarks;

/// <summary>Makes many cards with their ledgers in department 900, always the same ones, by SQL alone: a million of them in a minute.</summary>
/// <remarks>Every tenth card has a second entry (an improvement, a partial disposal or its end), spread over twenty years.</remarks>
internal static class CardMaker
{
    /// <summary>$1 is how many. Figures come from the number by multiplication modulo primes, so that they look scattered and stay the same.</summary>
    private static readonly string[] Statements =
    [
        """
        insert into asset_places (department_id, id, code, name, is_closed, row_version)
        select department.id, ('01900000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid, 'D' || lpad(n::text, 3, '0'), n || ' 号房间', false, 1
        from departments department, generate_series(1, 200) n where department.code = '900'
        """,
        """
        insert into asset_cards (department_id, id, unit_id, card_number, name, edition, code, kind, measure_unit, acquired_on, last_entry_on, quantity, value, area,
                                 life_months, used_up_on, place_id, custodian, use, status, way, model, row_version)
        select department.id, ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, units.ids[1 + n % cardinality(units.ids)], 'ZC-' || lpad(n::text, 7, '0'),
               (array['台式计算机', '便携式计算机', '打印机', '办公桌', '文件柜', '轿车', '办公楼', '图书', '服务器', '会议桌'])[1 + n % 10], 2022, 'A02010105',
               (array['equipment', 'equipment', 'equipment', 'furniture', 'furniture', 'vehicle', 'building', 'book', 'equipment', 'furniture'])[1 + n % 10], '台',
               date '2005-01-01' + (n::bigint * 7919 % 7300)::int, date '2005-01-01' + (n::bigint * 7919 % 7300)::int, 1, ((1000 + (n::bigint * 104729 % 30000)) * case when n % 37 = 0 then 20 else 1 end)::numeric,
               case when n % 10 = 6 then 100 + n % 900 end, case when n % 10 = 7 then null else 72 end,
               case when n % 10 = 7 then null else (date_trunc('month', date '2005-01-01' + (n::bigint * 7919 % 7300)::int) + interval '6 years' - interval '1 day')::date end,
               ('01900000-0000-7000-9000-' || lpad(to_hex(1 + n % 200), 12, '0'))::uuid, '保管人' || n % 500, 'inUse', 'active', 'purchase', 'M' || n % 1000, 1
        from departments department, generate_series(1, $1) n,
             (select array_agg(id order by code) as ids from budget_units) units
        where department.code = '900'
        """,
        """
        insert into asset_entries (department_id, id, card_id, entry, unit_id, kind, quantity, value, area, effective_on, recorded_at, way, life_months)
        select department_id, ('01900000-0000-7000-a000-' || right(id::text, 12))::uuid, id, 'acquisition', unit_id, kind, quantity, value, area, acquired_on,
               timestamptz '2024-01-01', 'purchase', life_months
        from asset_cards
        """,
        """
        insert into asset_entries (department_id, id, card_id, entry, unit_id, kind, quantity, value, effective_on, recorded_at, way)
        select department_id, ('01900000-0000-7000-b000-' || right(id::text, 12))::uuid, id,
               case n % 3 when 0 then 'improvement' else 'disposal' end, unit_id, kind, case n % 3 when 0 then 0 else -quantity end,
               case n % 3 when 0 then 500 else -value end, acquired_on + 400, timestamptz '2024-06-01', case n % 3 when 0 then 'improvement' else 'scrapping' end
        from (select *, right(card_number, 7)::int as n from asset_cards) card
        where n % 10 = 1
        """,
        """
        update asset_cards card set quantity = held.quantity, value = held.value, last_entry_on = held.last_entry_on, peak_piece_value = held.peak_piece_value,
               status = case when held.quantity = 0 and held.value = 0 then 'removed' else 'active' end
        from (select card_id, sum(quantity) as quantity, sum(value) as value, max(effective_on) as last_entry_on,
                     greatest(max(value), case when sum(quantity) > 0 then sum(value) else 0 end) as peak_piece_value
              from asset_entries group by card_id) held
        where card.id = held.card_id
        """,
        """
        insert into asset_placements (department_id, card_id, id, place_id, custodian, use, effective_on, recorded_at, recorded_by_name)
        select department_id, id, ('01900000-0000-7000-c000-' || right(id::text, 12))::uuid, place_id, custodian, use, acquired_on, timestamptz '2024-01-01', '生成'
        from asset_cards
        """,
        "vacuum analyze asset_cards, asset_entries, asset_placements",
    ];

    public static async Task MakeAsync(NpgsqlDataSource source, int cards)
    {
        foreach (var sql in Statements)
        {
            await using var command = source.CreateCommand(sql);
            command.CommandTimeout = 0;
            if (sql.Contains("$1", StringComparison.Ordinal))
            {
                command.Parameters.Add(new() { Value = cards });
            }

            await command.ExecuteNonQueryAsync();
        }
    }
}
