using Microsoft.EntityFrameworkCore;
using Npgsql;
using Procurement.Data.Acts;
using Procurement.Data.Assets;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;

namespace Procurement.Web.Movements.Rules;

/// <summary>Cards that a movement makes, each with its number, its first entry and its first placement.</summary>
internal static class NewCards
{
    /// <summary>Of each new card, the place where it shall be and the number that somebody chose for it.</summary>
    /// <exception cref="RuleViolationException">NF-NONE: no such place that is open; CP-NUMBER: a number is taken; PU-FIELD: it is too long.</exception>
    public static async Task RequireAsync(Act act, IEnumerable<(Guid? Place, string? Number)> wishes)
    {
        var all = wishes.ToList();
        await RequirePlacesAsync(act, all.Select(wish => wish.Place).OfType<Guid>());
        await CardNumbers.RequireFreeAsync(act, [.. all.Select(wish => wish.Number?.Trim()).OfType<string>().Where(number => number.Length > 0)]);
    }

    /// <exception cref="RuleViolationException">NF-NONE: there is no such place, or it is closed.</exception>
    public static async Task RequirePlacesAsync(Act act, IEnumerable<Guid> places)
    {
        var wanted = places.Distinct().ToArray();
        if (wanted.Length > 0 && await act.Context.Places.CountAsync(place => wanted.Contains(place.Id) && !place.IsClosed, act.Cancel) != wanted.Length)
        {
            throw new RuleViolationException(new NothingFound("存放地点"));
        }
    }

    /// <summary>That somebody who puts a card into a place of another unit knows it.</summary>
    /// <param name="wishes">The card's unit, its place, and whether it was said to be another unit's.</param>
    /// <exception cref="RuleViolationException">MV-ELSEWHERE.</exception>
    public static async Task RequireOwnPlacesAsync(Act act, IEnumerable<(Guid? Unit, Guid? Place, bool Known)> wishes)
    {
        var unsaid = wishes.Where(wish => wish is { Place: not null, Known: false }).Select(wish => (wish.Unit, Place: wish.Place!.Value)).Distinct().ToList();
        var ids = unsaid.Select(wish => wish.Place).Distinct().ToArray();
        var places = ids.Length == 0 ? [] : await act.Context.Places.AsNoTracking().Where(place => ids.Contains(place.Id) && place.UnitId != null).OrderBy(place => place.Code).ToListAsync(act.Cancel);
        var others = places.FindAll(place => unsaid.Exists(wish => wish.Place == place.Id && wish.Unit != place.UnitId));
        if (others.Count > 0)
        {
            var owners = others.Select(place => place.UnitId!.Value).ToArray();
            var names = await act.Context.Units.IgnoreQueryFilters(["unit"]).Where(unit => owners.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, act.Cancel);
            throw new RuleViolationException(new PlaceOfOtherUnit([.. others.Select(place => $"{place.Name}（{names.GetValueOrDefault(place.UnitId!.Value)}）")]));
        }
    }

    /// <param name="way">How the card's things came to be held.</param>
    /// <param name="first">Null where the caller posts the first entry.</param>
    public static async Task<CardLedger> MakeAsync(MovementWork work, Guid unitId, CardSpec spec, AssetWay? way, EntryDraft? first, CardUse use = CardUse.InUse)
    {
        var act = work.Act;
        var number = string.IsNullOrWhiteSpace(spec.CardNumber) ? await CardNumbers.NextAsync(act, FiscalYear.Of(work.Movement.EffectiveOn.Year)) : spec.CardNumber.Trim();
        var card = AssetCard.New(
            act.Actor.DepartmentId, act.NextId(), unitId, number, spec.Name, spec.CatalogueCode, spec.Kind, spec.MeasureUnit, spec.AcquiredOn, way);
        (card.Model, card.SerialNumber, card.Note) = (spec.Model, spec.SerialNumber, spec.Note);
        var ledger = LedgerCards.Add(act, card);
        if (first is not null)
        {
            ledger.Post(first, work.Posting);
        }

        LedgerCards.Put(act, card, new PlacementChange(spec.PlaceId, spec.Custodian, use).Of(card, card, work.Posting, act.Actor.Name));
        return ledger;
    }

    /// <summary>Saves them; two people may type the same number at once, then the unique index decides.</summary>
    /// <exception cref="RuleViolationException">AL-NEGATIVE, CP-NUMBER.</exception>
    public static async Task KeepAsync(MovementWork work, IReadOnlyCollection<CardLedger> ledgers)
    {
        LedgerCards.Keep(work.Act, ledgers);
        try
        {
            await work.Act.Context.SaveChangesAsync(work.Act.Cancel);
        }
        catch (DbUpdateException failure) when (failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            throw new RuleViolationException(new CardNumberTaken(string.Join("、", ledgers.Select(ledger => ledger.Card.CardNumber))));
        }
    }
}
