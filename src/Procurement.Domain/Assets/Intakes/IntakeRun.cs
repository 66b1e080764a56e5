using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;

namespace Procurement.Domain.Assets.Intakes;

/// <summary>Finds neighbouring cards of one piece each that came of one <see cref="IntakeBatch"/>.</summary>
internal static class IntakeRun
{
    private static readonly Money Fen = Money.FromYuan(0.01m);

    /// <summary>The longest batch that begins with a card; that card alone where no other is like it.</summary>
    public static IntakeBatch From(IReadOnlyList<IntakeCard> cards, int from)
    {
        var run = new List<IntakeCard> { cards[from] };
        while (from + run.Count < cards.Count && run.Count < CardProposals.MostPieces && Continues(run, cards[from + run.Count]))
        {
            run.Add(cards[from + run.Count]);
        }

        var batch = Together(run);
        return run.Count > 1 && IsSame(batch, run) ? batch : Alone(run[0]);
    }

    private static bool Continues(List<IntakeCard> run, IntakeCard next)
    {
        var (first, last) = (run[0], run[^1]);
        return Of(first) == Of(next) && next.Quantity == Quantity.Of(1m) && next.Spec.CardNumber is null && next.Spec.Kind is not AssetKind.Building
            && Follows(first.Value, last.Value, next.Value) && Follows(first.Spec.Depreciation, last.Spec.Depreciation, next.Spec.Depreciation)
            && SerialFits(run, next.Spec.SerialNumber);
    }

    /// <summary>The odd fen stand with the first ones: the next is as the last, or a fen less than the first.</summary>
    private static bool Follows(Money first, Money last, Money next) => next == last || (last == first && next == first - Fen);

    /// <summary>All bear the same number or none, or each one of its own.</summary>
    private static bool SerialFits(List<IntakeCard> run, string? next) => run.Count == 1
        ? (run[0].Spec.SerialNumber is null) == (next is null)
        : run[0].Spec.SerialNumber == run[1].Spec.SerialNumber ? next == run[0].Spec.SerialNumber
        : next is not null && run.TrueForAll(card => card.Spec.SerialNumber != next);

    private static IntakeCard Of(IntakeCard card) => card with { Value = default, Spec = card.Spec with { Depreciation = default, SerialNumber = null } };

    private static IntakeBatch Together(List<IntakeCard> run)
    {
        var each = run.Count > 1 && run[0].Spec.SerialNumber != run[1].Spec.SerialNumber;
        var spec = run[0].Spec with { Depreciation = Money.Sum(run.Select(card => card.Spec.Depreciation)), SerialNumber = each ? null : run[0].Spec.SerialNumber };
        return new IntakeBatch(
            spec, CardSplit.OneEach, Quantity.Of(run.Count), Money.Sum(run.Select(card => card.Value)), run[0].Area, each ? [.. run.Select(card => card.Spec.SerialNumber!)] : []);
    }

    private static IntakeBatch Alone(IntakeCard card) => new(
        card.Spec, card.Quantity == Quantity.Of(1m) ? CardSplit.OneEach : CardSplit.Batch, card.Quantity, card.Value, card.Area, []);

    private static bool IsSame(IntakeBatch batch, List<IntakeCard> run) => batch.Cards().SequenceEqual(run);
}
