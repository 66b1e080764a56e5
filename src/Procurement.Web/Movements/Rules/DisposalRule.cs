using Procurement.Data.Acts;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;
using Procurement.Web.Movements.Transfers;

namespace Procurement.Web.Movements.Rules;

/// <summary>处置 by one of the six ways of 财资〔2021〕127号, or a 盘亏 of a stock-take; of whole cards or of some pieces of a batch card.</summary>
public sealed class DisposalRule : IMovementRule
{
    public MovementKind Kind => MovementKind.Disposal;

    /// <summary>无偿划转 to another department of this system gets the id that both sides share.</summary>
    public async Task<MovementDraft> PrepareAsync(MovementRequest request)
    {
        var (draft, details) = (request.Draft, DisposalDetails.Of(request.Draft.Details));
        if (draft.Way is not AssetWay.TransferOut || details.Transfer is not { } wanted)
        {
            return draft with { TransferId = null, Details = (details with { Transfer = null }).ToJson() };
        }

        var peer = await TransferOffers.FindAsync(request.Act, wanted);
        return draft with
        {
            TransferId = request.Written?.TransferId ?? request.Act.NextId(),
            Counterparty = peer.Name,
            Details = (details with { Transfer = peer }).ToJson(),
        };
    }

    public Task<IReadOnlyList<FrozenItem>> FreezeAsync(Act act, MovementDraft draft, IReadOnlyDictionary<Guid, CardLedger> cards)
    {
        DisposalRules.Check(draft, DisposalDetails.Of(draft.Details).Exchanged);
        return Task.FromResult<IReadOnlyList<FrozenItem>>([.. draft.Items.Select(item =>
        {
            var part = CardPart.Of(cards[item.CardId!.Value], draft.EffectiveOn, item.Quantity, item.Value);
            return new FrozenItem(item.CardId, part.Quantity, part.Value, part.Depreciation, part.Area, MovementJson.Write(new AskedPart(item.Quantity, item.Value)));
        })]);
    }

    /// <summary>"All of it" stays so, whatever the card is worth by then.</summary>
    public MovementItemDraft DraftOf(AssetMovementItem item)
    {
        var asked = AskedPart.Of(item);
        return new MovementItemDraft(item.CardId, asked.Quantity, asked.Value);
    }

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

        if (DisposalDetails.Of(work.Movement.Details).Transfer is { } peer)
        {
            await TransferOffers.SendAsync(work, peer, leaving);
        }
    }
}

/// <summary>What was asked for of a card.</summary>
/// <param name="Quantity">Null for all of it.</param>
/// <param name="Value">In yuan; null for what follows from the quantity.</param>
public sealed record AskedPart(Quantity? Quantity = null, Money? Value = null)
{
    public static AskedPart Of(AssetMovementItem item) =>
        item.Details is { } json ? MovementJson.Read<AskedPart>(json) : new AskedPart(item.Quantity, item.Value);
}

/// <summary>What a disposal keeps beside the common columns.</summary>
/// <param name="Exchanged">换入资产 of a 置换: what came in return.</param>
/// <param name="Transfer">无偿划转 to another department of this system; null where it goes elsewhere.</param>
public sealed record DisposalDetails(string? Exchanged = null, TransferPeer? Transfer = null)
{
    /// <exception cref="RuleViolationException">MV-DETAILS.</exception>
    public static DisposalDetails Of(string? json) => json is null ? new DisposalDetails() : MovementJson.Read<DisposalDetails>(json);

    /// <summary>Null where there is nothing to keep.</summary>
    public string? ToJson() => string.IsNullOrWhiteSpace(Exchanged) && Transfer is null ? null : MovementJson.Write(this);
}
