using Procurement.Domain.Assets.Movements;

namespace Procurement.Web.Assets;

/// <summary>What may be done with cards that were chosen in the list: each leads to the form of that movement.</summary>
public static class CardChoice
{
    public static IReadOnlyList<MovementKind> Kinds { get; } =
    [
        MovementKind.Disposal, MovementKind.Placement, MovementKind.UnitChange, MovementKind.Reclassification, MovementKind.LifeChange, MovementKind.Improvement,
        MovementKind.Revaluation, MovementKind.Split, MovementKind.Merge,
    ];
}
