using System.Text.Json.Nodes;
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
/// <param name="Reason">Of a movement that was written again; null of a new one, whose act has it.</param>
/// <param name="Details">What its kind says beyond the items, likewise.</param>
/// <param name="Differing">Items of which something was changed as it was written again; null of a new one.</param>
public sealed record MovementState(
    string Number, MovementKind Kind, AssetWay? Way, LocalDate EffectiveOn, MovementStatus Status, int Cards, Quantity Quantity, Money Value, string Evidence,
    string? Reason = null, JsonNode? Details = null, IReadOnlyList<MovementItemState>? Differing = null)
{
    /// <summary>More than anybody reads; the sums tell of the rest.</summary>
    private const int MostDiffering = 100;

    /// <summary>A movement before and after it was written again, with the items that are no longer as they were.</summary>
    /// <param name="before">As it was, without its items' words.</param>
    public static (MovementState Before, MovementState After) Of(
        MovementState before, IReadOnlyList<AssetMovementItem> old, AssetMovement movement, IReadOnlyList<AssetMovementItem> now)
    {
        var (was, becomes) = (old.Select(MovementItemState.Of).ToList(), now.Select(MovementItemState.Of).ToList());
        var differing = Enumerable.Range(0, Math.Max(was.Count, becomes.Count))
            .Where(index => index >= was.Count || index >= becomes.Count || !was[index].IsLike(becomes[index])).Take(MostDiffering).ToHashSet();
        return (
            before with { Differing = [.. was.Where(item => differing.Contains(item.Ordinal)).Select(item => item.Beside(becomes.ElementAtOrDefault(item.Ordinal)))] },
            Told(movement, now) with { Differing = [.. becomes.Where(item => differing.Contains(item.Ordinal)).Select(item => item.Beside(was.ElementAtOrDefault(item.Ordinal)))] });
    }

    /// <summary>With its reason and its kind's own words.</summary>
    public static MovementState Told(AssetMovement movement, IReadOnlyCollection<AssetMovementItem> items) =>
        Of(movement, items) with { Reason = movement.Reason, Details = movement.Details is { } details ? JsonNode.Parse(details) : null };

    public static MovementState Of(AssetMovement movement, IReadOnlyCollection<AssetMovementItem> items) => new(
        movement.Number, movement.Kind, movement.Way, movement.EffectiveOn, movement.Status, items.Count,
        items.Aggregate(Quantity.Zero, (sum, item) => sum + item.Quantity), Money.Sum(items.Select(item => item.Value)), movement.Evidence);
}

/// <summary>An item of a movement that was written again.</summary>
/// <param name="Details">What its kind needs to know of the card.</param>
public sealed record MovementItemState(int Ordinal, Guid? CardId, Quantity Quantity, Money Value, Quantity? Area, JsonNode? Details)
{
    public static MovementItemState Of(AssetMovementItem item) =>
        new(item.Ordinal, item.CardId, item.Quantity, item.Value, item.Area, item.Details is { } details ? JsonNode.Parse(details) : null);

    /// <summary>Its name and only those words that the other does not say too, so that nobody has to look for what was changed.</summary>
    /// <param name="other">The same item before or after; null where there is none.</param>
    public MovementItemState Beside(MovementItemState? other) => Details is JsonObject own && other?.Details is JsonObject theirs
        ? this with
        {
            Details = new JsonObject(own.Where(pair => pair.Key == "name" || !JsonNode.DeepEquals(pair.Value, theirs[pair.Key]))
                .Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone()))),
        }
        : this;

    public bool IsLike(MovementItemState other) => this with { Details = null } == other with { Details = null } && JsonNode.DeepEquals(Details, other.Details);
}

public sealed record MovementStanding(MovementStatus Status);

/// <summary>What became of a transfer over there, as the sender's trail keeps it.</summary>
/// <param name="Number">The receiver's movement.</param>
public sealed record TransferAnswer(string Number, string Standing, LocalDate EffectiveOn);
