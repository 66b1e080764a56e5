-- Makes a department with many cards straight in the tables, always the same ones: for measuring the asset manager's lists, not for use.
--   set maker.department = '900'; set maker.cards = '1000000'; \i CardMaker.sql
-- Twenty units, 2,000 places, three fifths of the cards with a place and a keeper, one in forty disposed of again, all kinds, lives as a department has them.

create temporary table made_department as select gen_random_uuid() as id;

insert into departments (id, code, name, region, row_version)
select id, current_setting('maker.department'), '大型部门', array['河北省', '测试市', '测试县'], 1 from made_department;

insert into budget_units (department_id, id, code, name, nature, position, row_version)
select made_department.id, gen_random_uuid(), current_setting('maker.department') || lpad(n::text, 3, '0'), '第' || n || '中心', '事业', n, 1
from made_department, generate_series(1, 20) n;

insert into asset_places (department_id, id, code, name, unit_id, is_closed, row_version)
select made_department.id, gen_random_uuid(), 'L' || lpad(n::text, 4, '0'), (n / 100 + 1) || ' 号楼 ' || (n % 100 + 101) || ' 室', null, false, 1
from made_department, generate_series(1, 2000) n;

create temporary table made_units as
select department_id, id, code, row_number() over (order by code) - 1 as n from budget_units where department_id = (select id from made_department);
create temporary table made_places as
select id, row_number() over (order by code) - 1 as n from asset_places where department_id = (select id from made_department);

-- Ids ascend as the program's own do (version 7), so that a card's rows lie where they would lie.
-- h: an even number between 0 and 999,999 for each card and use, the same at every run.
create temporary table made_cards as
select n, made_id.id, made_id.id as entry_id, n % 20 as unit,
       (hashint8(n) & 2147483647) % 1000000 as h1, (hashint8(n + 10000000) & 2147483647) % 1000000 as h2, (hashint8(n + 20000000) & 2147483647) % 1000000 as h3
from generate_series(1, current_setting('maker.cards')::bigint) n,
     lateral (select (lpad(to_hex(1704153600000 + n), 12, '0') || '7' || substr(replace(gen_random_uuid()::text, '-', ''), 14))::uuid as id) made_id;

create temporary table made as
select card.*, kind.kind, kind.name, kind.code, kind.life,
       case when kind.kind in ('book', 'furniture') then 1 + h2 % 20 else 1 end::numeric as quantity,
       round((case kind.kind when 'building' then 2000000 when 'land' then 5000000 when 'vehicle' then 180000 else 300 end
              * exp(h3 / 1000000.0 * case when kind.kind = 'equipment' then 7 else 2 end))::numeric, 2) as value,
       date '2008-01-01' + (h2 % 6200)::int as acquired_on, h1 % 40 = 7 as removed
from made_cards card
join lateral (
    select * from (values
        (0, 600, 'building', '办公楼', 'A01010100', 600), (600, 620, 'land', '土地', 'A01030000', null), (620, 3000, 'structure', '围墙', 'A01020000', 240),
        (3000, 13000, 'vehicle', '轿车', 'A02030500', 96), (13000, 14000, 'culturalRelic', '字画', 'A04010000', null), (14000, 44000, 'book', '图书', 'A04030000', null),
        (44000, 300000, 'furniture', (array['办公桌', '办公椅', '文件柜', '会议桌', '沙发', '书架'])[1 + h2 % 6], 'A05010200', 180),
        (300000, 999990, 'equipment', (array['台式计算机', '便携式计算机', '激光打印机', '多功能一体机', '扫描仪', '投影仪', '服务器', '交换机', '空调机', '碎纸机', '摄像机', '电话机'])[1 + h2 % 12]
            || case when h3 % 10 = 0 then ' ' || h3 else '' end, 'A02010105', 72),
        (999990, 1000000, 'biological', '绿植', 'A07010000', null)) as of_kind (low, high, kind, name, code, life)
    where h1 >= low and h1 < high) kind on true;

insert into asset_cards (
    department_id, id, unit_id, card_number, name, edition, code, kind, measure_unit, acquired_on, row_version, area, custodian, last_entry_on, life_months, model,
    place_id, quantity, serial_number, status, use, used_up_on, value, way, peak_piece_value)
select units.department_id, made.id, units.id, units.code || '-' || lpad(made.n::text, 7, '0'), made.name, 2022, made.code, made.kind, '台', made.acquired_on, 1,
       case when made.kind = 'building' then round(made.value / 3000, 2) end,
       case when h2 % 5 < 3 then (array['张', '王', '李', '赵', '刘', '陈', '杨', '黄'])[1 + h3 % 8] || (array['伟', '芳', '娜', '敏', '静', '强', '磊', '洋', '艳', '勇'])[1 + h1 % 10] || (h2 % 40) end,
       case when removed then greatest(made.acquired_on, date '2023-05-10') else made.acquired_on end, made.life,
       case when h3 % 3 > 0 then 'M-' || (h2 % 500) end, case when h2 % 5 < 3 then places.id end,
       case when removed then 0 else made.quantity end, case when made.kind = 'equipment' and h1 % 2 = 0 then 'SN' || lpad(made.n::text, 10, '0') end,
       case when removed then 'removed' else 'active' end,
       case when h3 % 50 = 0 then 'idle' when h3 % 50 = 1 then 'awaitingDisposal' when h3 % 500 = 2 then 'leasedOut' else 'inUse' end,
       (date_trunc('month', made.acquired_on) + made.life * interval '1 month' - interval '1 day')::date, case when removed then 0 else made.value end, 'purchase', ceil(made.value / made.quantity * 100) / 100
from made join made_units units on units.n = made.unit join made_places places on places.n = made.h3 % 2000;

insert into asset_entries (department_id, id, card_id, entry, unit_id, kind, quantity, value, area, effective_on, recorded_at, reason, way, life_months)
select units.department_id, made.entry_id, made.id, 'acquisition', units.id, made.kind, made.quantity, made.value,
       case when made.kind = 'building' then round(made.value / 3000, 2) end, made.acquired_on, timestamptz '2024-01-02 08:00+08', '登记', 'purchase', made.life
from made join made_units units on units.n = made.unit;

insert into asset_entries (department_id, id, card_id, entry, unit_id, kind, quantity, value, area, effective_on, recorded_at, reason, way, depreciation)
select units.department_id, gen_random_uuid(), made.id, 'disposal', units.id, made.kind, -made.quantity, -made.value,
       case when made.kind = 'building' then -round(made.value / 3000, 2) end, greatest(made.acquired_on, date '2023-05-10'), timestamptz '2024-01-02 08:00+08', '报废', 'scrapping',
       case when made.life is null then 0
            else -round(made.value * least(made.life, greatest(0, (2023 - extract(year from made.acquired_on)) * 12 + 5 - extract(month from made.acquired_on))) / made.life, 2) end
from made join made_units units on units.n = made.unit where made.removed;

drop table made, made_cards, made_units, made_places, made_department;
analyze asset_places, asset_cards, asset_entries;
