using Procurement.Data.Acts;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;

namespace Procurement.Web.Movements.Rules;

/// <summary>变更存放地点、保管人、使用状况 of many cards at once (<see cref="PlacementChange"/> in the details); the ledger stays as it is.</summary>
public sealed class PlacementRule : IMovementRule
{
    public MovementKind Kind => MovementKind.Placement;

    public async Task<IReadOnlyList<FrozenItem>> FreezeAsync(Act act, MovementDraft draft, IReadOnlyDictionary<Guid, CardLedger> cards)
    {
        var change = ChangeOf(draft.Details);
        await CardPlacements.CheckAsync(act, change, draft.EffectiveOn, [.. cards.Values]);

        // A stock-take saw the things there: that is a fact, not a wish.
        await NewCards.RequireOwnPlacesAsync(act, cards.Values.Select(ledger => ((Guid?)ledger.Card.UnitId, change.PlaceId, change.OtherUnitsPlace || draft.StocktakeId is not null)));
        return [.. draft.Items.Select(item =>
        {
            var ledger = cards[item.CardId!.Value];
            UnitMoving.RequireWhole(ledger.Card, MovementKind.Placement, item.Quantity);
            return new FrozenItem(item.CardId, ledger.Card.Quantity, ledger.Card.Value, ledger.AccumulatedBefore(draft.EffectiveOn), ledger.Card.Area, null);
        })];
    }

    /// <summary>All of the card, whatever it is worth by then.</summary>
    public MovementItemDraft DraftOf(AssetMovementItem item) => new(item.CardId);

    public Task ApplyAsync(MovementWork work)
    {
        CardPlacements.Put(work, ChangeOf(work.Movement.Details));
        return Task.CompletedTask;
    }

    private static PlacementChange ChangeOf(string? details) => details is null ? new PlacementChange() : MovementJson.Read<PlacementChange>(details);
}
