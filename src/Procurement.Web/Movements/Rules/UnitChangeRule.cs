using Microsoft.EntityFrameworkCore;
using NodaTime;
using Procurement.Data.Acts;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;

namespace Procurement.Web.Movements.Rules;

/// <summary>单位间调拨: whole cards to another unit; place, custodian and use may change with them (<see cref="PlacementChange"/> in the details).</summary>
public sealed class UnitChangeRule : IMovementRule
{
    public MovementKind Kind => MovementKind.UnitChange;

    /// <remarks>A unit that the person does not see is answered like one that is not there.</remarks>
    public async Task<MovementDraft> PrepareAsync(MovementRequest request)
    {
        var target = request.Draft.TargetUnitId ?? throw new RuleViolationException(new DocumentFieldWrong("targetUnit", "请选择调入单位。"));
        return await request.Act.Context.Units.AnyAsync(unit => unit.Id == target, request.Act.Cancel)
            ? request.Draft
            : throw new RuleViolationException(new NothingFound("调入单位"));
    }

    public async Task<IReadOnlyList<FrozenItem>> FreezeAsync(Act act, MovementDraft draft, IReadOnlyDictionary<Guid, CardLedger> cards)
    {
        var change = ChangeOf(draft.Details);
        await CheckPlacementAsync(act, change, draft.EffectiveOn, cards.Values);
        await NewCards.RequireOwnPlacesAsync(act, [(draft.TargetUnitId, change.PlaceId, change.OtherUnitsPlace)]);
        return [.. draft.Items.Select(item =>
        {
            var ledger = cards[item.CardId!.Value];
            UnitMoving.RequireWhole(ledger.Card, MovementKind.UnitChange, item.Quantity);
            if (ledger.Card.UnitId == draft.TargetUnitId)
            {
                throw new RuleViolationException(new UnitNotOther(ledger.Card.CardNumber, ledger.Card.Name));
            }

            var all = CardPart.Of(ledger, draft.EffectiveOn, null);
            return new FrozenItem(item.CardId, all.Quantity, all.Value, all.Depreciation, all.Area, null);
        })];
    }

    /// <summary>All of the card, whatever it is worth by then.</summary>
    public MovementItemDraft DraftOf(AssetMovementItem item) => new(item.CardId);

    /// <summary>Whoever approves must see both units: else one unit could be handed what nobody there knows of.</summary>
    public async Task BeforeEffectAsync(Act act, AssetMovement movement)
    {
        if (!await act.Context.Units.AnyAsync(unit => unit.Id == movement.TargetUnitId, act.Cancel))
        {
            throw new RuleViolationException(new TargetUnitHidden(movement.Number));
        }
    }

    public async Task ApplyAsync(MovementWork work)
    {
        var change = ChangeOf(work.Movement.Details);
        await CheckPlacementAsync(work.Act, change, work.Movement.EffectiveOn, work.Cards.Values);
        var posting = work.Posting with { TransferId = work.Movement.Id };
        foreach (var item in work.Items)
        {
            var ledger = work.CardOf(item);
            item.Depreciation = ledger.AccumulatedBefore(work.Movement.EffectiveOn);
            UnitMoving.Post(ledger, work.Movement.TargetUnitId!.Value, posting);
        }

        CardPlacements.Put(work, change);
    }

    private static PlacementChange ChangeOf(string? details) => details is null ? new PlacementChange() : MovementJson.Read<PlacementChange>(details);

    private static async Task CheckPlacementAsync(Act act, PlacementChange change, LocalDate day, IEnumerable<CardLedger> cards)
    {
        if (!change.IsNothing)
        {
            await CardPlacements.CheckAsync(act, change, day, [.. cards]);
        }
    }
}

public sealed record TargetUnitHidden(string Number)
    : RuleViolation("MV-TARGET", $"变动单 {Number} 的调入单位不在您可查看的范围内，请由能看到调出、调入双方单位的人员审批。");
