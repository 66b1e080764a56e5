using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;

namespace Procurement.Tests.Assets.Movements;

/// <summary>冲销 after any sequence of movements.</summary>
public sealed class ReversalProperties
{
    [Fact]
    public void Taken_back_on_its_own_day_a_movement_leaves_every_card_and_every_later_charge_as_they_were() => All(6, (world, step) =>
    {
        var (before, later) = (Restated(world, world.Day), Restated(world, world.Day.PlusMonths(7)));
        if (world.Run(step) is { } movement)
        {
            Assert.NotNull(TakeBack(world, movement, world.Day));
            Assert.Equal(before, Restated(world, world.Day));
            Assert.Equal(later, Restated(world, world.Day.PlusMonths(7)));
        }
    });

    [Fact]
    public void Taken_back_in_a_later_year_it_leaves_every_card_as_if_it_had_never_been() => All(7, (world, step) =>
    {
        var day = world.Day.PlusMonths(14);
        var never = BeforeCharge(world, day);
        if (world.Run(step) is { } movement)
        {
            Assert.NotNull(TakeBack(world, movement, day));
            Assert.Equal(never, BeforeCharge(world, day));
        }
    });

    [Fact]
    public void From_the_latest_backwards_everything_can_be_taken_back_and_then_nothing_is_left() => Check.One(CardSteps.Fixed(8), Prop.ForAll(CardSteps.Sequences, steps =>
    {
        var world = new CardWorld();
        var movements = steps.Select(world.Run).OfType<Guid>().ToList();
        foreach (var movement in Enumerable.Reverse(movements))
        {
            Assert.NotNull(TakeBack(world, movement, world.Day));
        }

        Assert.All(world.Standings(world.Day).Values, card => Assert.Equal((0m, 0m, 0m, 0m), (card.Quantity.Value, card.Value.Yuan, card.Accumulated.Yuan, card.Area?.Value ?? 0m)));
    }));

    [Fact]
    public void A_movement_with_a_later_one_on_its_cards_is_not_taken_back() => All(9, (world, step) =>
    {
        if (world.Active.FirstOrDefault() is not { } card || world.Do(posting => UnitMoving.Post(card, CardWorld.Unit(Other(card)), posting)) is not { } movement)
        {
            return;
        }

        var again = world.Cards.Single(ledger => ledger.Card.Id == card.Card.Id);
        Assert.False(Reversing.HasLater(again, movement));
        world.Pass(step.Days);
        Assert.NotNull(world.Do(posting => UnitMoving.Post(again, CardWorld.Unit(Other(again)), posting)));
        Assert.True(Reversing.HasLater(world.Cards.Single(ledger => ledger.Card.Id == card.Card.Id), movement));
    });

    /// <summary>The last step stands alone; the others make the world that it happens in.</summary>
    private static void All(ulong seed, Action<CardWorld, CardStep> holds) => Check.One(CardSteps.Fixed(seed), Prop.ForAll(CardSteps.Sequences, steps =>
    {
        if (steps.Length == 0)
        {
            return;
        }

        var world = new CardWorld();
        Array.ForEach(steps[..^1], step => world.Run(step));
        world.Pass(steps[^1].Days);
        holds(world, steps[^1] with { Days = 0 });
    }));

    private static Guid? TakeBack(CardWorld world, Guid movement, LocalDate day)
    {
        world.Pass(0);
        Assert.All(world.Cards, ledger => Assert.False(Reversing.HasLater(ledger, movement)));
        return world.Do(posting => world.Cards.ForEach(ledger => Reversing.Post(ledger, movement, posting)), day);
    }

    /// <summary>What the cards that hold anything stand for; the day of the last entry is that of the counter entry, rightly.</summary>
    private static Dictionary<Guid, CardStanding> Restated(CardWorld world, LocalDate day) => world.Standings(day).Where(row => !row.Value.IsNothing)
        .ToDictionary(row => row.Key, row => Sizes(row.Value));

    /// <remarks>Since when a card has been used up is told of its last entry; so only a day that is still to come is compared.</remarks>
    private static Dictionary<Guid, (CardStanding, decimal, int)> BeforeCharge(CardWorld world, LocalDate day) => world.Standings(day).Where(row => !row.Value.IsNothing)
        .ToDictionary(row => row.Key, row => (
            Sizes(row.Value) with { Accumulated = default, MonthsUsed = 0, UsedUpOn = row.Value.UsedUpOn < day ? null : row.Value.UsedUpOn },
            world.Cards.Single(ledger => ledger.Card.Id == row.Key).AccumulatedBefore(day).Yuan,
            world.Cards.Single(ledger => ledger.Card.Id == row.Key).MonthsUsedBefore(day)));

    /// <summary>A card that got an area and gave it back has one of nothing.</summary>
    private static CardStanding Sizes(CardStanding card) => card with
    {
        LastEntryOn = default,
        Area = card.Area is { IsZero: true } ? null : card.Area,
        OfficeArea = card.OfficeArea is { IsZero: true } ? null : card.OfficeArea,
        OfficeValue = card.OfficeValue is { IsZero: true } ? null : card.OfficeValue,
    };

    private static int Other(CardLedger card) => Enumerable.Range(0, 3).First(index => CardWorld.Unit(index) != card.Card.UnitId);
}
