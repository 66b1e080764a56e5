using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Checks.Assets;

/// <summary>The cards in a stable order; the register may hand them in any.</summary>
internal static class CardOrder
{
    public static IEnumerable<CardHolding> All(CheckSubject subject) => subject.SuspectCards.OrderBy(card => card.CardNumber, StringComparer.Ordinal);

    /// <summary>Without those that AS-NEGATIVE reports: what else is odd about them follows from that.</summary>
    public static IEnumerable<CardHolding> Sound(CheckSubject subject) => All(subject).Where(card => !SuspectCards.IsNegative(card));
}
