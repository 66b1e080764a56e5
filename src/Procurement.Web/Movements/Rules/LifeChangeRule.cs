using Procurement.Data.Acts;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;
using Procurement.Domain.Depreciating;

namespace Procurement.Web.Movements.Rules;

/// <summary>What a card of a 折旧年限调整 keeps: the life that was asked for and, once frozen, what it does.</summary>
/// <param name="NewLife">In months; null for the usual one of its code.</param>
/// <param name="OldLife">In months; null where none was set.</param>
/// <param name="MonthsUsed">Months used before the month of the change, with those caught up.</param>
/// <param name="CaughtUp">补提折旧 in yuan.</param>
public sealed record LifeChangeDetails(int? NewLife, int? OldLife = null, int MonthsUsed = 0, int MonthsCaughtUp = 0, Money CaughtUp = default);

/// <summary>折旧年限调整: another life, or a first one with what was not depreciated so far.</summary>
public sealed class LifeChangeRule : IMovementRule
{
    public MovementKind Kind => MovementKind.LifeChange;

    public Task<IReadOnlyList<FrozenItem>> FreezeAsync(Act act, MovementDraft draft, IReadOnlyDictionary<Guid, CardLedger> cards) =>
        Task.FromResult<IReadOnlyList<FrozenItem>>([.. draft.Items.Select(item =>
        {
            var ledger = cards[item.CardId!.Value];
            var asked = item.Details is { } json ? MovementJson.Read<LifeChangeDetails>(json).NewLife : null;
            var change = LifeChange.Of(ledger, draft.EffectiveOn, asked ?? Usual(ledger.Card));
            var details = new LifeChangeDetails(change.NewLife, change.OldLife, change.MonthsUsed, change.MonthsCaughtUp, change.CaughtUp);
            return new FrozenItem(item.CardId, ledger.Card.Quantity, ledger.Card.Value, change.CaughtUp, ledger.Card.Area, MovementJson.Write(details));
        })]);

    /// <summary>Nothing but the life was asked for; its figures are worked out anew.</summary>
    public MovementItemDraft DraftOf(AssetMovementItem item) =>
        new(item.CardId, Details: MovementJson.Write(new LifeChangeDetails(MovementJson.Read<LifeChangeDetails>(item.Details).NewLife)));

    public Task ApplyAsync(MovementWork work)
    {
        foreach (var item in work.Items)
        {
            var ledger = work.CardOf(item);
            var change = LifeChange.Of(ledger, work.Movement.EffectiveOn, MovementJson.Read<LifeChangeDetails>(item.Details).NewLife!.Value);
            item.Depreciation = change.CaughtUp;
            ledger.Post(change.Entry(), work.Posting);
        }

        return Task.CompletedTask;
    }

    /// <summary>Of what has no usual life the rule says so; any number leads there.</summary>
    private static int Usual(AssetCard card) => LifeRules.UsualMonths(card.Code, card.Kind) ?? 1;
}
