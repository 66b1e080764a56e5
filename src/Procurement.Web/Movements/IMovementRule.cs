using NodaTime;
using Procurement.Data.Acts;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;

namespace Procurement.Web.Movements;

/// <summary>What one kind of movement does: it writes the frozen list, and later the entries. One class a kind, found by <see cref="Kind"/>.</summary>
public interface IMovementRule
{
    MovementKind Kind { get; }

    /// <summary>Whether another person must agree.</summary>
    bool NeedsApproval(AssetMovement movement) => MovementKinds.NeedsApproval(movement.Kind, movement.Way);

    /// <summary>Completes a draft with what follows from elsewhere (the movement that it takes back, the other department), and locks that.
    /// The books are locked, and the movement where it was written before; no card is.</summary>
    Task<MovementDraft> PrepareAsync(MovementRequest request) => Task.FromResult(request.Draft);

    /// <summary>Checks the draft against the cards as they stand and answers the list as it is frozen; writes nothing.</summary>
    /// <param name="cards">The draft's cards under lock; empty where cards are only made.</param>
    /// <exception cref="RuleViolationException">The kind's own rules.</exception>
    Task<IReadOnlyList<FrozenItem>> FreezeAsync(Act act, MovementDraft draft, IReadOnlyDictionary<Guid, CardLedger> cards);

    /// <summary>A frozen item as it was asked for, to be frozen anew when the movement is submitted again as it stands.</summary>
    MovementItemDraft DraftOf(AssetMovementItem item) => new(item.CardId, item.Quantity, item.Value, item.Area, item.Details);

    /// <summary>Locks what an approved movement needs beside its cards, before they are locked.</summary>
    Task BeforeEffectAsync(Act act, AssetMovement movement) => Task.CompletedTask;

    /// <summary>What else happens when a movement is given up that was never in the ledger.</summary>
    Task GiveUpAsync(Act act, AssetMovement movement, string reason) => Task.CompletedTask;

    /// <summary>Posts the entries (and makes cards, placements); the cards are as they were frozen.</summary>
    Task ApplyAsync(MovementWork work);
}

/// <summary>A draft that is about to be frozen.</summary>
/// <param name="ClosedThrough">The last day of the last closed year; null for none.</param>
/// <param name="Written">The movement, where it was kept or returned before; null for a new one.</param>
/// <param name="Items">Its items of then.</param>
public sealed record MovementRequest(
    Act Act, MovementDraft Draft, LocalDate? ClosedThrough = null, AssetMovement? Written = null, IReadOnlyList<AssetMovementItem>? Items = null);

/// <summary>An item as it is frozen.</summary>
/// <param name="Quantity">Of the card's pieces.</param>
/// <param name="Value">In yuan, of those pieces; of an improvement or revaluation, the difference.</param>
/// <param name="Depreciation">累计折旧 in yuan of those pieces now, for people to see; it is settled when the movement takes effect.</param>
public sealed record FrozenItem(Guid? CardId, Quantity Quantity, Money Value, Money Depreciation, Quantity? Area, string? Details);

/// <summary>A movement that takes effect: its document, its items and its cards under lock.</summary>
/// <param name="Posting">What its entries share.</param>
public sealed record MovementWork(
    Act Act, AssetMovement Movement, IReadOnlyList<AssetMovementItem> Items, IReadOnlyDictionary<Guid, CardLedger> Cards, Posting Posting)
{
    /// <summary>The card of an item.</summary>
    public CardLedger CardOf(AssetMovementItem item) => Cards[item.CardId!.Value];
}
