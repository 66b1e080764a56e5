using NodaTime;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;

namespace Procurement.Web.Movements;

/// <param name="Status">Effective at once where nobody else must agree.</param>
/// <param name="CardIds">The cards that it made or moved.</param>
public sealed record MovementAnswer(Guid Id, string Number, MovementStatus Status, int RowVersion, IReadOnlyList<Guid> CardIds);

/// <summary>A movement as the audit trail keeps it.</summary>
/// <param name="Value">The sum of its items, in yuan.</param>
public sealed record MovementState(
    string Number, MovementKind Kind, AssetWay? Way, LocalDate EffectiveOn, MovementStatus Status, int Cards, Quantity Quantity, Money Value, string Evidence)
{
    public static MovementState Of(AssetMovement movement, IReadOnlyCollection<AssetMovementItem> items) => new(
        movement.Number, movement.Kind, movement.Way, movement.EffectiveOn, movement.Status, items.Count,
        items.Aggregate(Quantity.Zero, (sum, item) => sum + item.Quantity), Money.Sum(items.Select(item => item.Value)), movement.Evidence);
}

public sealed record MovementStanding(MovementStatus Status);

/// <summary>What became of a transfer over there, as the sender's trail keeps it.</summary>
/// <param name="Number">The receiver's movement.</param>
public sealed record TransferAnswer(string Number, string Standing, LocalDate EffectiveOn);
