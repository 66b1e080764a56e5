using NodaTime;
using Procurement.Domain.Assets;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;

namespace Procurement.Web.Purchasing;

/// <summary>What came of an acceptance.</summary>
/// <param name="Amount">In yuan.</param>
/// <param name="Proposals">How many cards wait for the asset manager.</param>
public sealed record AcceptanceAnswer(Guid Id, string Number, Money Amount, int Proposals);

/// <summary>One line of an acceptance, worked out.</summary>
/// <param name="Ordinal">In the acceptance, from 0.</param>
/// <param name="PurchaseOrdinal">In the purchase, from 0.</param>
public sealed record TakenLine(
    int Ordinal, int PurchaseOrdinal, LineStanding Standing, Quantity Quantity, Money Amount, bool IsFixedAsset, AssetKind Kind, CardSplit Cards);

/// <summary>An acceptance as the audit trail keeps it.</summary>
public sealed record AcceptanceState(
    string Purchase, LocalDate AcceptedOn, string Note, Money Amount, int Proposals, IReadOnlyList<AcceptanceLineState> Lines)
{
    public static AcceptanceState Of(Acceptance acceptance, Purchase purchase, IReadOnlyList<TakenLine> lines, int proposals) => new(
        purchase.Number, acceptance.AcceptedOn, acceptance.Note, acceptance.Amount, proposals,
        [.. lines.Select(line => new AcceptanceLineState(line.Standing.Id, line.Standing.ItemName, line.Quantity, line.Amount, line.IsFixedAsset))]);
}

public sealed record AcceptanceLineState(Guid LineId, string ItemName, Quantity Quantity, Money Amount, bool IsFixedAsset);

/// <summary>What of an acceptance a revocation changes.</summary>
/// <param name="Amount">What counts as accepted by it, in yuan.</param>
public sealed record AcceptanceStanding(AcceptanceStatus Status, Money Amount);
