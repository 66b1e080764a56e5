using NodaTime;
using Procurement.Domain.Assets;
using Procurement.Domain.Common;
using Procurement.Web.Books;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Books;

/// <summary>The five rows of a day, summed on from a closed year: always what a sum over every entry comes to.</summary>
public sealed class SumOnTests(TestDatabase databases) : IClassFixture<TestDatabase>
{
    private static readonly LocalDate Bought = new(2023, 5, 6);
    private static readonly LocalDate YearEnd = new(2024, 12, 31);
    private static readonly LocalDate March = new(2025, 3, 4);
    private static readonly LocalDate June = new(2025, 6, 7);

    [Fact]
    public async Task LaterEntriesOfEveryKind_AddUpOnTheClosing_OnEveryDayAndAtEveryInstant()
    {
        await using var desk = await BookDesk.OpenAsync(databases);
        var cards = await CardsAsync(desk);
        var beforeClosing = Now(desk);
        var closed = await FiveRows.AgreedAsync(desk, YearEnd);
        await desk.CloseAsync(2024);
        var afterClosing = Now(desk);

        await MoveInMarchAsync(desk, cards);
        var afterMarch = Now(desk);
        await MoveInJuneAsync(desk, cards);

        Assert.Equal(closed, await FiveRows.AgreedAsync(desk, YearEnd));
        Assert.NotEqual(closed, await FiveRows.AgreedAsync(desk, March));
        foreach (var day in new[] { Bought, YearEnd, YearEnd.PlusDays(1), March.PlusDays(-1), March, June, new LocalDate(2031, 1, 1) })
        {
            foreach (var knownAt in new Instant?[] { null, beforeClosing, afterClosing, afterMarch, Now(desk) })
            {
                await FiveRows.AgreedAsync(desk, day, knownAt);
            }
        }
    }

    [Fact]
    public async Task EquipmentRow_CountsWhatComesOverTheLimitAndWhatFallsUnderIt()
    {
        await using var desk = await BookDesk.OpenAsync(databases);
        var cards = await CardsAsync(desk);
        await desk.CloseAsync(2024);
        var before = (await FiveRows.AgreedAsync(desk, YearEnd)).EquipmentOver200K;
        await MoveInMarchAsync(desk, cards);

        // In March: 210,000 comes over and 150,000 falls under, four of ten leave, two of three come over as a cheap one goes,
        // one of two is split off, one is disposed of, one becomes furniture, one is bought; 260,000 only changes hands.
        var after = (await FiveRows.AgreedAsync(desk, March)).EquipmentOver200K;
        Assert.Equal("16 4110000.00", $"{before.Quantity} {before.Value}");
        Assert.Equal("13 3130000.00", $"{after.Quantity} {after.Value}");
    }

    [Fact]
    public async Task OnlyWhatWasClosedHereIsTrusted()
    {
        await using var desk = await BookDesk.OpenAsync(databases);
        await CardsAsync(desk);
        await desk.CloseAsync(2024);
        var right = await FiveRows.AgreedAsync(desk, March);

        // What stands with the year is what the table begins with; were it of a file, by nobody's account here, it would count for nothing.
        await desk.Desk.Buying.ExecuteAsync(
            "update asset_years set summary = jsonb_set(summary::jsonb, '{rows,vehicles,value}', '\"1.00\"')::text");
        Assert.Equal(Money.Parse("1.00"), (await FiveRows.SumAsync(desk, March)).Vehicles.Value);
        await desk.Desk.Buying.ExecuteAsync("update asset_years set closed_by = null");
        Assert.Equal(right, await FiveRows.AgreedAsync(desk, March));
        await desk.Desk.Buying.ExecuteAsync("update asset_years set closed_by = gen_random_uuid(), summary = (summary::jsonb - 'rows')::text");
        Assert.Equal(right, await FiveRows.AgreedAsync(desk, March));
    }

    [Fact]
    public async Task ReopenedYear_IsSummedAnew_AndFromItsNextClosingOn()
    {
        await using var desk = await BookDesk.OpenAsync(databases);
        var cards = await CardsAsync(desk);
        await desk.CloseAsync(2023);
        var firstClosing = await desk.CloseAsync(2024);
        var afterFirst = Now(desk);
        var asked = await desk.Years.RequestReopeningAsync(desk.Desk.Manager, new DecideBooks(FiscalYear.Of(2024), firstClosing.RowVersion, "漏记改良"), default);
        var closed = await FiveRows.AgreedAsync(desk, YearEnd);
        var reopened = await desk.Years.ReopenAsync(desk.Desk.Approver, new DecideBooks(FiscalYear.Of(2024), asked.RowVersion, null), default);
        await desk.PostAsync(YearEnd, AssetWay.Improvement, (cards.Rises, BookDesk.Draft(AssetEntryKind.Improvement, "0", "60000.00")));

        Assert.Equal(closed.EquipmentOver200K.Plus(Quantity.Of(1m), Money.Parse("210000.00")), (await FiveRows.AgreedAsync(desk, YearEnd)).EquipmentOver200K);
        Assert.Equal(closed, await FiveRows.AgreedAsync(desk, YearEnd, afterFirst));
        await desk.CloseAsync(2024, reopened.RowVersion);
        Assert.Equal(closed, await FiveRows.AgreedAsync(desk, YearEnd, afterFirst));
        Assert.NotEqual(closed, await FiveRows.AgreedAsync(desk, March));
    }

    private static Instant Now(BookDesk desk) => desk.Desk.Register.Host.Clock.GetCurrentInstant();

    private static async Task<Cards> CardsAsync(BookDesk desk)
    {
        await desk.CardAsync(AssetKind.Furniture, Bought, "900000.00", AssetWay.Purchase, quantity: "300");
        await desk.CardAsync(AssetKind.Vehicle, Bought, "250000.00", AssetWay.Purchase);
        var building = await desk.CardAsync(AssetKind.Building, Bought, "5000000.00", AssetWay.Purchase);
        await desk.PostAsync(Bought, AssetWay.Improvement, (building, BookDesk.Draft(AssetEntryKind.Improvement, "0", "0") with
        {
            Area = Quantity.Parse("1200.5"),
            OfficeArea = Quantity.Parse("300.25"),
            OfficeValue = Money.Parse("1250000.00"),
        }));
        return new Cards(
            building, await EquipmentAsync(desk, "150000.00"), await EquipmentAsync(desk, "250000.00"), await EquipmentAsync(desk, "2200000.00", "10"),
            await EquipmentAsync(desk, "500000.00", "2"), await EquipmentAsync(desk, "540000.00", "3"), await EquipmentAsync(desk, "300000.00"),
            await EquipmentAsync(desk, "600000.00"), await EquipmentAsync(desk, "260000.00"));
    }

    private static Task<Guid> EquipmentAsync(BookDesk desk, string value, string quantity = "1") =>
        desk.CardAsync(AssetKind.Equipment, Bought, value, AssetWay.Purchase, quantity: quantity);

    private static async Task MoveInMarchAsync(BookDesk desk, Cards cards)
    {
        var part = await desk.CardAsync(AssetKind.Equipment, March, "300000.00", null, entry: AssetEntryKind.Split);
        await desk.CardAsync(AssetKind.Equipment, March, "400000.00", AssetWay.Purchase);
        await desk.PostAsync(
            March, AssetWay.OtherIn,
            (cards.Rises, BookDesk.Draft(AssetEntryKind.Improvement, "0", "60000.00")),
            (cards.Falls, BookDesk.Draft(AssetEntryKind.Revaluation, "0", "-100000.00")),
            (cards.Many, BookDesk.Draft(AssetEntryKind.Disposal, "-4", "-880000.00")),
            (cards.Pair, BookDesk.Draft(AssetEntryKind.Split, "-1", "-300000.00")),
            (cards.Cheap, BookDesk.Draft(AssetEntryKind.Disposal, "-1", "-100000.00")),
            (cards.Goes, BookDesk.Draft(AssetEntryKind.Disposal, "-1", "-300000.00")),
            (cards.Becomes, BookDesk.Draft(AssetEntryKind.Reclassification, "-1", "-600000.00")),
            (cards.Becomes, BookDesk.Draft(AssetEntryKind.Reclassification, "1", "600000.00") with { Kind = AssetKind.Furniture }),
            (cards.Moves, BookDesk.Draft(AssetEntryKind.Transfer, "-1", "-260000.00")),
            (cards.Moves, BookDesk.Draft(AssetEntryKind.Transfer, "1", "260000.00") with { UnitId = desk.OtherUnit }),
            (cards.Building, BookDesk.Draft(AssetEntryKind.Improvement, "0", "100000.00") with { Area = Quantity.Parse("20"), OfficeArea = Quantity.Parse("5"), OfficeValue = Money.Parse("20000.00") }));
        Assert.NotEqual(Guid.Empty, part);
    }

    /// <summary>Some of it back again: over the limit and under it the other way round.</summary>
    private static Task<int> MoveInJuneAsync(BookDesk desk, Cards cards) => desk.PostAsync(
        June, AssetWay.OtherIn,
        (cards.Rises, BookDesk.Draft(AssetEntryKind.Revaluation, "0", "-10000.01")),
        (cards.Falls, BookDesk.Draft(AssetEntryKind.Improvement, "0", "50000.00")),
        (cards.Many, BookDesk.Draft(AssetEntryKind.CountAdjustment, "-1", "-120000.01")),
        (cards.Pair, BookDesk.Draft(AssetEntryKind.Merge, "-1", "-200000.00")),
        (cards.Cheap, BookDesk.Draft(AssetEntryKind.Merge, "1", "200000.00")));

    private sealed record Cards(Guid Building, Guid Rises, Guid Falls, Guid Many, Guid Pair, Guid Cheap, Guid Goes, Guid Becomes, Guid Moves);
}
