using Procurement.Data.Acts;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;
using Procurement.Web.Movements.Transfers;

namespace Procurement.Web.Movements.Rules;

/// <summary>处置 by one of the six ways of 财资〔2021〕127号, or a 盘亏 of a stock-take; of whole cards or of some pieces of a batch card.</summary>
public sealed class DisposalRule : IMovementRule
{
    public MovementKind Kind => MovementKind.Disposal;

    /// <summary>无偿划转 to another department of this system gets the id that both sides share.</summary>
    public async Task<MovementDraft> PrepareAsync(MovementRequest request)
    {
        var (draft, details) = (request.Draft, DisposalDetails.Read(request.Draft.Details));
        if (draft.Way is not AssetWay.TransferOut || details?.Transfer is not { } wanted)
        {
            return draft with { TransferId = null, Details = DisposalDetails.Write(details?.Exchanged) };
        }

        var peer = await TransferOffers.FindAsync(request.Act, wanted);
        return draft with
        {
            TransferId = request.Written?.TransferId ?? request.Act.NextId(),
            Counterparty = peer.Name,
            Details = DisposalDetails.Write(details.Exchanged, peer),
        };
    }

    public Task<IReadOnlyList<FrozenItem>> FreezeAsync(Act act, MovementDraft draft, IReadOnlyDictionary<Guid, CardLedger> cards)
    {
        if (draft.Way is not { } way || !(AssetWays.Disposals.Contains(way) || (way is AssetWay.Shortage && draft.StocktakeId is not null)))
        {
            throw new RuleViolationException(new DocumentFieldWrong("way", "请选择处置方式：无偿划转、对外捐赠、转让、置换、报废或损失核销。"));
        }

        return Task.FromResult<IReadOnlyList<FrozenItem>>([.. draft.Items.Select(item =>
        {
            var part = CardPart.Of(cards[item.CardId!.Value], draft.EffectiveOn, item.Quantity, item.Value);
            return new FrozenItem(item.CardId, part.Quantity, part.Value, part.Depreciation, part.Area, MovementJson.Write(new AskedPart(item.Quantity, item.Value)));
        })]);
    }

    /// <summary>"All of it" stays so, whatever the card is worth by then.</summary>
    public MovementItemDraft DraftOf(AssetMovementItem item) =>
        item.Details is { } json && MovementJson.Read<AskedPart>(json) is var asked ? new(item.CardId, asked.Quantity, asked.Value) : new(item.CardId, item.Quantity, item.Value);

    public async Task ApplyAsync(MovementWork work)
    {
        var leaving = new List<(AssetMovementItem Item, TransferredCard Card)>();
        var entry = work.Movement.Way is AssetWay.Shortage ? AssetEntryKind.CountAdjustment : AssetEntryKind.Disposal;
        foreach (var item in work.Items)
        {
            var ledger = work.CardOf(item);
            var part = CardPart.Of(ledger, work.Movement.EffectiveOn, item.Quantity, item.Value);
            item.Depreciation = part.Depreciation;
            leaving.Add((item, TransferredCard.Of(ledger.Card, part, ledger.MonthsUsedBefore(work.Movement.EffectiveOn), work.Movement.EffectiveOn)));
            ledger.Post(part.Leaving(entry), work.Posting);
        }

        if (DisposalDetails.Read(work.Movement.Details)?.Transfer is { } peer)
        {
            await TransferOffers.SendAsync(work, peer, leaving);
        }
    }
}

/// <summary>What was asked for of a card.</summary>
/// <param name="Quantity">Null for all of it.</param>
/// <param name="Value">In yuan; null for what follows from the quantity.</param>
public sealed record AskedPart(Quantity? Quantity, Money? Value);
