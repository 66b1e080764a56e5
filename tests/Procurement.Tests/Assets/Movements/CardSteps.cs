using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using NodaTime;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Depreciating;

namespace Procurement.Tests.Assets.Movements;

/// <summary>One thing that happens in a <see cref="CardWorld"/>; plain numbers, so that a failing sequence shrinks and prints.</summary>
internal sealed record CardStep(int Kind, int A, int B, int C, int Days);

/// <summary>Sequences of movements, the same ones in every run.</summary>
internal static class CardSteps
{
    public const int Kinds = 10;
    private static readonly AssetKind[] SomeKinds = [AssetKind.Equipment, AssetKind.Equipment, AssetKind.Furniture, AssetKind.Building, AssetKind.Land, AssetKind.Book];
    private static readonly string[] Codes = ["A02010105", "A05010201", "A02010104"];

    public static Arbitrary<CardStep[]> Sequences { get; } = Arb.Array(Arb.From(
        Gen.Choose(0, Kinds - 1).SelectMany(kind => Gen.Choose(0, 9_999), (kind, a) => (kind, a))
            .SelectMany(_ => Gen.Choose(1, 9_999), (head, b) => (head.kind, head.a, b)).SelectMany(_ => Gen.Choose(1, 9_999), (head, c) => (head.kind, head.a, head.b, c))
            .SelectMany(_ => Gen.Choose(0, 75), (head, days) => new CardStep(head.kind, head.a, head.b, head.c, days))));

    /// <summary>400 sequences of up to 40 steps, from a fixed seed.</summary>
    public static Config Fixed(ulong seed) => Config.QuickThrowOnFailure.WithMaxTest(400).WithEndSize(40).WithQuietOnSuccess(true)
        .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(seed, 2024_1231UL | 1UL), FSharpOption<int>.None)));

    /// <summary>Lets the time pass and the thing happen.</summary>
    /// <returns>The movement; null where a rule refused it or there was no card for it.</returns>
    public static Guid? Run(this CardWorld world, CardStep step)
    {
        world.Pass(step.Days);
        return step.Kind is 0 or 1 || !world.Active.Any() ? world.Do(posting => Intake(world, step, posting)) : Move(world, step, world.Pick(step.A)!);
    }

    public static bool LosesNothing(this CardStep step) => step.Kind is 4 or 5 or 6 or 7;

    private static Guid? Move(CardWorld world, CardStep step, CardLedger card) => step.Kind switch
    {
        2 => world.Do(posting => Add(world, card, AssetEntryKind.Improvement, step.B * 100m, posting)),
        3 => world.Do(posting => Dispose(world, card, step, posting)),
        4 => world.Do(posting => Split(world, card, step, posting)),
        5 => world.Do(posting => Merge(world, card, posting)),
        6 => world.Do(posting => Reclassifying.Post(
            card, new Reclassified(CatalogueEdition.Of2022, Codes[step.C % 3], SomeKinds[step.B % 6]), card.Card.Area ?? Quantity.Of(step.C), WithArea(world, card, step, posting))),
        7 => world.Do(posting => UnitMoving.Post(card, CardWorld.Unit(step.B), posting)),
        8 => world.Do(posting => Add(world, card, AssetEntryKind.Revaluation, (step.B - 5_000) * 1m, posting)),
        _ => world.Do(posting => card.Post(EntryDraft.Empty(AssetEntryKind.LifeChange) with { LifeMonths = card.MonthsUsedBefore(world.Day) + 1 + (step.B % 90) }, posting)),
    };

    private static void Intake(CardWorld world, CardStep step, Posting posting)
    {
        var kind = SomeKinds[step.A % 6];
        var (quantity, value) = (Quantity.Of((step.B % 30) + 1), Money.FromYuan((step.C * 10m) + (step.A / 100m)));
        var area = kind is AssetKind.Building ? Quantity.Of(step.B + 0.5m) : (Quantity?)null;
        var ledger = world.NewCard(kind, code: CatalogueCode.Parse(Codes[step.A % 2], CatalogueEdition.Of2022));
        var office = area is { } size ? Quantity.Of(size.Value / 2m) : (Quantity?)null;
        ledger.Post(
            new EntryDraft(
                AssetEntryKind.Acquisition, quantity, value, Area: area, OfficeArea: office, OfficeValue: office is null ? null : Money.RoundToFen(value.Yuan / 2m),
                LifeMonths: DepreciableKinds.IsDepreciable(kind) ? (step.C % 60) + 3 : null),
            posting);
        world.Came(quantity, value, area);
    }

    private static void Add(CardWorld world, CardLedger card, AssetEntryKind entry, decimal yuan, Posting posting)
    {
        card.Post(new EntryDraft(entry, Quantity.Zero, Money.FromYuan(yuan)), posting);
        world.Came(Quantity.Zero, Money.FromYuan(yuan), null);
    }

    private static void Dispose(CardWorld world, CardLedger card, CardStep step, Posting posting)
    {
        var part = CardPart.Of(card, posting.EffectiveOn, step.C % 3 == 0 ? null : Quantity.Of(Math.Max(1m, Math.Truncate(card.Card.Quantity.Value * (step.B % 100) / 100m))));
        card.Post(part.Leaving(AssetEntryKind.Disposal), posting);
        world.Came(-part.Quantity, -part.Value, part.Area is { } area ? -area : null);
    }

    private static void Split(CardWorld world, CardLedger card, CardStep step, Posting posting)
    {
        var parts = Splitting.Parts(card, posting.EffectiveOn, Wishes(card.Card, step));
        var used = card.MonthsUsedBefore(posting.EffectiveOn);
        foreach (var part in parts)
        {
            Splitting.Post(card, world.NewCard(card.Card.Kind, card.Card.MeasureUnit, card.Card.Code, card.Card.UnitId), part, used, posting);
        }
    }

    /// <summary>Two parts; every third time they are all of it.</summary>
    private static IReadOnlyList<SplitWish> Wishes(AssetCard card, CardStep step)
    {
        var first = Share(card, (step.B % 60) + 10);
        var second = step.C % 3 == 0
            ? new SplitWish(
                card.Quantity + -first.Quantity, card.Value - first.Value, card.Area is { } area ? area + -first.Area!.Value : null)
            : Share(card, 15);
        return [first, second];
    }

    private static SplitWish Share(AssetCard card, int percent) => new(
        Quantity.Of(decimal.Round(card.Quantity.Value * percent / 100m, 4, MidpointRounding.AwayFromZero)), Money.RoundToFen(card.Value.Yuan * percent / 97m),
        card.Area is { } area ? Quantity.Of(decimal.Round(area.Value * percent / 99m, 4, MidpointRounding.AwayFromZero)) : null);

    private static void Merge(CardWorld world, CardLedger into, Posting posting)
    {
        var others = world.Active.Where(other => other != into && IsLike(into, other, posting.EffectiveOn)).Take(2).ToList();
        Merging.Post(into, others, posting);
    }

    private static bool IsLike(CardLedger one, CardLedger other, LocalDate day) =>
        (one.Card.UnitId, one.Card.Kind, one.Card.Code, one.Card.LifeMonths, one.MonthsUsedBefore(day))
        == (other.Card.UnitId, other.Card.Kind, other.Card.Code, other.Card.LifeMonths, other.MonthsUsedBefore(day));

    /// <summary>What becomes a building gets an area, what was one loses it: the world's sum follows.</summary>
    private static Posting WithArea(CardWorld world, CardLedger card, CardStep step, Posting posting)
    {
        var isBuilding = SomeKinds[step.B % 6] is AssetKind.Building;
        var area = (isBuilding ? (card.Card.Area ?? Quantity.Of(step.C)).Value : 0m) - (card.Card.Area?.Value ?? 0m);
        world.Came(Quantity.Zero, Money.Zero, Quantity.Of(area));
        return posting;
    }
}
