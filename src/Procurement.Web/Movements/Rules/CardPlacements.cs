using Microsoft.EntityFrameworkCore;
using NodaTime;
using Procurement.Data.Acts;
using Procurement.Data.Assets;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;

namespace Procurement.Web.Movements.Rules;

/// <summary>Where cards are put by a movement; two statements however many cards.</summary>
internal static class CardPlacements
{
    /// <exception cref="RuleViolationException">MV-PLACE, MV-PLACED, PU-FIELD or NF-NONE: no such place that is open.</exception>
    public static async Task CheckAsync(Act act, PlacementChange change, LocalDate day, IReadOnlyList<CardLedger> cards)
    {
        change.Check();
        await NewCards.RequirePlacesAsync(act, change.PlaceId is { } place ? [place] : []);
        var ids = cards.Select(ledger => ledger.Card.Id).ToArray();
        var last = await act.Context.Placements.Where(row => ids.Contains(row.CardId)).GroupBy(row => row.CardId)
            .Select(rows => new { rows.Key, Day = rows.Max(row => row.EffectiveOn) }).ToDictionaryAsync(row => row.Key, row => row.Day, act.Cancel);
        foreach (var ledger in cards)
        {
            PlacementChange.CheckDay(ledger.Card, day, last.TryGetValue(ledger.Card.Id, out var placed) ? placed : ledger.Entries[0].EffectiveOn);
        }
    }

    /// <summary>Puts all cards of the movement there; does nothing where nothing changes.</summary>
    public static void Put(MovementWork work, PlacementChange change)
    {
        foreach (var ledger in work.Cards.Values.Where(ledger => !change.IsSoAlready(ledger.Card)))
        {
            LedgerCards.Put(work.Act, ledger.Card, change.Of(ledger.Card, ledger.Card, work.Posting, work.Act.Actor.Name));
        }
    }

    /// <summary>Puts the cards back to where they were before a movement put them.</summary>
    /// <exception cref="RuleViolationException">MV-LATER: something was put elsewhere since.</exception>
    public static async Task PutBackAsync(MovementWork work, AssetMovement wrong)
    {
        var ids = work.Cards.Keys.ToArray();
        var all = (await work.Act.Context.Placements.AsNoTracking().Where(row => ids.Contains(row.CardId)).ToListAsync(work.Act.Cancel))
            .OrderBy(row => row.EffectiveOn).ThenBy(row => row.RecordedAt).ThenBy(row => row.Id).ToLookup(row => row.CardId);
        var moved = work.Cards.Values.Where(ledger => all[ledger.Card.Id].Any(row => row.DocumentId == wrong.Id)).ToList();
        var later = moved.Where(ledger => all[ledger.Card.Id].Last().DocumentId != wrong.Id).Select(ledger => ledger.Card.CardNumber).ToList();
        if (later.Count > 0)
        {
            throw new RuleViolationException(new LaterMovements(wrong.Number, later));
        }

        foreach (var ledger in moved)
        {
            var before = all[ledger.Card.Id].LastOrDefault(row => row.DocumentId != wrong.Id);
            LedgerCards.Put(work.Act, ledger.Card, Again(ledger.Card, before, work));
        }
    }

    private static AssetPlacement Again(AssetCard card, AssetPlacement? before, MovementWork work) => new()
    {
        DepartmentId = card.DepartmentId,
        CardId = card.Id,
        Id = work.Act.NextId(),
        PlaceId = before?.PlaceId,
        Custodian = before?.Custodian,
        Use = before?.Use ?? CardUse.InUse,
        EffectiveOn = work.Posting.EffectiveOn,
        RecordedAt = work.Act.Now,
        RecordedByName = work.Act.Actor.Name,
        DocumentId = work.Movement.Id,
    };
}
