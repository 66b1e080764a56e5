using Microsoft.EntityFrameworkCore;
using NodaTime;
using Procurement.Data.Acts;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;
using Procurement.Web.Movements.Transfers;

namespace Procurement.Web.Movements.Rules;

/// <summary>冲销: takes a movement back by counter entries. Cards that it made end as 已销账, cards that it removed are held again; the movement
/// becomes 已冲销. A purchase's cards go back to 待建卡.</summary>
/// <remarks>Locks beside the usual: lines and proposals of a purchase, then the movement that is taken back, then the receiver's side of a
/// transfer; all before the cards.</remarks>
public sealed class ReversalRule : IMovementRule
{
    public MovementKind Kind => MovementKind.Reversal;

    /// <summary>As the movement that it takes back asked for.</summary>
    public bool NeedsApproval(AssetMovement movement)
    {
        var back = MovementJson.Read<TakenBack>(movement.Details);
        return MovementKinds.NeedsApproval(back.Kind, back.Way);
    }

    /// <summary>Day, cards and way follow from the movement that is taken back, whatever was posted.</summary>
    public async Task<MovementDraft> PrepareAsync(MovementRequest request)
    {
        var (act, draft) = (request.Act, request.Draft);
        var id = draft.ReversesId ?? throw new RuleViolationException(new DocumentFieldWrong("reverses", "请从要冲销的变动单进入。"));
        await ProposalReturn.LockAsync(act, id);
        var wrong = await RequireReversibleAsync(act, id, request.Written?.Id);
        var cards = await act.Context.MovementItems.Where(item => item.MovementId == id && item.CardId != null).OrderBy(item => item.Ordinal).ToListAsync(act.Cancel);
        return draft with
        {
            Way = wrong.Way,
            UnitId = wrong.UnitId,
            EffectiveOn = await DayAsync(act, wrong, [.. cards.Select(item => item.CardId!.Value)], request.ClosedThrough),
            Items = [.. cards.Select(item => new MovementItemDraft(item.CardId, item.Quantity, item.Value, item.Area, item.Details))],
            Details = MovementJson.Write(new TakenBack(wrong.Number, wrong.Kind, wrong.Way)),
            Counterparty = wrong.Counterparty,
        };
    }

    public async Task<IReadOnlyList<FrozenItem>> FreezeAsync(Act act, MovementDraft draft, IReadOnlyDictionary<Guid, CardLedger> cards)
    {
        var wrong = await act.Context.Movements.SingleAsync(movement => movement.Id == draft.ReversesId, act.Cancel);
        RequireNothingLater(wrong, cards.Values);
        return [.. draft.Items.Select(item => new FrozenItem(
            item.CardId, item.Quantity!.Value, item.Value!.Value,
            Reversing.TakenBack(cards[item.CardId!.Value], wrong.Id, draft.EffectiveOn, item.Value!.Value), item.Area, item.Details))];
    }

    public async Task BeforeEffectAsync(Act act, AssetMovement movement) => await RequireReversibleAsync(act, movement.ReversesId!.Value, movement.Id);

    public async Task ApplyAsync(MovementWork work)
    {
        var wrong = await work.Act.Context.Movements.SingleAsync(movement => movement.Id == work.Movement.ReversesId, work.Act.Cancel);
        RequireNothingLater(wrong, work.Cards.Values);
        if (wrong.Kind is MovementKind.Placement or MovementKind.UnitChange)
        {
            await CardPlacements.PutBackAsync(work, wrong);
        }

        foreach (var item in work.Items)
        {
            item.Depreciation = Reversing.TakenBack(work.CardOf(item), wrong.Id, work.Posting.EffectiveOn, item.Value);
        }

        foreach (var ledger in work.Cards.Values)
        {
            Reversing.Post(ledger, wrong.Id, work.Posting);
        }

        foreach (var item in work.Items.Where(item => wrong.Kind is MovementKind.Reclassification))
        {
            Reversing.Restore(work.CardOf(item).Card, MovementJson.Read<ClassBefore>(item.Details));
        }

        if (wrong.Kind is MovementKind.Disposal && DisposalDetails.Of(wrong.Details).Transfer is { } to)
        {
            await TransferTrail.CancelAsync(work.Act, wrong, to);
        }

        await ProposalReturn.ReturnAsync(work.Act, wrong, [.. work.Cards.Keys]);
        (wrong.Status, wrong.RowVersion) = (MovementStatus.Reversed, wrong.RowVersion + 1);
    }

    /// <summary>The movement under lock; it stands, nobody else takes it back, and its other side lets it.</summary>
    private static async Task<AssetMovement> RequireReversibleAsync(Act act, Guid id, Guid? by)
    {
        var wrong = await act.Context.Movements.FromSql($"select * from asset_movements where department_id = {act.Actor.DepartmentId} and id = {id} for update")
            .SingleOrDefaultAsync(act.Cancel) ?? throw new RuleViolationException(new NothingFound("变动单"));
        MovementRules.RequireStatus(wrong, "冲销", MovementStatus.Effective);
        if (wrong.Kind is MovementKind.Reversal)
        {
            throw new RuleViolationException(new MovementNotReversible(wrong.Number, "它本身是冲销单，请重新办理原来的业务"));
        }

        var open = await act.Context.Movements.IgnoreQueryFilters(["unit"]).Where(row => row.ReversesId == id && row.Id != by
            && (row.Status == MovementStatus.Draft || row.Status == MovementStatus.Submitted || row.Status == MovementStatus.Returned)).Select(row => row.Number).FirstOrDefaultAsync(act.Cancel);
        if (open is not null)
        {
            throw new RuleViolationException(new MovementNotReversible(wrong.Number, $"冲销单 {open} 正在办理"));
        }

        if (wrong.Kind is MovementKind.Disposal && DisposalDetails.Of(wrong.Details).Transfer is { } to)
        {
            TransferTrail.RequireNotTakenIn(wrong, to, await TransferTrail.LockAsync(act, to.DepartmentId, wrong.TransferId!.Value, MovementKind.TransferIn));
        }

        return wrong;
    }

    /// <summary>The movement's own day; the first open one where its year is closed, or the day on which later movements were taken back.</summary>
    private static async Task<LocalDate> DayAsync(Act act, AssetMovement wrong, Guid[] cards, LocalDate? closed)
    {
        var last = await act.Context.AssetEntries.Where(entry => cards.Contains(entry.CardId)).MaxAsync(entry => (LocalDate?)entry.EffectiveOn, act.Cancel);
        var day = closed is { } through && wrong.EffectiveOn <= through ? through.PlusDays(1) : wrong.EffectiveOn;
        return wrong.Kind is not MovementKind.Placement && last > day ? last.Value : day;
    }

    private static void RequireNothingLater(AssetMovement wrong, IEnumerable<CardLedger> cards)
    {
        var later = cards.Where(ledger => Reversing.HasLater(ledger, wrong.Id)).Select(ledger => ledger.Card.CardNumber).Order(StringComparer.Ordinal).ToList();
        if (later.Count > 0)
        {
            throw new RuleViolationException(new LaterMovements(wrong.Number, later));
        }
    }
}
