using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Publishing.Comparing;
using Procurement.Web.Tests.Hosting;
using Procurement.Web.Tests.Purchasing;
using static Procurement.Web.Tests.Publishing.PublishingDesk;

namespace Procurement.Web.Tests.Publishing;

/// <summary>What differs between two disclosures, and the acts and documents behind it.</summary>
public sealed class ComparisonTests(TestDatabase databases) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task VersionAndNow_ALineAdjusted_NamesTheAdjustmentAndItsReason()
    {
        await using var desk = await OpenAsync(databases);
        var released = await desk.ReleaseAsync();
        var number = await desk.AdjustAsync(PurchasingDesk.Computers, "8", "5000", "40000", "压减办公设备");

        var found = await desk.Comparisons.ReadAsync(desk.Author, $"{released.Id}", "now", 0, 50, null, default);

        var row = Assert.Single(found.Difference.Sections[0].Rows, row => row.Type == "line");
        Assert.Equal(ChangeKind.Changed, row.Kind);
        Assert.Contains(row.Cells, cell => cell is { Column: "quantity", Before: "10", After: "8" });
        var reason = Assert.Single(found.ReasonsOf(row));
        Assert.Equal(("line.change", number, desk.Approver.Name), (reason.Action, reason.AdjustmentNumber, reason.ActorName));
        Assert.Contains("压减办公设备", reason.Reason, StringComparison.Ordinal);
        Assert.Contains(found.Difference.Sections[0].Rows, total => total.Type == "total");
        Assert.Equal(3, found.Difference.Sections[0].Unchanged);

        var back = await desk.Comparisons.ReadAsync(desk.Author, "now", $"{released.Id}", 0, 50, null, default);
        Assert.Single(back.ReasonsOf(Assert.Single(back.Difference.Sections[0].Rows, line => line.Type == "line")));
    }

    [Fact]
    public async Task TwoVersions_CardsCameGrewAndWent_TheDocumentsAddUpToTheDifferenceExactly()
    {
        await using var desk = await OpenAsync(databases);
        var grown = await desk.Assets.CardAsync("交换机", "150000.00", new(2023, 2, 1));
        var batch = await desk.Assets.CardAsync("台式计算机", "72000.00", new(2023, 3, 1), quantity: "10");
        var first = await desk.ReleaseAsync();
        await desk.Assets.CardAsync("办公楼", "5000000.00", new(2023, 4, 1), AssetKind.Building, area: "1200");
        await desk.Assets.CardAsync("轿车", "180000.00", new(2023, 5, 1), AssetKind.Vehicle, code: "A02030501");
        await desk.Assets.DoAsync(new MovementDraft(
            MovementKind.Disposal, AssetWay.Scrapping, new(2023, 6, 1), "无法修复", "鉴定意见", [new MovementItemDraft(batch, Quantity.Of(4m))]));
        await desk.ExecuteAsync(
            $"""
            insert into asset_entries (department_id, id, card_id, entry, unit_id, kind, quantity, value, effective_on, recorded_at, depreciation, months_used)
            select department_id, '{desk.Assets.NewId()}', id, 'revaluation', unit_id, kind, 0, 100000, '2023-07-01', now(), 0, 0 from asset_cards where id = '{grown}';
            """);
        await desk.ExecuteAsync($"update asset_cards set value = 250000, peak_piece_value = 250000 where id = '{grown}'");
        await desk.Assets.CardAsync("明年的", "9000.00", new(2024, 5, 1));   // not yet there at the end of 2023

        var second = await desk.ReleaseAsync("补登资产");
        var found = await desk.Comparisons.ReadAsync(desk.Author, $"{first.Id}", $"{second.Id}", 0, 50, null, default);

        Assert.Equal(AssetFigures.None, found.Unexplained);
        Assert.Equal(4, found.Moves.Count);
        Assert.Equal(("1200", "5000000.00"), (found.Moves.Total.Buildings.Quantity.ToString(), found.Moves.Total.Buildings.Value.ToString()));
        Assert.Equal(("1", "180000.00"), (found.Moves.Total.Vehicles.Quantity.ToString(), found.Moves.Total.Vehicles.Value.ToString()));

        // The revaluation lifts a card of 150,000 over the limit: it leaves 其他 with what it was worth and enters the row above with all.
        Assert.Equal(("1", "250000.00"), (found.Moves.Total.EquipmentOver200K.Quantity.ToString(), found.Moves.Total.EquipmentOver200K.Value.ToString()));
        Assert.Equal(("-5", "-178800.00"), (found.Moves.Total.Other.Quantity.ToString(), found.Moves.Total.Other.Value.ToString()));
        Assert.Contains(found.Moves.Moves, move => move is { Kind: MovementKind.Disposal, Reason: "无法修复", Cards: 1 });

        var paged = await desk.Comparisons.ReadAsync(desk.Author, $"{first.Id}", $"{second.Id}", 2, 1, null, default);
        Assert.Equal((1, 4, found.Moves.Total), (paged.Moves.Moves.Count, paged.Moves.Count, paged.Moves.Total));
        var sum = found.Moves.Moves.Aggregate(AssetFigures.None, (sum, move) => sum with { Other = sum.Other.Plus(move.Change.Other.Quantity, move.Change.Other.Value) });
        Assert.Equal(found.Moves.Total.Other, sum.Other);
    }

    [Fact]
    public async Task TwoYears_LinesHaveNoReasons_AndAssetsTheirDocuments()
    {
        await using var desk = await OpenAsync(databases);
        await desk.ExecuteAsync($$"""insert into disclosure_choices (department_id, fiscal_year, layout_name, values, row_version) values ('{{desk.Assets.DepartmentId}}', 2025, 'hebei-2024', '{}', 1)""");
        await desk.Assets.CardAsync("复印机", "30000.00", new(2024, 5, 1));

        var found = await desk.Comparisons.ReadAsync(desk.Author, "2024", "2025", 0, 50, null, default);

        Assert.False(found.IsOfOneYear);
        Assert.All(found.Difference.Sections[0].Rows.Where(row => row.Type == "line"), row => Assert.Equal(ChangeKind.Removed, row.Kind));
        Assert.Equal(AssetFigures.None, found.Unexplained);
        Assert.Equal("30000.00", Assert.Single(found.Moves.Moves).Change.Other.Value.ToString());
    }

    [Theory]
    [InlineData("now", "now")]
    [InlineData("昨天", "now")]
    [InlineData("1999", "2024")]
    public async Task SidesThatAreNone_AreRefusedInASentence(string from, string to)
    {
        await using var desk = await OpenAsync(databases);

        Assert.Equal("DS-COMPARE", (await desk.RefusedAsync(() => desk.Comparisons.ReadAsync(desk.Author, from, to, 0, 50, null, default))).Code);
    }

    [Fact]
    public async Task AnotherLayoutOfTheYear_SaysSo()
    {
        await using var desk = await OpenAsync(databases);

        var found = await desk.Comparisons.ReadAsync(desk.Author, "2024", "2024:hebei-2023", 0, 50, null, default);

        Assert.Contains(found.Difference.FormNotes, note => note.Contains("hebei-2023", StringComparison.Ordinal));
        Assert.Equal(0, found.Moves.Count);
    }
}
