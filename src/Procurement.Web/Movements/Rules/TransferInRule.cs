using Microsoft.EntityFrameworkCore;
using Procurement.Data.Acts;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Audit;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;
using Procurement.Web.Movements.Transfers;

namespace Procurement.Web.Movements.Rules;

/// <summary>跨部门调入: takes in what another department handed over. The sender wrote the draft with what its books said; here come unit, day,
/// numbers, places and custodians (<see cref="Reception"/> for each card, in the order of the list).</summary>
public sealed class TransferInRule : IMovementRule
{
    public MovementKind Kind => MovementKind.TransferIn;

    public async Task<MovementDraft> PrepareAsync(MovementRequest request)
    {
        if (request is not { Written: { TransferId: not null } offer, Items: { } waiting, Draft: var draft })
        {
            throw new RuleViolationException(new TransferNotHere("跨部门调入由划出部门发起，请在变动单列表中打开待接收的调入单办理。"));
        }

        if (draft.Items.Count != waiting.Count)
        {
            throw new RuleViolationException(new MovementItemsWrong($"对方划出 {waiting.Count:#,##0} 张卡片，须全部接收；有误的请不予接收，由对方冲销后重新划转。"));
        }

        if (!await request.Act.Context.Units.AnyAsync(unit => unit.Id == (draft.UnitId ?? offer.UnitId), request.Act.Cancel))
        {
            throw new RuleViolationException(new NothingFound("接收单位"));
        }

        return draft with
        {
            TransferId = offer.TransferId,
            Details = offer.Details,
            Counterparty = offer.Counterparty,
            Proceeds = null,
            Items = [.. waiting.OrderBy(item => item.Ordinal).Zip(draft.Items, Received)],
        };
    }

    public async Task<IReadOnlyList<FrozenItem>> FreezeAsync(Act act, MovementDraft draft, IReadOnlyDictionary<Guid, CardLedger> cards)
    {
        var received = draft.Items.Select(item => MovementJson.Read<TransferredCard>(item.Details)).ToList();
        foreach (var card in received)
        {
            DocumentTexts.Limit(card.Spec.CardNumber ?? "", "cardNumber", "卡片编号", CardFields.LongestNumber);
            DocumentTexts.Limit(card.Spec.Custodian ?? "", "custodian", "保管人", CardSpecRules.LongestText);
            if (draft.EffectiveOn < card.SentOn)
            {
                throw new RuleViolationException(new TransferDayEarly(draft.EffectiveOn, card.SentOn));
            }
        }

        await NewCards.RequireAsync(act, received.Select(card => (card.Spec.PlaceId, card.Spec.CardNumber)));
        return [.. draft.Items.Zip(received, (item, card) => new FrozenItem(
            null, item.Quantity!.Value, item.Value!.Value, card.Arriving(item.Quantity.Value, item.Value.Value, item.Area, draft.EffectiveOn).Depreciation, item.Area, item.Details))];
    }

    public MovementItemDraft DraftOf(AssetMovementItem item)
    {
        var spec = MovementJson.Read<TransferredCard>(item.Details).Spec;
        return new MovementItemDraft(null, Details: MovementJson.Write(new Reception(spec.CardNumber, spec.PlaceId, spec.Custodian)));
    }

    public async Task ApplyAsync(MovementWork work)
    {
        var made = new List<CardLedger>();
        foreach (var item in work.Items)
        {
            var card = MovementJson.Read<TransferredCard>(item.Details);
            var arriving = card.Arriving(item.Quantity, item.Value, item.Area, work.Movement.EffectiveOn);
            made.Add(await NewCards.MakeAsync(work, work.Movement.UnitId, card.Spec, AssetWay.TransferIn, arriving));
            (item.CardId, item.Depreciation) = (made[^1].Card.Id, arriving.Depreciation);
        }

        await NewCards.KeepAsync(work, made);
        await TransferTrail.TellSenderAsync(
            work.Act, work.Movement, AuditActions.MovementApprove, null, new TransferAnswer(work.Movement.Number, "已接收入账", work.Movement.EffectiveOn), null);
    }

    /// <summary>不接收: the sender is told, and takes the transfer back there.</summary>
    public Task GiveUpAsync(Act act, AssetMovement movement, string reason) => movement.TransferId is null ? Task.CompletedTask : TransferTrail.TellSenderAsync(
        act, movement, AuditActions.MovementReturn, null, new TransferAnswer(movement.Number, "不予接收", movement.EffectiveOn), reason);

    /// <summary>The figures are the sender's, whatever was posted; number, place and custodian are the receiver's.</summary>
    private static MovementItemDraft Received(AssetMovementItem waiting, MovementItemDraft posted)
    {
        var card = MovementJson.Read<TransferredCard>(waiting.Details);
        var reception = posted.Details is null ? new Reception() : MovementJson.Read<Reception>(posted.Details);
        var spec = card.Spec with { CardNumber = Text(reception.CardNumber), PlaceId = reception.PlaceId, Custodian = Text(reception.Custodian) };
        return new MovementItemDraft(null, waiting.Quantity, waiting.Value, waiting.Area, MovementJson.Write(card with { Spec = spec }));
    }

    private static string? Text(string? given) => string.IsNullOrWhiteSpace(given) ? null : given.Trim();
}
