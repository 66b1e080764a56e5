using Procurement.Data.Acts;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;

namespace Procurement.Web.Movements.Rules;

/// <summary>价值调整 up or down; never without evidence.</summary>
public sealed class RevaluationRule : IMovementRule
{
    public MovementKind Kind => MovementKind.Revaluation;

    public Task<IReadOnlyList<FrozenItem>> FreezeAsync(Act act, MovementDraft draft, IReadOnlyDictionary<Guid, CardLedger> cards)
    {
        DocumentTexts.Require(draft.Evidence, "evidence", "价值调整的依据", MovementRules.LongestEvidence);
        return Task.FromResult<IReadOnlyList<FrozenItem>>([.. draft.Items.Select(item =>
        {
            var ledger = cards[item.CardId!.Value];
            var details = item.Details is { } json ? MovementJson.Read<RevaluedCard>(json) : new RevaluedCard();
            var change = Revaluation.Of(ledger, draft.EffectiveOn, details.NewValue, item.Value, details.LifeMonths);
            return new FrozenItem(item.CardId, ledger.Card.Quantity, change.Difference, -change.Depreciation, null, MovementJson.Write(details));
        })]);
    }

    /// <summary>A new value stays what was asked for, whatever the difference is by then.</summary>
    public MovementItemDraft DraftOf(AssetMovementItem item) =>
        new(item.CardId, Value: MovementJson.Read<RevaluedCard>(item.Details).NewValue is null ? item.Value : null, Details: item.Details);

    public Task ApplyAsync(MovementWork work)
    {
        foreach (var item in work.Items)
        {
            var ledger = work.CardOf(item);
            var change = Revaluation.Of(ledger, work.Movement.EffectiveOn, null, item.Value, MovementJson.Read<RevaluedCard>(item.Details).LifeMonths);
            item.Depreciation = -change.Depreciation;
            ledger.Post(change.Entry(), work.Posting);
        }

        return Task.CompletedTask;
    }
}

/// <summary>What a revaluation says of a card beside the difference.</summary>
/// <param name="NewValue">账面原值 from now on, in yuan; null where the difference is given.</param>
/// <param name="LifeMonths">The new total life in months; null to leave it.</param>
public sealed record RevaluedCard(Money? NewValue = null, int? LifeMonths = null);
