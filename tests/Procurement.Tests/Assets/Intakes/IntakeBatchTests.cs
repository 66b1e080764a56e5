using NodaTime;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Intakes;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;

namespace Procurement.Tests.Assets.Intakes;

public sealed class IntakeBatchTests
{
    /// <summary>100.00 in three: 33.34, 33.33, 33.33; 10.00 of depreciation: 3.34, 3.33, 3.33.</summary>
    [Fact]
    public void Each_SplitsValueAndDepreciationToTheFen()
    {
        var cards = Batch("3", "100.00", depreciation: "10.00", serials: ["甲1", "甲2", "甲3"]).Cards();

        Assert.Equal(["33.34 3.34 甲1", "33.33 3.33 甲2", "33.33 3.33 甲3"], cards.Select(card => $"{card.Value} {card.Spec.Depreciation} {card.Spec.SerialNumber}"));
        Assert.All(cards, card => Assert.Equal(Quantity.Of(1m), card.Quantity));
    }

    /// <summary>Cards of the same batch come together again; a second batch alike (its odd fen first), a lot and a card with a number stay apart.</summary>
    [Fact]
    public void Of_CardsOfSeveralBatches_GivesTheBatchesBack()
    {
        IntakeBatch[] batches =
        [
            Batch("3", "100.00", depreciation: "10.00", serials: ["甲1", "甲2", "甲3"]), Batch("3", "100.00"), Batch("3", "100.00"), Batch("12.5", "100.00", CardSplit.Batch),
            Batch("1", "33.34"),
        ];

        var found = IntakeBatch.Of([.. batches.SelectMany(batch => batch.Cards())]);

        Assert.Equal(batches.Select(Told), found.Select(Told));
        Assert.Equal(batches.SelectMany(batch => batch.Cards()), found.SelectMany(batch => batch.Cards()));
    }

    [Fact]
    public void Of_CardsThatDiffer_KeepsEachAsItIs()
    {
        var cards = new[] { Batch("1", "5.00"), Batch("1", "5.02"), Batch("1", "5.02", serials: ["乙"]), Batch("1", "5.02") }.SelectMany(batch => batch.Cards()).ToList();

        Assert.Equal(cards, IntakeBatch.Of(cards).SelectMany(batch => batch.Cards()));
    }

    private static string Told(IntakeBatch batch) => $"{batch.Split} {batch.Quantity} {batch.Value} {batch.Spec.Depreciation} {string.Join('、', batch.Serials)}";

    [Fact]
    public void Batch_IsOneCard()
    {
        var card = Assert.Single(Batch("12.5", "100.00", CardSplit.Batch).Cards());
        Assert.Equal((Quantity.Parse("12.5"), Money.Parse("100.00")), (card.Quantity, card.Value));
    }

    [Theory]
    [InlineData("200", null)]
    [InlineData("201", "IN-PIECES")]
    [InlineData("2.5", "IN-PIECES")]
    [InlineData("0", "IN-PIECES")]
    public void Each_WantsWholePiecesUpTo200(string quantity, string? code) => Assert.Equal(code, CodeOf(Batch(quantity, "1000.00")));

    [Fact]
    public void Each_OfSeveralBuildingsOrWithANumber_IsRefused()
    {
        var batch = Batch("2", "100.00");
        Assert.Equal("IN-PIECES", CodeOf(batch with { Spec = batch.Spec with { Kind = AssetKind.Building } }));
        Assert.Equal("IN-PIECES", CodeOf(batch with { Spec = batch.Spec with { CardNumber = "自编-1" } }));
    }

    [Fact]
    public void Serials_FewerMoreOrTwice_AreRefused()
    {
        Assert.Equal("IN-SERIALS", CodeOf(Batch("3", "100.00", serials: ["1", "2"])));
        Assert.Equal("IN-SERIALS", CodeOf(Batch("2", "100.00", serials: ["1", "1"])));
        Assert.Equal("IN-SERIALS", CodeOf(Batch("2", "100.00", CardSplit.Batch, serials: ["1", "2"])));
    }

    [Fact]
    public void SerialsOf_APastedColumn_LeavesBlanksOut() => Assert.Equal(["SN-1", "SN-2"], IntakeBatch.SerialsOf(" SN-1\r\n\r\nSN-2\t\n"));

    private static IntakeBatch Batch(string quantity, string value, CardSplit split = CardSplit.OneEach, string depreciation = "0", params string[] serials) => new(
        new CardSpec("电脑", CatalogueEdition.Of2022, "A02010105", AssetKind.Equipment, "台", new LocalDate(2024, 1, 5), Depreciation: Money.Parse(depreciation)),
        split, Quantity.Parse(quantity), Money.Parse(value), null, serials);

    private static string? CodeOf(IntakeBatch batch) => Record.Exception(() => batch.Cards()) is RuleViolationException refusal ? refusal.Violation.Code : null;
}
