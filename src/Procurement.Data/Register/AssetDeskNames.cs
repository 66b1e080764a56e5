using Microsoft.EntityFrameworkCore;
using Procurement.Data.Model;
using Procurement.Domain.Departments;

namespace Procurement.Data.Register;

/// <summary>What places, cards, movements and stock-takes are called in a bundle.</summary>
internal sealed record AssetDeskNames(
    IReadOnlyDictionary<Guid, string> Places, IReadOnlyDictionary<Guid, string> Movements, IReadOnlyDictionary<Guid, string> Stocktakes,
    IReadOnlyDictionary<Guid, (string Number, int Entries)> Cards, DetailRefs Details)
{
    public static async Task<AssetDeskNames> ReadAsync(RegisterContext context, IEnumerable<BudgetUnit> units, CancellationToken cancel)
    {
        var places = await context.Places.AsNoTracking().ToDictionaryAsync(place => place.Id, place => place.Code, cancel);
        var movements = await context.Movements.AsNoTracking().ToDictionaryAsync(movement => movement.Id, movement => movement.Number, cancel);
        var stocktakes = await context.Stocktakes.AsNoTracking().ToDictionaryAsync(stocktake => stocktake.Id, stocktake => stocktake.Number, cancel);
        var entries = await context.AssetEntries.AsNoTracking().GroupBy(entry => entry.CardId).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
        var cards = await context.Cards.AsNoTracking().Select(card => new { card.Id, card.CardNumber })
            .ToDictionaryAsync(card => card.Id, card => (card.CardNumber, entries.GetValueOrDefault(card.Id)), cancel);
        var proposals = await context.CardProposals.AsNoTracking().OrderBy(proposal => proposal.Id).Select(proposal => proposal.Id).ToListAsync(cancel);
        return new AssetDeskNames(places, movements, stocktakes, cards, DetailRefs.Naming(Names(places, movements, stocktakes, cards, proposals, units)));
    }

    public string? Place(Guid? id) => id is { } known ? Places[known] : null;

    public string? Movement(Guid? id) => id is { } known ? Movements[known] : null;

    public string? Stocktake(Guid? id) => id is { } known ? Stocktakes[known] : null;

    private static Dictionary<Guid, string> Names(
        Dictionary<Guid, string> places, Dictionary<Guid, string> movements, Dictionary<Guid, string> stocktakes,
        Dictionary<Guid, (string CardNumber, int Entries)> cards, List<Guid> proposals, IEnumerable<BudgetUnit> units)
    {
        var names = new Dictionary<Guid, string>();
        Add("place", places.Select(row => (row.Key, row.Value)));
        Add("movement", movements.Select(row => (row.Key, row.Value)));
        Add("stocktake", stocktakes.Select(row => (row.Key, row.Value)));
        Add("card", cards.Select(row => (row.Key, row.Value.CardNumber)));
        Add("proposal", proposals.Select((id, index) => (id, $"{index}")));
        Add("unit", units.Select(unit => (unit.Id, unit.Code)));
        return names;

        void Add(string what, IEnumerable<(Guid Id, string Name)> rows)
        {
            foreach (var (id, name) in rows)
            {
                names[id] = $"@{what}:{name}";
            }
        }
    }
}
