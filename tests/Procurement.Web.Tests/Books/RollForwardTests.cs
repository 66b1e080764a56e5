using NodaTime;
using Procurement.Domain.Assets;
using Procurement.Domain.Books;
using Procurement.Domain.Common;
using Procurement.Web.Tests.Hosting;
using static Procurement.Web.Tests.Books.BookDesk;

namespace Procurement.Web.Tests.Books;

/// <summary>固定资产增减变动表 of 2024 over every kind of entry; all figures are worked out by hand beside the entries.</summary>
public sealed class RollForwardTests(TestDatabase databases) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task EveryKindOfEntry_ByClass_AddsUpToTheFen()
    {
        await using var desk = await OpenYearAsync();

        var table = await desk.TableAsync(2024, RollBy.Class);

        // Opening: server 72,000, car 180,000, handed-on 20,000, growing 190,000; depreciation 7 × 1,000 + 24 × 1,875.
        var equipment = Row(table, "equipment");
        Assert.Equal(Figure("4", "462000", "52000"), equipment.Opening);
        Assert.Equal(Figure("1", "36000", "0"), equipment.Of(YearChange.Purchase));
        Assert.Equal(Figure("1", "9000", "0"), equipment.Of(YearChange.DonationIn));
        Assert.Equal(Figure("-1", "-9000", "0"), equipment.Of(YearChange.Correction));
        Assert.Equal(Figure("0", "34400", "0"), equipment.Of(YearChange.Improvement));
        Assert.Equal(Figure("-1", "-36000", "-3000"), equipment.Of(YearChange.Reclassification));
        Assert.Equal(BookFigure.Zero, equipment.Of(YearChange.UnitChange));
        Assert.Equal(Figure("0", "0", "1666.67"), equipment.Of(YearChange.LifeChange));
        Assert.Equal(Figure("-1", "-20000", "-4000"), equipment.Of(YearChange.TransferOut));

        // 3,000 + 11,090.32 of the server, 12 × 1,875 of the car, 6 × 500 of the copier before it became furniture, 2,333.33 of what was handed on.
        Assert.Equal(Money.Parse("41923.65"), equipment.Charges);
        Assert.Equal(Figure("3", "476400", "88590.32"), equipment.Closing);

        var furniture = Row(table, "furniture");
        Assert.Equal(BookFigure.Zero, furniture.Opening);
        Assert.Equal(Figure("10", "30000", "0"), furniture.Of(YearChange.OpeningBalance));
        Assert.Equal(Figure("4", "8000", "0"), furniture.Of(YearChange.Registered));
        Assert.Equal(Figure("-2", "-6000", "0"), furniture.Of(YearChange.Scrapping));
        Assert.Equal(Figure("-1", "-2000", "0"), furniture.Of(YearChange.Shortage));
        Assert.Equal(Figure("0", "-500", "0"), furniture.Of(YearChange.Revaluation));
        Assert.Equal(BookFigure.Zero, furniture.Of(YearChange.SplitMerge));
        Assert.Equal(Figure("1", "36000", "3000"), furniture.Of(YearChange.Reclassification));
        Assert.Equal(Money.Parse("2000"), furniture.Charges);
        Assert.Equal(Figure("12", "65500", "5000"), furniture.Closing);

        Assert.Equal(Figure("1", "5000", "0"), Row(table, "culturalRelics").Of(YearChange.Surplus));
        Assert.Equal(Figure("16", "546900", "93590.32"), table.Total.Closing);
    }

    [Fact]
    public async Task ByUnit_AMoveBetweenUnits_GoesOutHereAndInThereWithItsDepreciation()
    {
        await using var desk = await OpenYearAsync();

        var table = await desk.TableAsync(2024, RollBy.Unit);

        var (from, to) = (Row(table, desk.Desk.UnitId.ToString()), Row(table, desk.OtherUnit.ToString()));
        Assert.Equal(Figure("-1", "-180000", "-56250"), from.Of(YearChange.UnitChange));   // 30 × 1,875
        Assert.Equal(Figure("1", "180000", "56250"), to.Of(YearChange.UnitChange));
        Assert.Equal(Money.Parse("11250"), to.Charges);   // July to December
        Assert.Equal(Figure("1", "180000", "67500"), to.Closing);
        Assert.Equal(Money.Parse("366900"), from.Closing.Value);
    }

    [Fact]
    public async Task ByRow_APieceThatPassesTheLimit_MovesOverWithWhatItWasAtTheOpening()
    {
        await using var desk = await OpenYearAsync();

        var table = await desk.TableAsync(2024, RollBy.Row);

        var (over, other) = (Row(table, "EquipmentOver200K"), Row(table, "Other"));
        Assert.Equal(Figure("1", "190000", "0"), over.Of(YearChange.LimitShift));
        Assert.Equal(Figure("1", "210000", "0"), over.Closing);
        Assert.Equal(Figure("-1", "-190000", "0"), other.Of(YearChange.LimitShift));
        Assert.Equal(Money.Parse("282000"), other.Opening.Value);   // server, handed-on, growing
        Assert.Equal(Money.Parse("156900"), other.Closing.Value);   // server 86,400, furniture 65,500, relic 5,000
        Assert.Equal(Money.Parse("180000"), Row(table, "Vehicles").Closing.Value);
        Assert.Equal(Money.Parse("546900"), table.Total.Closing.Value);
    }

    [Fact]
    public async Task NextYear_BeginsWithWhatThisOneEndedWith_AndTheYearsListSaysSo()
    {
        await using var desk = await OpenYearAsync();

        var (this_, next) = (await desk.TableAsync(2024, RollBy.Kind), await desk.TableAsync(2025, RollBy.Kind));

        Assert.Equal(this_.Total.Closing, next.Total.Opening);
        var years = await desk.Reader.YearsAsync(desk.Desk.Manager, CancellationToken.None);
        Assert.Equal(Money.Parse("546900"), years.Single(row => row.State.Year.Number == 2024).Closing);
        Assert.Equal(Money.Parse("462000"), years.Single(row => row.State.Year.Number == 2023).Closing);
    }

    [Fact]
    public async Task Depreciation_EveryCard_IsWhatItsLedgerSays()
    {
        await using var desk = await OpenYearAsync();
        var table = await desk.TableAsync(2024, RollBy.Kind);

        await using var context = desk.Desk.Register.Host.Database.NewContext(desk.Desk.DepartmentId);
        var entries = context.AssetEntries.ToList().ToLookup(entry => entry.CardId);
        var standing = Money.Sum(context.Cards.ToList().Select(card => new CardLedger(card, entries[card.Id]).StandingOn(new LocalDate(2024, 12, 31))?.Accumulated ?? Money.Zero));

        Assert.Equal(standing, table.Total.Closing.Depreciation);
    }

    private async Task<BookDesk> OpenYearAsync()
    {
        var desk = await BookDesk.OpenAsync(databases);
        var (other, unit) = (desk.OtherUnit, desk.Desk.UnitId);

        // 1,000 a month from June 2023; improved in April: (86,400 − 10,000) over 62 months.
        var server = await desk.CardAsync(AssetKind.Equipment, new LocalDate(2023, 6, 15), "72000", AssetWay.OtherIn, life: 72);
        await desk.PostAsync(new LocalDate(2024, 4, 10), AssetWay.Improvement, (server, Draft(AssetEntryKind.Improvement, "0", "14400")));

        var tables = await desk.CardAsync(AssetKind.Furniture, new LocalDate(2024, 1, 10), "30000", AssetWay.Opening, quantity: "10");
        await desk.PostAsync(new LocalDate(2024, 5, 1), AssetWay.Split, (tables, Draft(AssetEntryKind.Split, "-4", "-12000")));
        await desk.CardAsync(AssetKind.Furniture, new LocalDate(2024, 5, 1), "12000", AssetWay.Split, quantity: "4", entry: AssetEntryKind.Split);
        await desk.PostAsync(new LocalDate(2024, 6, 1), AssetWay.Scrapping, (tables, Draft(AssetEntryKind.Disposal, "-2", "-6000")));

        // 500 a month from March; six months until it becomes furniture.
        var copier = await desk.CardAsync(AssetKind.Equipment, new LocalDate(2024, 3, 5), "36000", AssetWay.Purchase, life: 72);
        await desk.PostAsync(
            new LocalDate(2024, 9, 1), AssetWay.Reclassification, (copier, Draft(AssetEntryKind.Reclassification, "-1", "-36000", "-3000")),
            (copier, Draft(AssetEntryKind.Reclassification, "1", "36000", "3000") with { Kind = AssetKind.Furniture }));

        // 1,875 a month from January 2022; 30 months until it goes to the other unit.
        var car = await desk.CardAsync(AssetKind.Vehicle, new LocalDate(2022, 1, 1), "180000", AssetWay.DonationIn, life: 96);
        await desk.PostAsync(
            new LocalDate(2024, 7, 1), AssetWay.UnitChange, (car, Draft(AssetEntryKind.Transfer, "-1", "-180000", "-56250") with { UnitId = unit }),
            (car, Draft(AssetEntryKind.Transfer, "1", "180000", "56250") with { UnitId = other }));

        await desk.CardAsync(AssetKind.CulturalRelic, new LocalDate(2024, 8, 1), "5000", null, entry: AssetEntryKind.CountAdjustment);

        var old = await desk.CardAsync(AssetKind.Furniture, new LocalDate(2024, 2, 2), "8000", null, quantity: "4");
        await desk.PostAsync(new LocalDate(2024, 10, 10), AssetWay.Shortage, (old, Draft(AssetEntryKind.CountAdjustment, "-1", "-2000")));
        await desk.PostAsync(new LocalDate(2024, 11, 1), AssetWay.Revaluation, (old, Draft(AssetEntryKind.Revaluation, "0", "-500")));

        var mistake = await desk.CardAsync(AssetKind.Equipment, new LocalDate(2024, 3, 3), "9000", AssetWay.DonationIn);
        var wrong = await desk.Desk.Register.ScalarAsync<Guid>($"select id from asset_entries where card_id = '{mistake}'");
        await desk.PostAsync(new LocalDate(2024, 3, 3), AssetWay.DonationIn, (mistake, Draft(AssetEntryKind.Acquisition, "-1", "-9000") with { ReversesId = wrong }));

        // Five months caught up with in May: 20,000 × 5 ⁄ 60; then 18,333.33 over 55 months, seven of them until it is handed on.
        var handedOn = await desk.CardAsync(AssetKind.Equipment, new LocalDate(2023, 12, 1), "20000", AssetWay.OtherIn);
        await desk.PostAsync(new LocalDate(2024, 5, 5), AssetWay.LifeChange, (handedOn, Draft(AssetEntryKind.LifeChange, "0", "0", "1666.67") with { LifeMonths = 60, MonthsUsed = 5 }));
        await desk.PostAsync(new LocalDate(2024, 12, 1), AssetWay.TransferOut, (handedOn, Draft(AssetEntryKind.Disposal, "-1", "-20000", "-4000")));

        var growing = await desk.CardAsync(AssetKind.Equipment, new LocalDate(2023, 5, 1), "190000", AssetWay.OtherIn);
        await desk.PostAsync(new LocalDate(2024, 2, 1), AssetWay.Improvement, (growing, Draft(AssetEntryKind.Improvement, "0", "20000")));
        return desk;
    }

    private static RollRow Row(RollForward table, string key) => table.Rows.Single(row => row.Key == key);

    private static BookFigure Figure(string quantity, string value, string depreciation) => new(Quantity.Parse(quantity), Money.Parse(value), Money.Parse(depreciation));
}
