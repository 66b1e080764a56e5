using System.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using Procurement.Data.Assets;
using Procurement.Domain.Assets;
using Procurement.Domain.Disclosures;

namespace Procurement.Web.Tests.Books;

/// <summary>The five rows of department 900, read in three ways.</summary>
internal static class FiveRows
{
    /// <summary>As the program reads them.</summary>
    public static Task<AssetFigures> SumAsync(BookDesk desk, LocalDate day, Instant? knownAt = null) => ReadAsync(desk, day, knownAt, all: false);

    /// <summary>Asserts that the program's sum, the sum over every entry and plain SQL state the same.</summary>
    public static async Task<AssetFigures> AgreedAsync(BookDesk desk, LocalDate day, Instant? knownAt = null)
    {
        var figures = await SumAsync(desk, day, knownAt);
        Assert.Equal(await ReadAsync(desk, day, knownAt, all: true), figures);
        Assert.Equal(await PlainAsync(desk, day, knownAt), Text(figures));
        return figures;
    }

    private static async Task<AssetFigures> ReadAsync(BookDesk desk, LocalDate day, Instant? knownAt, bool all)
    {
        await using var context = desk.Desk.Register.Host.Database.NewContext(desk.Desk.DepartmentId);
        await using var snapshot = await context.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead);
        return all ? await HoldingQuery.SumAllAsync(context, day, knownAt, default) : await HoldingQuery.SumAsync(context, day, knownAt, default);
    }

    private static string Text(AssetFigures figures) => string.Join('|', Enum.GetValues<AssetRow>().Select(row => $"{figures[row].Quantity} {figures[row].Value}"));

    /// <summary>Card by card, the way the table's wording has it.</summary>
    private static Task<string> PlainAsync(BookDesk desk, LocalDate day, Instant? knownAt) => desk.Desk.Register.ScalarAsync<string>(
        $"""
        with held as (select card_id, kind, sum(quantity) as pieces, sum(value) as worth, sum(area) as area, sum(office_area) as office, sum(office_value) as office_worth
                      from asset_entries where department_id = '{desk.Desk.DepartmentId}' and effective_on <= '{day:uuuu-MM-dd}'
                      and recorded_at <= '{(knownAt is { } instant ? InstantPattern.ExtendedIso.Format(instant) : "infinity")}' group by card_id, kind),
             placed as (select held.*, case kind when 'building' then 1 when 'vehicle' then 3
                               else case when kind = 'equipment' and pieces > 0 and worth / pieces >= 200000 then 4 else 5 end end as place from held),
             counted as (select place, case place when 1 then area else pieces end as count, worth from placed
                         union all select 2, office, office_worth from placed where place = 1)
        select string_agg(trim_scale(coalesce(count, 0)) || ' ' || to_char(coalesce(worth, 0), 'FM9999999990.00'), '|' order by place)
        from (select place, sum(count) as count, sum(worth) as worth from generate_series(1, 5) place left join counted using (place) group by place) table_rows
        """);
}
