using Npgsql;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Assets;

/// <summary>A card with a history that stands in plain rows, so that each entry has a day and an instant of its own.</summary>
internal static class SampleCard
{
    /// <summary>12,000.00 yuan, ten pieces, 60 months, from 2023-03-15; half of it scrapped on 2024-06-20, which was recorded on 2024-07-01; moved on 2024-01-10.</summary>
    /// <remarks>By hand, 财会〔2017〕4号 (from the month of addition, none in the month of removal): 200.00 a month. At the end of 2023 ten months, 2,000.00.
    /// Before June 2024 15 months, 3,000.00, of which half goes; 100.00 for June leaves 1,600.00 of 6,000.00.</remarks>
    public static async Task<Guid> AddAsync(TestRegister register, string department, string number)
    {
        await using var connection = new NpgsqlConnection(register.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            $"""
            with owner as (select unit.department_id, unit.id as unit_id from budget_units unit
                           join departments on departments.id = unit.department_id where departments.code = '{department}' order by unit.position limit 1),
                 place as (insert into asset_places (department_id, id, code, name, is_closed, row_version)
                           select department_id, gen_random_uuid(), 'P-{number}', '档案库', false, 1 from owner returning id),
                 card as (insert into asset_cards (department_id, id, unit_id, card_number, name, edition, code, kind, measure_unit, acquired_on, row_version, last_entry_on,
                              quantity, value, life_months, used_up_on, place_id, custodian, model, peak_piece_value)
                          select department_id, gen_random_uuid(), unit_id, '{number}', '密集架', 2022, 'A05010301', 'furniture', '组', '2023-03-15', 7, '2024-06-20',
                              5, 6000.00, 60, '2028-02-29', (select id from place), '钱六', 'MJJ-8', 1200.00 from owner returning department_id, id, unit_id),
                 entries as (insert into asset_entries (department_id, id, card_id, entry, unit_id, kind, quantity, value, depreciation, effective_on, recorded_at, reason, way, life_months)
                             select department_id, gen_random_uuid(), id, 'acquisition', unit_id, 'furniture', 10, 12000.00, 0, date '2023-03-15', timestamptz '2023-03-16 09:00+08', '采购验收', 'purchase', 60 from card
                             union all
                             select department_id, gen_random_uuid(), id, 'disposal', unit_id, 'furniture', -5, -6000.00, -1500.00, date '2024-06-20', timestamptz '2024-07-01 09:00+08', '损坏报废', 'scrapping', null from card),
                 placements as (insert into asset_placements (department_id, card_id, id, place_id, custodian, use, effective_on, recorded_at, recorded_by_name)
                                select department_id, id, gen_random_uuid(), (select id from place), '钱六', 'inUse', '2024-01-10', timestamptz '2024-01-10 09:00+08', '李四' from card)
            select id from card
            """,
            connection);
        return (Guid)(await command.ExecuteScalarAsync())!;
    }
}
