using NodaTime;
using Procurement.Domain.Common;

namespace Procurement.Domain.Purchasing;

/// <summary>How accepted pieces become cards.</summary>
public enum CardSplit
{
    /// <summary>一件一卡</summary>
    OneEach,

    /// <summary>一批一卡</summary>
    Batch,
}

/// <summary>An acceptance as somebody hands it in.</summary>
/// <param name="SeenVersion">The purchase's row version that the person saw; null for whichever.</param>
public sealed record AcceptanceDraft(Guid PurchaseId, LocalDate AcceptedOn, string Note, IReadOnlyList<AcceptanceDraftLine> Lines, int? SeenVersion = null);

/// <param name="PurchaseOrdinal">Which line of the purchase, from 0.</param>
/// <param name="Cards">Null for the usual way of its kind; says nothing about what becomes no fixed asset.</param>
public sealed record AcceptanceDraftLine(int PurchaseOrdinal, Quantity Quantity, CardSplit? Cards = null);
