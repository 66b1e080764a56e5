using Microsoft.EntityFrameworkCore;
using NodaTime;
using Procurement.Data.Model;
using Procurement.Domain.Access;
using Procurement.Domain.Assets;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;

namespace Procurement.Data.Assets;

/// <summary>A card as somebody sees it who writes a movement: as it stands now, with the depreciation that is on the books before the day's month.</summary>
/// <param name="Value">账面原值 in yuan.</param>
/// <param name="Area">m², of a building.</param>
/// <param name="Accumulated">累计折旧 in yuan.</param>
/// <param name="LifeMonths">Null where no life was set.</param>
/// <param name="MonthsUsed">Months used before the day's month.</param>
public sealed record MovementCard(
    Guid Id, string CardNumber, string Name, CatalogueEdition Edition, string Code, AssetKind Kind, string MeasureUnit, Guid UnitId, string Unit, Guid? PlaceId, string? Place,
    string? Custodian, CardUse Use, CardStatus Status, Quantity Quantity, Money Value, Quantity? Area, Money Accumulated, int? LifeMonths, int MonthsUsed,
    LocalDate? UsedUpOn, LocalDate LastEntryOn)
{
    /// <summary>账面净值 in yuan.</summary>
    public Money NetValue => Value - Accumulated;
}

/// <summary>The cards that somebody chose for a movement, by id or by number, of those that the caller sees.</summary>
public static class MovementCards
{
    /// <summary>In the order of the ids; what the caller does not see is left out.</summary>
    /// <param name="day">The movement's day.</param>
    public static async Task<IReadOnlyList<MovementCard>> ReadAsync(
        RegisterDatabase database, Actor actor, IReadOnlyCollection<Guid> ids, LocalDate day, CancellationToken cancel)
    {
        await using var context = Open(database, actor);
        var wanted = ids.Distinct().ToArray();
        var cards = await context.Cards.AsNoTracking().Where(card => wanted.Contains(card.Id)).ToDictionaryAsync(card => card.Id, cancel);
        var found = cards.Keys.ToArray();
        var entries = (await context.AssetEntries.AsNoTracking().Where(entry => found.Contains(entry.CardId)).ToListAsync(cancel)).ToLookup(entry => entry.CardId);
        var units = await context.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancel);
        var places = await context.Places.AsNoTracking().Where(place => cards.Values.Select(card => card.PlaceId).Contains(place.Id))
            .ToDictionaryAsync(place => place.Id, place => place.Name, cancel);
        return [.. wanted.Where(cards.ContainsKey).Select(id => Row(new CardLedger(cards[id], entries[id]), day, units, places))];
    }

    /// <summary>The ids of cards by their numbers, and the numbers under which the caller sees none.</summary>
    public static async Task<(IReadOnlyList<Guid> Found, IReadOnlyList<string> Unknown)> FindAsync(
        RegisterDatabase database, Actor actor, IReadOnlyCollection<string> numbers, CancellationToken cancel)
    {
        await using var context = Open(database, actor);
        var wanted = numbers.Distinct(StringComparer.Ordinal).ToArray();
        var found = await context.Cards.AsNoTracking().Where(card => wanted.Contains(card.CardNumber))
            .Select(card => new { card.Id, card.CardNumber }).ToDictionaryAsync(card => card.CardNumber, card => card.Id, cancel);
        return ([.. wanted.Where(found.ContainsKey).Select(number => found[number])], [.. wanted.Where(number => !found.ContainsKey(number))]);
    }

    private static RegisterContext Open(RegisterDatabase database, Actor actor)
    {
        var context = database.NewContext();
        context.Enter(actor.DepartmentId, actor.Units);
        return context;
    }

    private static MovementCard Row(CardLedger ledger, LocalDate day, Dictionary<Guid, string> units, Dictionary<Guid, string> places)
    {
        var card = ledger.Card;
        var asOf = LocalDate.Max(day, card.LastEntryOn);
        return new MovementCard(
            card.Id, card.CardNumber, card.Name, card.Edition, card.CodeText, card.Kind, card.MeasureUnit, card.UnitId, units.GetValueOrDefault(card.UnitId) ?? "",
            card.PlaceId, card.PlaceId is { } place ? places.GetValueOrDefault(place) : null, card.Custodian, card.Use, card.Status, card.Quantity, card.Value, card.Area,
            ledger.AccumulatedBefore(asOf), card.LifeMonths, ledger.MonthsUsedBefore(asOf), card.UsedUpOn, card.LastEntryOn);
    }
}
