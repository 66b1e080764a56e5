using Procurement.Data.Acts;
using Procurement.Data.Audit;
using Procurement.Domain.Audit;
using Procurement.Domain.Stocktaking;

namespace Procurement.Web.Stocktaking;

/// <summary>What a batch of counts works on: the items under lock with their counts, and what was known before.</summary>
/// <param name="known">Ids of counts that were taken before.</param>
internal sealed class CountDesk(
    Act act, Stocktake stocktake, IReadOnlyDictionary<Guid, CountTally> tallies, IReadOnlyDictionary<string, Guid> byNumber, HashSet<Guid> known, HashSet<Guid> places)
{
    private readonly Dictionary<Guid, CountState> before = [];

    public CountTally? CardOf(CountDraft draft) =>
        (draft.CardId ?? (byNumber.TryGetValue(draft.CardNumber?.Trim() ?? "", out var id) ? id : null)) is { } card ? tallies.GetValueOrDefault(card) : null;

    public bool KnowsPlace(Guid id) => places.Contains(id);

    /// <summary>Whether the count is new; from now on it is known.</summary>
    public bool Begin(Guid id) => known.Add(id);

    public CountTaken Take(CountTally tally, CountDraft draft)
    {
        var at = CountRules.TimeOf(draft.CountedAt, stocktake.OpenedAt, act.Now);
        var was = CountState.Of(tally.Item);
        var (taken, count) = tally.Take(draft, act.Actor.AccountId, at, seen => new StocktakeCount
        {
            DepartmentId = act.Actor.DepartmentId,
            StocktakeId = stocktake.Id,
            Id = draft.Id,
            CardId = tally.Item.CardId,
            Quantity = seen.Quantity,
            PlaceId = seen.FoundPlaceId,
            Note = seen.Note,
            CountedBy = act.Actor.AccountId,
            CountedByName = act.Actor.Name,
            CountedAt = at,
            ReceivedAt = act.Now,
            Counts = true,
        });
        act.Context.StocktakeCounts.Add(count);
        before.TryAdd(tally.Item.CardId, was);
        return taken;
    }

    /// <summary>One audit record for the batch: what the items that changed showed before, and show now.</summary>
    public void Record()
    {
        var changed = before.Where(row => row.Value != CountState.Of(tallies[row.Key].Item)).ToList();
        if (changed.Count > 0)
        {
            act.Record(new AuditFact(
                AuditActions.StocktakeCount, StocktakeHandler.SubjectKind, stocktake.Id, stocktake.Number,
                changed.Select(row => row.Value).ToList(), changed.Select(row => CountState.Of(tallies[row.Key].Item)).ToList()));
        }
    }
}

/// <summary>What a counter is told.</summary>
internal static class CountTexts
{
    public static string Of(CountTaken taken, StocktakeItem item) => taken switch
    {
        CountTaken.Counted => $"已登记：{item.Name}，{item.Result.ChineseName()}。",
        CountTaken.Corrected => $"已更正：{item.Name}，{item.Result.ChineseName()}。",
        CountTaken.Confirmed => $"与{item.CountedByName}清点的一致：{item.Name}，{item.Result.ChineseName()}。",
        CountTaken.Disputed => $"重复清点：{item.Name}已由{item.CountedByName}清点，结果不同；两次都已保留，待资产管理人员确认。",
        CountTaken.Outdated => $"您此后已再次清点{item.Name}，以后一次为准。",
        _ => "",
    };
}
