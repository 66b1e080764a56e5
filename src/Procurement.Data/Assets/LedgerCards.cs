using Microsoft.EntityFrameworkCore;
using Procurement.Data.Acts;
using Procurement.Domain.Assets;
using Procurement.Domain.Common;

namespace Procurement.Data.Assets;

/// <summary>Cards under lock with their ledgers, and the entries that an act posts to them.</summary>
public static class LedgerCards
{
    /// <summary>Locks the cards in the order of their ids to the end of the act, and reads their entries; in two statements, however many.</summary>
    /// <exception cref="RuleViolationException">NF-NONE: one of them is not there, or not the actor's to see.</exception>
    public static async Task<IReadOnlyDictionary<Guid, CardLedger>> TakeAsync(Act act, IEnumerable<Guid> cardIds)
    {
        var ids = cardIds.Distinct().ToArray();
        var cards = await act.Context.Cards
            .FromSql($"select * from asset_cards where department_id = {act.Actor.DepartmentId} and id = any({ids}) order by id for update")
            .ToListAsync(act.Cancel);
        if (cards.Count != ids.Length)
        {
            throw new RuleViolationException(new NothingFound("资产卡片"));
        }

        var entries = (await act.Context.AssetEntries.AsNoTracking().Where(entry => ids.Contains(entry.CardId)).ToListAsync(act.Cancel))
            .ToLookup(entry => entry.CardId);
        return cards.ToDictionary(card => card.Id, card => new CardLedger(card, entries[card.Id]));
    }

    /// <summary>A card that this act makes; its first entry is posted to the ledger next.</summary>
    public static CardLedger Add(Act act, AssetCard card)
    {
        act.Context.Cards.Add(card);
        return new CardLedger(card, []);
    }

    /// <summary>Settles the ledgers and hands what was posted to the context; saved when the act ends.</summary>
    /// <exception cref="RuleViolationException">AL-NEGATIVE.</exception>
    public static void Keep(Act act, IEnumerable<CardLedger> ledgers)
    {
        foreach (var ledger in ledgers.Where(ledger => ledger.Posted.Count > 0))
        {
            ledger.Settle();
            act.Context.AssetEntries.AddRange(ledger.Posted);
        }
    }

    /// <summary>The card's place, keeper and use from a day on.</summary>
    public static void Put(Act act, AssetCard card, AssetPlacement placement)
    {
        act.Context.Placements.Add(placement);
        card.Put(placement);
    }
}
