using NodaTime;
using Procurement.Data.Disclosures;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Books;
using Procurement.Domain.Common;
using Procurement.Web.Books;
using Procurement.Web.Checks;
using Procurement.Web.Disclosures;
using Procurement.Web.Movements;
using Procurement.Web.Movements.Rules;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Story;

/// <summary>A year from moving in to closing: what it must come to, and that it stays so.</summary>
public sealed class AssetYearStoryTests(TestDatabase databases) : IClassFixture<TestDatabase>
{
    private static readonly FiscalYear Year = FiscalYear.Of(2024);

    /// <summary>The five rows as plain SQL reads them off the ledger, in yuan: 房屋, 车辆, 20 万元以上设备, 其他.</summary>
    private const string PlainSums =
        """
        with held as (select card_id, kind, sum(quantity) as pieces, sum(value) as worth from asset_entries
                      where department_id = (select id from departments where code = '900') and effective_on <= '2024-12-31' group by card_id, kind)
        select concat_ws('|', sum(worth) filter (where kind = 'building'), sum(worth) filter (where kind = 'vehicle'),
                         sum(worth) filter (where kind = 'equipment' and pieces > 0 and worth / pieces >= 200000),
                         sum(worth) filter (where kind not in ('building', 'vehicle') and not (kind = 'equipment' and pieces > 0 and worth / pieces >= 200000)))
        from held
        """;

    [Fact]
    public async Task A_year_of_five_thousand_cards_adds_up_is_closed_and_prints_the_same_for_good()
    {
        await using var year = await AssetYear.OpenAsync(databases);
        await year.MoveInAsync();
        await year.BuyAsync();
        await year.MoveAsync();
        await year.TakeStockAsync();
        Assert.Matches("^differs 3, matches [0-9]+, misplaced 3, shortage 4, surplus 2$", year.Results);

        await AssertAddsUpAsync(year);
        var printed = await TableAsync(year, null);
        Assert.Equal(await year.Desk.Register.ScalarAsync<string>(PlainSums), printed);
        var then = await CloseAsync(year);

        await CorrectLaterAsync(year);
        Assert.Equal(printed, await TableAsync(year, then));
        Assert.Equal(printed, await TableAsync(year, null));

        await ReopenAndCorrectAsync(year);
        Assert.Equal(printed, await TableAsync(year, then));
        Assert.NotEqual(printed, await TableAsync(year, null));
        Assert.Equal(await year.Desk.Register.ScalarAsync<string>(PlainSums), await TableAsync(year, null));
        await AssertAddsUpAsync(year);
    }

    /// <summary>Opening + additions − disposals = closing, to the fen, however the rows are taken; depreciation too.</summary>
    private static async Task AssertAddsUpAsync(AssetYear year)
    {
        foreach (var by in Enum.GetValues<RollBy>())
        {
            var view = await Reader(year).YearAsync(year.Desk.Manager, Year, by, withDepreciation: by is RollBy.Class, default);
            Assert.Empty(view.Mismatches);
            Assert.NotEqual(Money.Zero, view.Table.Total.Closing.Value);
        }
    }

    private static async Task<string> TableAsync(AssetYear year, Instant? knownAt)
    {
        var reader = new FiguresReader(year.Desk.Register.Host.Database, year.Desk.Register.Host.AssetClasses);
        var assets = (await reader.ReadAsync(year.Desk.DepartmentId, FiscalYear.Of(2025), AssetYear.YearEnd, knownAt, default)).Assets;
        return string.Join('|', new[] { assets.Buildings, assets.Vehicles, assets.EquipmentOver200K, assets.Other }.Select(row => row.Value.ToString()));
    }

    /// <returns>The instant of the closing.</returns>
    private static async Task<Instant> CloseAsync(AssetYear year)
    {
        var answer = await Handler(year).CloseAsync(year.Desk.Manager, new CloseBooks(Year, 0, WarningsConfirmed: true), default);
        Assert.Equal(AssetYearStatus.Closed, answer.Status);
        var refusal = await Assert.ThrowsAsync<RuleViolationException>(() => year.DoAsync(
            MovementKind.Disposal, AssetYear.YearEnd, [new MovementItemDraft(year.Take(AssetKind.Equipment, 1)[0])], AssetWay.Scrapping));
        Assert.Equal("AL-CLOSED", refusal.Violation.Code);
        return year.Desk.Register.Host.Clock.GetCurrentInstant();
    }

    /// <summary>After closing, mistakes are taken back on the first open day, and the new year goes on.</summary>
    private static async Task CorrectLaterAsync(AssetYear year)
    {
        var wrong = await year.Desk.Register.ScalarAsync<Guid>("select id from asset_movements where kind = 'disposal' and way = 'sale'");
        await year.Desk.TakeBackAsync(wrong);
        await year.DoAsync(MovementKind.Disposal, new LocalDate(2025, 2, 3), year.Take(AssetKind.Equipment, 20).Select(card => new MovementItemDraft(card)), AssetWay.Scrapping);
    }

    private static async Task ReopenAndCorrectAsync(AssetYear year)
    {
        var asked = await Handler(year).RequestReopeningAsync(year.Desk.Manager, new DecideBooks(Year, 1, "漏记报废"), default);
        await Handler(year).ReopenAsync(year.Desk.Approver, new DecideBooks(Year, asked.RowVersion, null), default);
        await year.DoAsync(MovementKind.Revaluation, AssetYear.YearEnd, year.Take(AssetKind.Vehicle, 1).Select(card =>
            new MovementItemDraft(card, Details: MovementJson.Write(new RevaluedCard(Money.Parse("55555.55"), 120)))));
    }

    private static BookReader Reader(AssetYear year) => new(year.Desk.Register.Host, Review(year));

    private static BookYearHandler Handler(AssetYear year) => new(year.Desk.Acts, Review(year));

    private static ClosingReview Review(AssetYear year) => new(new CheckHandler(year.Desk.Register.Host, new DisclosureHandler(year.Desk.Register.Host)));
}
