using Procurement.Data.Acts;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;

namespace Procurement.Web.Movements.Rules;

/// <summary>合并: the card that takes the others in stands in the movement's details (<see cref="MergeInto"/>), else it is the first.</summary>
public sealed class MergeRule : IMovementRule
{
    public MovementKind Kind => MovementKind.Merge;

    public Task<IReadOnlyList<FrozenItem>> FreezeAsync(Act act, MovementDraft draft, IReadOnlyDictionary<Guid, CardLedger> cards)
    {
        var ids = draft.Items.Select(item => item.CardId!.Value).ToList();
        foreach (var item in draft.Items)
        {
            UnitMoving.RequireWhole(cards[item.CardId!.Value].Card, MovementKind.Merge, item.Quantity);
        }

        var (into, others) = Sides(draft.Details, ids, cards);
        Merging.Check(into, others, draft.EffectiveOn);
        return Task.FromResult<IReadOnlyList<FrozenItem>>([.. ids.Select(id =>
        {
            var all = CardPart.Of(cards[id], draft.EffectiveOn, null);
            return new FrozenItem(id, all.Quantity, all.Value, all.Depreciation, all.Area, null);
        })]);
    }

    /// <summary>All of the card, whatever it is worth by then.</summary>
    public MovementItemDraft DraftOf(AssetMovementItem item) => new(item.CardId);

    public Task ApplyAsync(MovementWork work)
    {
        var (into, others) = Sides(work.Movement.Details, [.. work.Items.Select(item => item.CardId!.Value)], work.Cards);
        Merging.Post(into, others, work.Posting);
        return Task.CompletedTask;
    }

    private static (CardLedger Into, IReadOnlyList<CardLedger> Others) Sides(string? details, List<Guid> ids, IReadOnlyDictionary<Guid, CardLedger> cards)
    {
        var into = details is null ? ids[0] : MovementJson.Read<MergeInto>(details).CardId;
        return ids.Contains(into)
            ? (cards[into], [.. ids.Where(id => id != into).Select(id => cards[id])])
            : throw new RuleViolationException(new MergeWrong("保留的卡片须是所选卡片之一"));
    }
}
