using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Procurement.Domain.Assets;
using Procurement.Domain.Depreciating;

namespace Procurement.Tests.Assets.Movements;

/// <summary>What holds of any sequence of movements; each test runs the same 400 sequences every time.</summary>
public sealed class MovementProperties
{
    [Fact]
    public void No_figure_falls_below_nothing_and_no_card_is_depreciated_by_more_than_it_is_worth() => All(1, steps =>
    {
        var world = new CardWorld();
        foreach (var step in steps)
        {
            world.Run(step);
            Assert.All(world.Cards, ledger => Assert.All(MonthEnds(ledger, world), day => AssertSound(ledger.StandingOn(day))));
        }
    });

    [Fact]
    public void The_sums_over_all_cards_are_what_came_in_less_what_went_out() => All(2, steps =>
    {
        var world = new CardWorld();
        foreach (var step in steps)
        {
            world.Run(step);
            var standings = world.Standings(world.Day).Values;
            Assert.Equal(
                world.Expected, (standings.Sum(card => card.Quantity.Value), standings.Sum(card => card.Value.Yuan), standings.Sum(card => card.Area?.Value ?? 0m)));
            Assert.All(world.Cards, ledger => Assert.Equal((ledger.Card.Quantity, ledger.Card.Value), (ledger.StandingOn(world.Day)!.Quantity, ledger.StandingOn(world.Day)!.Value)));
        }
    });

    [Fact]
    public void Splits_merges_and_moves_lose_no_depreciation_and_no_later_charge() => All(3, steps =>
    {
        var world = new CardWorld();
        foreach (var step in steps)
        {
            world.Pass(step.Days);
            var (isMove, accumulated, end) = (step.LosesNothing() && world.Active.Any(), world.Accumulated, EndOf(world));
            if (world.Run(step with { Days = 0 }) is not null && isMove)
            {
                // A card that is reclassified starts or stops its charges; all else goes on to the same end.
                Assert.Equal(accumulated, world.Accumulated);
                Assert.True(step.Kind == 6 || end == EndOf(world), $"{end} {EndOf(world)}");
            }

            Assert.All(world.Active.Where(IsCharged), ledger => Assert.Equal(ledger.Card.Value, ledger.StandingOn(ledger.Card.UsedUpOn!.Value)!.Accumulated));
        }
    });

    [Fact]
    public void The_depreciation_of_a_card_that_nothing_left_never_falls() => All(4, steps =>
    {
        var world = new CardWorld();
        foreach (var step in steps)
        {
            world.Run(step);
        }

        foreach (var ledger in world.Cards.Where(ledger => ledger.Entries.All(entry => entry.Entry is not (AssetEntryKind.Disposal or AssetEntryKind.Split or AssetEntryKind.Merge))))
        {
            var accumulated = MonthEnds(ledger, world).Select(day => ledger.StandingOn(day)!.Accumulated).ToList();
            Assert.Equal(accumulated.Order(), accumulated);
        }
    });

    [Fact]
    public void What_was_known_of_a_day_stays_known_whatever_comes_later() => All(5, steps =>
    {
        var world = new CardWorld();
        var printed = new List<(LocalDate Day, Instant KnownAt, Dictionary<Guid, CardStanding> Standings)>();
        foreach (var step in steps)
        {
            world.Run(step);
            printed.Add((world.Day, world.Now, world.Standings(world.Day, world.Now)));
        }

        Assert.All(printed, print => Assert.Equal(print.Standings, world.Standings(print.Day, print.KnownAt)));
    });

    [Fact]
    public void The_sequences_reach_every_kind_of_movement()
    {
        var done = new int[CardSteps.Kinds];
        All(1, steps =>
        {
            var world = new CardWorld();
            foreach (var step in steps)
            {
                var kind = world.Active.Any() ? step.Kind : 0;
                done[kind] += world.Run(step) is null ? 0 : 1;
            }
        });
        Assert.True(done.All(times => times >= 50), string.Join(' ', done));
    }

    private static void All(ulong seed, Action<CardStep[]> holds) => Check.One(CardSteps.Fixed(seed), Prop.ForAll(CardSteps.Sequences, holds));

    private static void AssertSound(CardStanding? card)
    {
        Assert.NotNull(card);
        Assert.True(card.Quantity.Value >= 0m && card.Value.Yuan >= 0m && !(card.Area?.Value < 0m) && !(card.OfficeArea > card.Area) && !(card.OfficeValue > card.Value), card.ToString());
        Assert.True(card.Accumulated.Yuan >= 0m && card.Accumulated <= card.Value, card.ToString());
    }

    /// <summary>From the first entry to a year after the world's day.</summary>
    private static IEnumerable<LocalDate> MonthEnds(CardLedger ledger, CardWorld world)
    {
        for (var month = AccountingMonth.Of(ledger.Entries[0].EffectiveOn); month <= world.Month + 12; month += 1)
        {
            yield return month.LastDay;
        }
    }

    private static bool IsCharged(CardLedger ledger) => ledger.Card.UsedUpOn is { } last && AccountingMonth.Of(last) >= AccountingMonth.Of(ledger.Card.LastEntryOn);

    /// <summary>What all charges there will ever be come to.</summary>
    private static decimal EndOf(CardWorld world) => world.Standings(new LocalDate(2150, 12, 31)).Values.Sum(card => card.Accumulated.Yuan);
}
