using Bogus;
using Procurement.Domain.Assets;
using Procurement.Domain.Checks;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;
using Procurement.Tests.Checks.Building;

namespace Procurement.Tests.Checks.Assets;

/// <summary>The register reads only the cards that the net catches: the rules must find nothing on the others.</summary>
public sealed class SuspectCardsTests
{
    private const int Cards = 6000;

    [Fact]
    public void Net_OverRandomCards_LosesNoFinding()
    {
        var all = new Faker { Random = new Randomizer(20200101) }.Make(Cards, number => Card(new Randomizer(number), number)).ToList();

        var withNet = Run(all.Where(SuspectCards.IsSuspect));
        var withoutNet = Run(all);

        Assert.Equal(withoutNet, withNet);
        Assert.Equal(
            ["AS-BLANK", "AS-COUNT", "AS-LIMIT", "AS-NEGATIVE", "AS-OFFICE"],
            withoutNet.Select(finding => finding.Rule).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Net_OverRandomCards_LetsOrdinaryOnesGo()
    {
        var all = Enumerable.Range(0, Cards).Select(number => Card(new Randomizer(number), number));

        Assert.InRange(all.Count(card => !SuspectCards.IsSuspect(card)), Cards / 10, Cards);
    }

    [Theory]
    [InlineData(AssetKind.Equipment)]
    [InlineData(AssetKind.Building)]
    public void Net_WhollyDisposedCard_IsNotCaught(AssetKind kind) =>
        Assert.False(SuspectCards.IsSuspect(new CardHolding("1", "资产", kind, "台", Quantity.Zero, Money.Zero, null, Quantity.Zero, null)));

    private static IReadOnlyList<Finding> Run(IEnumerable<CardHolding> cards) =>
        CheckRunner.Run(cards.Aggregate(new Subject(), (subject, card) => subject.Card(card)).Build());

    /// <summary>Cards that stand close to every border, and plain ones.</summary>
    private static CardHolding Card(Randomizer random, int number)
    {
        var kind = random.Bool(0.3f) ? AssetKind.Building : random.Enum<AssetKind>();
        decimal quantity = random.ListItem([0m, 1m, 1m, 1m, 1m, 2m, 3m, 806m, 1.5m, 0.0001m, -1m]);
        decimal each = random.ListItem([0m, 1m, 5000m, 5000m, 35_000.55m, 189_999.99m, 190_000m, 199_999.99m, 200_000m, 200_000.01m, 3_000_000m, -1m]);
        var value = Money.RoundToFen(random.Bool(0.8f) ? each * decimal.Max(quantity, 1m) : each);
        return new(
            $"C{number:00000}", "资产", kind, random.ListItem(["台", "辆", "张", "米"]), Quantity.Of(quantity), value,
            Area(random, kind), random.Bool(0.6f) ? null : Quantity.Of(random.ListItem([0m, 100m, 100m, 101m, 101m, -1m])),
            random.Bool(0.6f) ? null : Money.FromYuan(random.ListItem([0m, 1m, 100m, 5000m, 5000.01m, -1m])));
    }

    private static Quantity? Area(Randomizer random, AssetKind kind) =>
        random.Bool(kind is AssetKind.Building ? 0.2f : 0.8f) ? null : Quantity.Of(random.ListItem([0m, 100m, 452m, -1m]));
}
