using Microsoft.EntityFrameworkCore;
using Procurement.Data.Acts;
using Procurement.Data.Stocktaking;
using Procurement.Domain.Common;
using Procurement.Domain.Stocktaking;

namespace Procurement.Web.Stocktaking;

/// <summary>Takes counts inside an act that somebody else runs: the handler's, the workbook's. Set-based, however many they are.</summary>
/// <remarks>A count that cannot be taken is refused by itself, so that one wrong number does not hold up what a phone collected in a cellar; whoever wants
/// all or nothing looks at the outcomes and throws.</remarks>
public sealed class CountBook
{
    /// <summary>The stock-take is locked against ending, its items of these cards against other counters.</summary>
    /// <returns>One outcome a count, in their order.</returns>
    /// <exception cref="RuleViolationException">ST-STATUS, NF-NONE.</exception>
    public async Task<IReadOnlyList<CountOutcome>> TakeAsync(Act act, Guid stocktakeId, IReadOnlyList<CountDraft> drafts)
    {
        var stocktake = await StocktakeLocks.ShareAsync(act, stocktakeId);
        StocktakeRules.RequireStatus(stocktake, "登记清点结果", StocktakeStatus.Counting);
        var desk = await OpenAsync(act, stocktake, drafts);
        List<CountOutcome> outcomes = [.. drafts.Select(draft => Take(desk, draft))];
        desk.Record();
        return outcomes;
    }

    private static async Task<CountDesk> OpenAsync(Act act, Stocktake stocktake, IReadOnlyList<CountDraft> drafts)
    {
        var numbers = drafts.Where(draft => draft.CardId is null).Select(draft => draft.CardNumber?.Trim() ?? "").Where(text => text.Length > 0).Distinct().ToArray();
        // Not tracked: the items are read once more under their locks, and what was read before those would hide what others changed meanwhile.
        var byNumber = numbers.Length == 0 ? [] : await act.Context.StocktakeItems.AsNoTracking()
            .Where(item => item.StocktakeId == stocktake.Id && numbers.Contains(item.CardNumber))
            .ToDictionaryAsync(item => item.CardNumber, item => item.CardId, act.Cancel);
        var items = await StocktakeLocks.ItemsAsync(act, stocktake.Id, drafts.Where(draft => draft.CardId is not null).Select(draft => draft.CardId!.Value).Concat(byNumber.Values));

        // Only now: whoever sent the same count at the same moment has ended, and what was taken of it is to be seen.
        var ids = drafts.Select(draft => draft.Id).Distinct().ToArray();
        var known = await act.Context.StocktakeCounts.Where(count => count.StocktakeId == stocktake.Id && ids.Contains(count.Id)).Select(count => count.Id).ToListAsync(act.Cancel);
        var cards = items.Keys.ToArray();
        var counts = (await act.Context.StocktakeCounts.Where(count => count.StocktakeId == stocktake.Id && cards.Contains(count.CardId) && !count.Superseded).ToListAsync(act.Cancel))
            .ToLookup(count => count.CardId);
        var places = drafts.Where(draft => draft.PlaceId is not null).Select(draft => draft.PlaceId!.Value).Distinct().ToArray();
        var knownPlaces = places.Length == 0 ? [] : await act.Context.Places.Where(place => places.Contains(place.Id)).Select(place => place.Id).ToListAsync(act.Cancel);
        return new CountDesk(
            act, stocktake, items.ToDictionary(row => row.Key, row => new CountTally(row.Value, counts[row.Key])), byNumber, [.. known], [.. knownPlaces]);
    }

    private static CountOutcome Take(CountDesk desk, CountDraft draft)
    {
        if (desk.CardOf(draft) is not { } tally)
        {
            return Refuse(draft, null, new CountCardUnknown(draft.CardNumber ?? draft.CardId?.ToString() ?? ""));
        }

        if (draft.IsBlank)
        {
            return Answer(draft, tally.Item, CountTaken.Blank, "没有填写，未作改动。");
        }

        if (!desk.Begin(draft.Id))
        {
            return Answer(draft, tally.Item, CountTaken.Repeated, "此前已收到，没有重复登记。");
        }

        if (draft.PlaceId is { } place && !desk.KnowsPlace(place))
        {
            return Refuse(draft, tally.Item, new CountPlaceUnknown());
        }

        try
        {
            var taken = desk.Take(tally, draft);
            return Answer(draft, tally.Item, taken, CountTexts.Of(taken, tally.Item));
        }
        catch (RuleViolationException refusal)
        {
            return Refuse(draft, tally.Item, refusal.Violation);
        }
    }

    private static CountOutcome Answer(CountDraft draft, StocktakeItem item, CountTaken taken, string message) =>
        new(draft.Id, taken, message, item.CardId, item.CardNumber, item.Result, item.CountedByName);

    private static CountOutcome Refuse(CountDraft draft, StocktakeItem? item, RuleViolation violation) => new(
        draft.Id, CountTaken.Refused, violation.Message, item?.CardId, item?.CardNumber ?? draft.CardNumber, item?.Result, item?.CountedByName, violation.Code);
}
