using Procurement.Data.Acts;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;

namespace Procurement.Web.Movements;

/// <summary>What one kind of movement does: it writes the frozen list, and later the entries. One class a kind, found by <see cref="Kind"/>.</summary>
public interface IMovementRule
{
    MovementKind Kind { get; }

    /// <summary>Checks the draft against the cards as they stand and answers the list as it is frozen; writes nothing.</summary>
    /// <param name="cards">The draft's cards under lock; empty where cards are only made.</param>
    /// <exception cref="RuleViolationException">The kind's own rules.</exception>
    Task<IReadOnlyList<FrozenItem>> FreezeAsync(Act act, MovementDraft draft, IReadOnlyDictionary<Guid, CardLedger> cards);

    /// <summary>A frozen item as it was asked for, to be frozen anew when the movement is submitted again as it stands.</summary>
    MovementItemDraft DraftOf(AssetMovementItem item) => new(item.CardId, item.Quantity, item.Value, item.Area, item.Details);

    /// <summary>Posts the entries (and makes cards, placements); the cards are as they were frozen.</summary>
    Task ApplyAsync(MovementWork work);
}

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
