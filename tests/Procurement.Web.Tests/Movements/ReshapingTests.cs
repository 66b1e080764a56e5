using NodaTime;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Web.Movements;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Movements;

/// <summary>分类调整, 拆分 and 合并: nobody else must agree, they take effect at once.</summary>
public sealed class ReshapingTests(TestDatabase databases) : IClassFixture<TestDatabase>
{
    private const string Furniture = "A05010201";
    private static readonly LocalDate January = new(2024, 1, 15);
    private static readonly LocalDate June = new(2024, 6, 20);

    [Fact]
    public async Task A_reclassified_card_leaves_the_old_kind_whole_and_comes_to_the_new_one()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        var card = await desk.CardAsync("文件柜", "7200.00", January, life: 72);
        var done = await desk.DoAsync(Reclassify(card, new Reclassified(CatalogueEdition.Of2022, Furniture, AssetKind.Furniture, 180)));

        // 100.00 a month, January to May: 500.00 goes along. Then 6,700.00 over the 175 months that are left.
        Assert.Equal("reclassification equipment -1 -7200.00 -500.00; reclassification furniture 1 7200.00 500.00", await desk.EntriesAsync(card, done.Id));
        Assert.Equal($"1|7200.00|{Furniture}|furniture|active|180", await desk.CardTextAsync(card));
        Assert.Equal("538.29", (await desk.LedgerAsync(card)).StandingOn(new LocalDate(2024, 6, 30))!.Accumulated.ToString());
    }

    [Fact]
    public async Task A_kind_that_is_not_depreciated_stops_the_charges()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        var card = await desk.CardAsync("展品", "7200.00", January, life: 72);
        await desk.DoAsync(Reclassify(card, new Reclassified(CatalogueEdition.Of2022, "A04020000", AssetKind.CulturalRelic)));
        Assert.Equal("500.00", (await desk.LedgerAsync(card)).StandingOn(new LocalDate(2030, 12, 31))!.Accumulated.ToString());
    }

    [Fact]
    public async Task What_does_not_change_what_has_no_area_and_what_no_catalogue_knows_is_refused()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        var card = await desk.CardAsync("板房", "7200.00", January, life: 72);
        Assert.Equal("MV-SAME", (await desk.RefusedAsync(Reclassify(card, new Reclassified(CatalogueEdition.Of2022, "A02010105", AssetKind.Equipment)))).Code);
        Assert.Equal("CP-AREA", (await desk.RefusedAsync(Reclassify(card, new Reclassified(CatalogueEdition.Of2022, "A01010100", AssetKind.Building)))).Code);
        Assert.Equal("PU-FIELD", (await desk.RefusedAsync(Reclassify(card, new Reclassified(CatalogueEdition.Of2022, "A99999999", AssetKind.Furniture)))).Code);
        Assert.Equal("IN-LIFE", (await desk.RefusedAsync(Reclassify(card, new Reclassified(CatalogueEdition.Of2022, Furniture, AssetKind.Furniture, 5)))).Code);
        Assert.Equal(1L, await desk.Purchasing.CountAsync("asset_movements"));
    }

    [Fact]
    public async Task The_parts_of_a_split_add_up_and_go_on_with_the_same_charges()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        var place = await desk.PlaceAsync("201");
        var card = await desk.CardAsync("视频会议系统", "10000.00", January, quantity: "3", life: 36);
        var done = await desk.DoAsync(Split(card, Part("1", "3333.33", new SplitCard("主机", SerialNumber: "SN1", PlaceId: place)), Part("1", "3333.33", new SplitCard())));

        // 277.78 277.78 277.77 …: 1,388.89 by the end of May; 462.96 of it go along with each third, 462.97 stay.
        Assert.Equal("1|3333.34|A02010105|equipment|active|36", await desk.CardTextAsync(card));
        Assert.Equal("1.0000|3333.34|462.97", await desk.Register.ScalarAsync<string>(
            $"select concat_ws('|', quantity, value, depreciation) from asset_movement_items where movement_id = '{done.Id}' and ordinal = 0"));
        var news = done.CardIds.Where(id => id != card).ToList();
        Assert.Equal("split equipment 1 3333.33 462.96", await desk.EntriesAsync(news[0], done.Id));
        var parts = new[] { await desk.LedgerAsync(card), await desk.LedgerAsync(news[0]), await desk.LedgerAsync(news[1]) };
        Assert.Equal(10_000m, parts.Sum(part => part.StandingOn(new LocalDate(2026, 12, 31))!.Accumulated.Yuan));
        Assert.All(parts, part => Assert.Equal(new LocalDate(2026, 12, 31), part.Card.UsedUpOn));
        Assert.Equal("主机|SN1|201|ZC2024-0002", await desk.Register.ScalarAsync<string>(
            $"select concat_ws('|', card.name, serial_number, place.code, card_number) from asset_cards card join asset_places place on place.id = card.place_id where card.id = '{news[0]}'"));
    }

    [Fact]
    public async Task A_split_that_does_not_add_up_is_refused()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        var card = await desk.CardAsync("成套设备", "9000.00", January, quantity: "3", life: 36);
        Assert.Equal("MV-SPLIT", (await desk.RefusedAsync(Split(card, Part("1", "3000.00"), Part("2", "5999.99")))).Code);
        Assert.Equal("MV-SPLIT", (await desk.RefusedAsync(Split(card, Part("4", "3000.00")))).Code);
        Assert.Equal("MV-SPLIT", (await desk.RefusedAsync(Split(card, Part("3", "9000.00")))).Code);
        Assert.Equal("MV-SPLIT", (await desk.RefusedAsync(Split(card, Part("2", "2.00")))).Code);
        Assert.Equal("MV-ITEMS", (await desk.RefusedAsync(new MovementDraft(MovementKind.Split, null, June, "拆", "", [Part("1", "1.00")], desk.UnitId))).Code);
    }

    [Fact]
    public async Task Like_cards_are_merged_into_one_and_the_others_are_removed()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        var (one, two) = (await desk.CardAsync("椅子", "1000.00", January, life: 36), await desk.CardAsync("椅子", "2000.00", January, life: 36));
        await desk.DoAsync(Merge(two, one, two));
        Assert.Equal("0|0.00|A02010105|equipment|removed|36", await desk.CardTextAsync(one));
        Assert.Equal("2|3000.00|A02010105|equipment|active|36", await desk.CardTextAsync(two));
        Assert.Equal("3000.00", (await desk.LedgerAsync(two)).StandingOn(new LocalDate(2026, 12, 31))!.Accumulated.ToString());
    }

    [Fact]
    public async Task Unlike_cards_are_not_merged_and_the_sentence_says_what_differs()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        var (one, two) = (await desk.CardAsync("椅子", "1000.00", January, life: 36), await desk.CardAsync("柜子", "2000.00", new LocalDate(2024, 3, 1), AssetKind.Furniture, life: 60, code: Furniture));
        var refusal = await desk.RefusedAsync(Merge(one, one, two));
        Assert.Equal("MV-MERGE", refusal.Code);
        Assert.Contains("类别、品目编码、折旧年限、已提折旧月数不同", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("MV-MERGE", (await desk.RefusedAsync(Merge(one, one))).Code);
    }

    private static MovementDraft Reclassify(Guid card, Reclassified to) =>
        new(MovementKind.Reclassification, null, June, "原分类有误", "", [new MovementItemDraft(card)], Details: MovementJson.Write(to));

    private static MovementDraft Split(Guid card, params MovementItemDraft[] parts) =>
        new(MovementKind.Split, null, June, "分开管理", "", [new MovementItemDraft(card), .. parts]);

    private static MovementDraft Merge(Guid into, params Guid[] cards) =>
        new(MovementKind.Merge, null, June, "并为一批", "", [.. cards.Select(card => new MovementItemDraft(card))], Details: MovementJson.Write(new MergeInto(into)));

    private static MovementItemDraft Part(string quantity, string value, SplitCard? spec = null) =>
        new(null, Quantity.Parse(quantity), Money.Parse(value), Details: spec is null ? null : MovementJson.Write(spec));
}
