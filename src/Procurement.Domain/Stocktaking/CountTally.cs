using NodaTime;
using Procurement.Domain.Common;

namespace Procurement.Domain.Stocktaking;

/// <summary>An item with the counts of it that still matter, one a person, in the hands of an act that holds the item's lock.</summary>
/// <remarks>An item is in dispute exactly while the last counts of the persons who counted it differ. It then shows the first until one of them
/// counts again and they agree, or somebody decides.</remarks>
/// <param name="counts">The counts of the item, all or those that are not superseded.</param>
public sealed class CountTally(StocktakeItem item, IEnumerable<StocktakeCount> counts)
{
    private readonly List<StocktakeCount> live = [.. counts.Where(count => !count.Superseded)];

    public StocktakeItem Item => item;

    /// <summary>Takes a count and brings the item up to date.</summary>
    /// <param name="make">Makes the row from what was seen; it is handed back to be stored.</param>
    /// <exception cref="RuleViolationException">ST-QUANTITY, PU-FIELD; nothing has changed.</exception>
    public (CountTaken Taken, StocktakeCount Count) Take(CountDraft draft, Guid? person, Instant at, Func<CountSeen, StocktakeCount> make)
    {
        var own = live.Find(count => count.CountedBy == person);
        var seen = CountRules.Merge(item, own is null ? Shown : SeenIn(own), draft);
        var count = make(seen);
        if (own is not null && at < own.CountedAt)
        {
            (count.Counts, count.Superseded) = (false, true);
            return (CountTaken.Outdated, count);
        }

        if (own is not null)
        {
            (own.Counts, own.Superseded) = (false, true);
            live.Remove(own);
        }

        var taken = live.Count == 0 ? own is null ? CountTaken.Counted : CountTaken.Corrected
            : live.TrueForAll(other => SeenIn(other) == seen) ? CountTaken.Confirmed : CountTaken.Disputed;
        live.Add(count);
        item.Disputed = taken is CountTaken.Disputed;
        if (!item.Disputed || item.CountedBy == person)
        {
            Show(seen, taken is CountTaken.Confirmed && item.CountedBy is not null ? null : count);
        }

        MarkShown();
        return (taken, count);
    }

    /// <summary>Somebody decides which of the differing counts holds; the others matter no more.</summary>
    /// <exception cref="RuleViolationException">ST-NODISPUTE.</exception>
    public void Settle(Guid countId)
    {
        var chosen = live.Find(count => count.Id == countId);
        if (!item.Disputed || chosen is null)
        {
            throw new RuleViolationException(new NotInDispute(item.CardNumber, item.Name));
        }

        Show(SeenIn(chosen), chosen);
        item.Disputed = false;
        MarkShown();
        live.ForEach(count => count.Superseded = !count.Counts);
        live.RemoveAll(count => count.Superseded);
    }

    private CountSeen? Shown => item.CountedQuantity is { } quantity ? new CountSeen(quantity, item.FoundPlaceId, item.Note) : null;

    private static CountSeen SeenIn(StocktakeCount count) => new(count.Quantity, count.PlaceId, count.Note);

    /// <param name="by">Whose count it is from now on; null where it stays whose it was.</param>
    private void Show(CountSeen seen, StocktakeCount? by)
    {
        (item.CountedQuantity, item.FoundPlaceId, item.Note) = (seen.Quantity, seen.FoundPlaceId, seen.Note);
        item.Result = CountRules.ResultOf(item.Quantity, item.PlaceId, seen);
        if (by is not null)
        {
            (item.CountedBy, item.CountedByName, item.CountedAt) = (by.CountedBy, by.CountedByName, by.CountedAt);
        }

        item.RowVersion++;
    }

    private void MarkShown() => live.ForEach(count => count.Counts = SeenIn(count) == Shown);
}
