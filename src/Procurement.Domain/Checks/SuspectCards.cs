using Procurement.Domain.Assets;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Checks;

/// <summary>Which cards a card rule could object to: a coarse net that the register casts in SQL and that must catch every card
/// with a finding. A test runs the rules over random cards with and without it.</summary>
public static class SuspectCards
{
    /// <summary>Equipment from this value a piece up to the limit is "just under 20万元" (yuan).</summary>
    public const decimal JustUnderLimit = 190_000m;

    public static bool IsSuspect(CardHolding card) =>
        card.Quantity.IsZero || card.Value.IsZero || card.Quantity.Value < 0m || card.Value.Yuan < 0m
        || (card.Kind is AssetKind.Building && IsSuspectBuilding(card))
        || (card.Kind is AssetKind.Vehicle or AssetKind.Equipment && !card.Quantity.IsWhole)
        || (card.Kind is AssetKind.Equipment && IsNearLimit(card))
        || (card.Kind is not AssetKind.Building && (card.OfficeArea is not null || card.OfficeValue is not null));

    private static bool IsSuspectBuilding(CardHolding card) =>
        card.Area is null || card.Area.Value.IsZero
        || card.OfficeArea > card.Area || card.OfficeValue > card.Value
        || (card.OfficeArea?.IsZero ?? true) != (card.OfficeValue?.IsZero ?? true);

    private static bool IsNearLimit(CardHolding card) =>
        card.Value.Yuan >= JustUnderLimit * card.Quantity.Value && card.Value.Yuan <= AssetRows.EquipmentLimit * card.Quantity.Value;
}
