using Procurement.Data.Publishing;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;
using Procurement.Web.Tests.Hosting;
using static Procurement.Web.Tests.Publishing.PublishingDesk;

namespace Procurement.Web.Tests.Publishing;

/// <summary>The cards behind each document of the asset table's difference.</summary>
public sealed class AssetMoveCardTests(TestDatabase databases) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task ADocumentOfFiveCards_TellsTheLargest_AndAllOfThemPageByPage()
    {
        await using var desk = await OpenAsync(databases);
        var cards = new List<Guid>();
        foreach (var (name, value) in new[] { ("甲", "1000.00"), ("乙", "5000.00"), ("丙", "3000.00"), ("丁", "2000.00"), ("戊", "4000.00") })
        {
            cards.Add(await desk.Assets.CardAsync(name, value, new(2023, 2, 1)));
        }

        var released = await desk.ReleaseAsync();
        await desk.Assets.DoAsync(new MovementDraft(
            MovementKind.Disposal, AssetWay.Scrapping, new(2023, 6, 1), "集中报废", "鉴定意见", [.. cards.Select(card => new MovementItemDraft(card, Quantity.Of(1m)))]));

        var found = await desk.Comparisons.ReadAsync(desk.Author, $"{released.Id}", "now", 0, 50, null, default);

        var move = Assert.Single(found.Moves.Moves);
        Assert.Equal(5, move.Cards);
        Assert.Equal(["乙 -5000.00", "戊 -4000.00", "丙 -3000.00"], move.TopCards.Select(Text));
        Assert.All(move.TopCards, card => Assert.Equal("-1", card.Change.Other.Quantity.ToString()));

        Assert.Equal(move.Key, AssetMoveKey.TryParse(move.Key.ToString()));
        var first = await desk.Comparisons.CardsAsync(desk.Author, $"{released.Id}", "now", move.Key, 0, 3, default);
        var rest = await desk.Comparisons.CardsAsync(desk.Author, $"{released.Id}", "now", move.Key, 3, 3, default);
        Assert.Equal((5, move.Change), (first.Move!.Cards, first.Move.Change));
        Assert.Equal(["丁 -2000.00", "甲 -1000.00"], rest.Move!.TopCards.Select(Text));
        Assert.Equal(move.Change, first.Move.TopCards.Concat(rest.Move.TopCards).Aggregate(AssetFigures.None, (sum, card) => sum + card.Change));
        Assert.Null((await desk.Comparisons.CardsAsync(desk.Author, $"{released.Id}", "now", move.Key with { IsTakenBack = true }, 0, 3, default)).Move);
    }

    [Fact]
    public async Task ACardLiftedOverTheLimit_LeavesOneRowAndEntersTheOther_AlsoWithoutADocument()
    {
        await using var desk = await OpenAsync(databases);
        var grown = await desk.Assets.CardAsync("交换机", "150000.00", new(2023, 2, 1));
        var released = await desk.ReleaseAsync();
        await desk.ExecuteAsync(
            $"""
            insert into asset_entries (department_id, id, card_id, entry, unit_id, kind, quantity, value, effective_on, recorded_at, depreciation, months_used)
            select department_id, '{desk.Assets.NewId()}', id, 'revaluation', unit_id, kind, 0, 100000, '2023-07-01', now(), 0, 0 from asset_cards where id = '{grown}';
            update asset_cards set value = 250000, peak_piece_value = 250000 where id = '{grown}'
            """);

        var move = Assert.Single((await desk.Comparisons.ReadAsync(desk.Author, $"{released.Id}", "now", 0, 50, null, default)).Moves.Moves);

        var card = Assert.Single(move.TopCards);
        Assert.Equal((grown, "-150000.00", "250000.00"), (card.CardId, card.Change.Other.Value.ToString(), card.Change.EquipmentOver200K.Value.ToString()));
        Assert.StartsWith("i-", move.Key.ToString(), StringComparison.Ordinal);
        var back = Assert.Single((await desk.Comparisons.ReadAsync(desk.Author, "now", $"{released.Id}", 0, 50, null, default)).Moves.Moves);
        Assert.EndsWith("-back", back.Key.ToString(), StringComparison.Ordinal);
        var found = await desk.Comparisons.CardsAsync(desk.Author, "now", $"{released.Id}", AssetMoveKey.TryParse(back.Key.ToString())!, 0, 3, default);
        Assert.Equal("150000.00", Assert.Single(found.Move!.TopCards).Change.Other.Value.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("d-")]
    [InlineData("i-yesterday")]
    [InlineData("i--9998-01-01T00:00:00Z")]
    [InlineData("x-0198c0de-0000-7000-8000-000000000001")]
    public void Key_OfSomethingElse_IsNone(string? text) => Assert.Null(AssetMoveKey.TryParse(text));

    private static string Text(CardMove card) => $"{card.Name} {card.Change.Other.Value}";
}
