using Microsoft.EntityFrameworkCore;
using Procurement.Data.Acts;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;

namespace Procurement.Web.Movements.Rules;

/// <summary>分类调整: what the cards become stands in the movement's details (<see cref="Reclassified"/>), what each was in its item's.</summary>
public sealed class ReclassificationRule : IMovementRule
{
    public MovementKind Kind => MovementKind.Reclassification;

    public async Task<MovementDraft> PrepareAsync(MovementRequest request)
    {
        if (request.Draft.Details is null)
        {
            throw new RuleViolationException(new DocumentFieldWrong("code", "请填写调整后的品目编码和类别。"));
        }

        var to = MovementJson.Read<Reclassified>(request.Draft.Details);
        if (!CatalogueCode.TryParse(to.Code, to.Edition, out var code) || !await KnowsAsync(request.Act, code))
        {
            throw new RuleViolationException(new DocumentFieldWrong("code", $"{(int)to.Edition} 年版品目目录中没有编码“{to.Code}”，请核对后重新填写。"));
        }

        return request.Draft with { Details = MovementJson.Write(to with { Code = code.Text }) };
    }

    public Task<IReadOnlyList<FrozenItem>> FreezeAsync(Act act, MovementDraft draft, IReadOnlyDictionary<Guid, CardLedger> cards)
    {
        var to = MovementJson.Read<Reclassified>(draft.Details);
        var posting = new Posting(null, draft.EffectiveOn, draft.Way, draft.Reason, act.Now, act.NextId);
        return Task.FromResult<IReadOnlyList<FrozenItem>>([.. draft.Items.Select(item => Freeze(cards[item.CardId!.Value], to, item, posting))]);
    }

    /// <summary>All of the card, whatever it is worth by then.</summary>
    public MovementItemDraft DraftOf(AssetMovementItem item) => new(item.CardId, Area: item.Area);

    public Task ApplyAsync(MovementWork work)
    {
        var to = MovementJson.Read<Reclassified>(work.Movement.Details);
        foreach (var item in work.Items)
        {
            Reclassifying.Post(work.CardOf(item), to, item.Area, work.Posting);
        }

        return Task.CompletedTask;
    }

    private static FrozenItem Freeze(CardLedger ledger, Reclassified to, MovementItemDraft item, Posting posting)
    {
        UnitMoving.RequireWhole(ledger.Card, MovementKind.Reclassification, item.Quantity);
        Reclassifying.Check(ledger, to, item.Area, posting);
        var all = CardPart.Of(ledger, posting.EffectiveOn, null);
        var before = new ClassBefore(ledger.Card.Edition, ledger.Card.CodeText, ledger.Card.Kind);
        return new FrozenItem(item.CardId, all.Quantity, all.Value, all.Depreciation, item.Area, MovementJson.Write(before));
    }

    private static Task<bool> KnowsAsync(Act act, CatalogueCode code) =>
        act.Context.CatalogueItems.AnyAsync(row => row.Edition == code.Edition && row.Code == code.Text, act.Cancel);
}
