using Procurement.Domain.Assets;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Checks;

/// <summary>Which cards a card rule could object to: a coarse net that the register casts in SQL and that must catch every card
/// with a finding. A test runs the rules over random cards with and without it.</summary>
/// <remarks>Every condition compares sums of one card's entries with each other or with a constant. A null is as good as zero
/// everywhere, so that SQL says <c>coalesce</c> once for each of the three optional sums. A card that was wholly disposed of (all
/// sums zero) is not caught: a register collects more and more of them.</remarks>
public static class SuspectCards
{
    /// <summary>Equipment from this value a piece up to the limit is "just under 20万元" (yuan).</summary>
    /// <remarks>Source: our own measure, five per cent below <see cref="AssetRows.EquipmentLimit"/>; no rule sets one.</remarks>
    public const decimal JustUnderLimit = 190_000m;

    public static bool IsSuspect(CardHolding card) =>
        IsNegative(card)
        || card.Quantity.IsZero != card.Value.IsZero
        || (card.Kind is AssetKind.Vehicle or AssetKind.Equipment && !card.Quantity.IsWhole)
        || IsNearLimit(card)
        || (card.Kind is AssetKind.Building ? IsSuspectBuilding(card) : HasOfficeSpace(card));

    internal static bool IsNegative(CardHolding card) =>
        card.Quantity < Quantity.Zero || card.Value < Money.Zero
        || Area(card) < Quantity.Zero || OfficeArea(card) < Quantity.Zero || OfficeValue(card) < Money.Zero;

    internal static bool IsNearLimit(CardHolding card) =>
        card.Kind is AssetKind.Equipment && card.Quantity > Quantity.Zero
        && card.Value.Yuan >= JustUnderLimit * card.Quantity.Value && card.Value.Yuan <= AssetRows.EquipmentLimit * card.Quantity.Value;

    internal static bool HasOfficeSpace(CardHolding card) => !OfficeArea(card).IsZero || !OfficeValue(card).IsZero;

    internal static Quantity Area(CardHolding card) => card.Area ?? Quantity.Zero;

    internal static Quantity OfficeArea(CardHolding card) => card.OfficeArea ?? Quantity.Zero;

    internal static Money OfficeValue(CardHolding card) => card.OfficeValue ?? Money.Zero;

    private static bool IsSuspectBuilding(CardHolding card) =>
        card.Value.IsZero != Area(card).IsZero
        || OfficeArea(card) > Area(card) || OfficeValue(card) > card.Value
        || OfficeArea(card).IsZero != OfficeValue(card).IsZero;
}
