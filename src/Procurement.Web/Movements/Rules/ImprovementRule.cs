using Procurement.Data.Acts;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;

namespace Procurement.Web.Movements.Rules;

/// <summary>改建扩建修缮: adds value, area and, where it lasts longer, life.</summary>
public sealed class ImprovementRule : IMovementRule
{
    public MovementKind Kind => MovementKind.Improvement;

    public Task<IReadOnlyList<FrozenItem>> FreezeAsync(Act act, MovementDraft draft, IReadOnlyDictionary<Guid, CardLedger> cards) =>
        Task.FromResult<IReadOnlyList<FrozenItem>>([.. draft.Items.Select(item =>
        {
            var ledger = cards[item.CardId!.Value];
            var details = item.Details is { } json ? MovementJson.Read<ImprovedCard>(json) : new ImprovedCard();
            details.Of(item.Value ?? Money.Zero, item.Area).Check(ledger, draft.EffectiveOn);
            return new FrozenItem(item.CardId, ledger.Card.Quantity, item.Value!.Value, Money.Zero, item.Area, MovementJson.Write(details));
        })]);

    public Task ApplyAsync(MovementWork work)
    {
        foreach (var item in work.Items)
        {
            var improvement = MovementJson.Read<ImprovedCard>(item.Details).Of(item.Value, item.Area);
            improvement.Check(work.CardOf(item), work.Movement.EffectiveOn);
            work.CardOf(item).Post(improvement.Entry(), work.Posting);
        }

        return Task.CompletedTask;
    }
}

/// <summary>What an improvement says of a card beside its value and area.</summary>
/// <param name="LifeMonths">The new total life in months; null to leave it.</param>
/// <param name="OfficeArea">办公用房 in m² of what is added.</param>
/// <param name="OfficeValue">办公用房 in yuan of what is added.</param>
public sealed record ImprovedCard(int? LifeMonths = null, Quantity? OfficeArea = null, Money? OfficeValue = null)
{
    public Improvement Of(Money value, Quantity? area) => new(value, area, LifeMonths, OfficeArea, OfficeValue);
}
