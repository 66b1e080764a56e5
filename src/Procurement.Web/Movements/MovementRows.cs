using Procurement.Data.Acts;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;

namespace Procurement.Web.Movements;

/// <summary>A movement's rows as a draft and its frozen list make them, and what is told of them.</summary>
internal static class MovementRows
{
    /// <param name="number">BD…, the next of the year in which it takes effect.</param>
    public static AssetMovement New(Act act, MovementDraft draft, string number, Guid unit, MovementStatus status) => new()
    {
        DepartmentId = act.Actor.DepartmentId,
        Id = act.NextId(),
        Number = number,
        Kind = draft.Kind,
        Way = draft.Way,
        UnitId = unit,
        EffectiveOn = draft.EffectiveOn,
        Reason = draft.Reason.Trim(),
        Evidence = draft.Evidence.Trim(),
        Status = status,
        Details = draft.Details,
        TargetUnitId = draft.TargetUnitId,
        TransferId = draft.TransferId,
        Counterparty = draft.Counterparty,
        Proceeds = draft.Proceeds,
        ReversesId = draft.ReversesId,
        StocktakeId = draft.StocktakeId,
        RequestedBy = act.Actor.AccountId,
        RequestedByName = act.Actor.Name,
        RequestedAt = act.Now,
        RowVersion = 1,
    };

    public static List<AssetMovementItem> Items(AssetMovement movement, IReadOnlyList<FrozenItem> frozen, IReadOnlyDictionary<Guid, CardLedger> cards) =>
    [
        .. frozen.Select((item, index) => new AssetMovementItem
        {
            DepartmentId = movement.DepartmentId,
            MovementId = movement.Id,
            Ordinal = index,
            CardId = item.CardId,
            SeenVersion = item.CardId is { } id ? cards[id].Entries.Count : 0,
            Quantity = item.Quantity,
            Value = item.Value,
            Depreciation = item.Depreciation,
            Area = item.Area,
            Details = item.Details,
        }),
    ];

    /// <summary>What a movement stays, whatever is changed of it; what a stock-take settles is settled in its way.</summary>
    public static MovementDraft Same(AssetMovement movement, MovementDraft draft)
    {
        var way = MovementKinds.WayOf(movement.Kind, movement.StocktakeId is null ? draft.Way : movement.Way);
        return draft with
        {
            Kind = movement.Kind,
            Way = way,
            UnitId = draft.UnitId ?? movement.UnitId,
            ReversesId = movement.ReversesId,
            StocktakeId = movement.StocktakeId,
            TransferId = way is AssetWay.TransferOut or AssetWay.TransferIn ? movement.TransferId ?? draft.TransferId : null,
        };
    }

    public static void Rewrite(Act act, AssetMovement movement, MovementDraft now, Guid unit, MovementStatus status)
    {
        (movement.Way, movement.UnitId, movement.TargetUnitId, movement.TransferId) = (now.Way, unit, now.TargetUnitId, now.TransferId);
        (movement.EffectiveOn, movement.Reason, movement.Evidence, movement.Details) = (now.EffectiveOn, now.Reason.Trim(), now.Evidence.Trim(), now.Details);
        (movement.Counterparty, movement.Proceeds) = (now.Counterparty, now.Proceeds);
        (movement.RequestedBy, movement.RequestedByName, movement.RequestedAt) = (act.Actor.AccountId, act.Actor.Name, act.Now);

        // The decision on what it said before stands in the audit trail; what it says now is not decided yet.
        (movement.DecidedBy, movement.DecidedByName, movement.DecidedAt, movement.DecisionNote) = (null, null, null, null);
        (movement.Status, movement.RowVersion) = (status, movement.RowVersion + 1);
    }

    public static Guid UnitOf(MovementDraft draft, IReadOnlyDictionary<Guid, CardLedger> cards)
    {
        var units = cards.Values.Select(ledger => ledger.Card.UnitId).Distinct().ToList();
        return units.Count switch
        {
            0 => draft.UnitId ?? throw new RuleViolationException(new MovementItemsWrong("请选择卡片所属的单位。")),
            1 => units[0],
            _ => throw new RuleViolationException(new MovementUnitsMixed()),
        };
    }

    public static MovementAnswer Answer(AssetMovement movement, IReadOnlyList<AssetMovementItem> items) =>
        new(movement.Id, movement.Number, movement.Status, movement.RowVersion, [.. items.Where(item => item.CardId is not null).Select(item => item.CardId!.Value)]);
}
