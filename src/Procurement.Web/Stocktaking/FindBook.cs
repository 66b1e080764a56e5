using Microsoft.EntityFrameworkCore;
using Procurement.Data.Acts;
using Procurement.Data.Audit;
using Procurement.Data.Stocktaking;
using Procurement.Domain.Audit;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;
using Procurement.Domain.Stocktaking;

namespace Procurement.Web.Stocktaking;

/// <summary>账外物品: things that were found and stand on no card, noted inside an act; each once.</summary>
internal static class FindBook
{
    private const int LongestName = 100;

    public static async Task<IReadOnlyList<CountOutcome>> TakeAsync(Act act, Guid stocktakeId, IReadOnlyList<FindDraft> drafts)
    {
        if (drafts.Count == 0)
        {
            return [];
        }

        var stocktake = await StocktakeLocks.ShareAsync(act, stocktakeId);
        StocktakeRules.RequireStatus(stocktake, "登记账外物品", StocktakeStatus.Counting);
        var ids = drafts.Select(draft => draft.Id).Distinct().ToArray();
        var known = (await act.Context.StocktakeFinds.Where(find => find.StocktakeId == stocktakeId && ids.Contains(find.Id)).Select(find => find.Id).ToListAsync(act.Cancel)).ToHashSet();
        var wanted = drafts.Where(draft => draft.PlaceId is not null).Select(draft => draft.PlaceId!.Value).Distinct().ToArray();
        var places = await act.Context.Places.Where(place => wanted.Contains(place.Id)).ToDictionaryAsync(place => place.Id, place => place.UnitId, act.Cancel);
        var units = (await act.Context.Units.Select(unit => unit.Id).ToListAsync(act.Cancel)).ToHashSet();
        return [.. drafts.Select(draft => known.Add(draft.Id) ? Take(act, stocktake, draft, places, units) : new CountOutcome(draft.Id, CountTaken.Repeated, "此前已收到，没有重复登记。"))];
    }

    private static CountOutcome Take(Act act, Stocktake stocktake, FindDraft draft, Dictionary<Guid, Guid?> places, HashSet<Guid> units)
    {
        try
        {
            var find = Check(act, stocktake, draft, places, units);
            act.Context.StocktakeFinds.Add(find);
            act.Record(new AuditFact(
                AuditActions.StocktakeCount, StocktakeHandler.SubjectKind, stocktake.Id, stocktake.Number, null, new FindState(find.Name, find.Quantity, find.MeasureUnit, find.PlaceId)));
            return new CountOutcome(draft.Id, CountTaken.Counted, $"已登记账外物品：{find.Name}，{find.Quantity} {find.MeasureUnit}。");
        }
        catch (RuleViolationException refusal)
        {
            return new CountOutcome(draft.Id, CountTaken.Refused, refusal.Violation.Message, Code: refusal.Violation.Code);
        }
    }

    /// <exception cref="RuleViolationException">ST-FIND, ST-PLACE, ST-SCOPE, PU-FIELD.</exception>
    private static StocktakeFind Check(Act act, Stocktake stocktake, FindDraft draft, Dictionary<Guid, Guid?> places, HashSet<Guid> units)
    {
        DocumentTexts.Require(draft.Name?.Trim() ?? "", "name", "物品名称", LongestName);
        DocumentTexts.Require(draft.MeasureUnit?.Trim() ?? "", "measureUnit", "计量单位", 20);
        DocumentTexts.Limit(draft.Model?.Trim() ?? "", "model", "规格型号", LongestName);
        DocumentTexts.Limit(draft.Note?.Trim() ?? "", "note", "说明", CountRules.LongestNote);
        if (draft.Quantity is not { } quantity || quantity <= Quantity.Zero)
        {
            throw new RuleViolationException(new FindWrong("请填写账外物品的数量，须大于零。"));
        }

        if (draft.PlaceId is { } place && !places.ContainsKey(place))
        {
            throw new RuleViolationException(new CountPlaceUnknown());
        }

        // Where nobody says whose it is, it is the unit's that uses the place, as far as the finder sees that unit.
        var unit = draft.UnitId ?? (draft.PlaceId is { } at && places[at] is { } user && units.Contains(user) ? user : act.Actor.Units is [var only] ? only : null);
        if (unit is { } chosen && !units.Contains(chosen))
        {
            throw new RuleViolationException(new StocktakeScopeWrong("单位"));
        }

        return new StocktakeFind
        {
            DepartmentId = act.Actor.DepartmentId,
            StocktakeId = stocktake.Id,
            Id = draft.Id,
            UnitId = unit,
            PlaceId = draft.PlaceId,
            Name = draft.Name!.Trim(),
            Model = Given(draft.Model),
            Quantity = quantity,
            MeasureUnit = draft.MeasureUnit!.Trim(),
            Note = Given(draft.Note),
            CountedBy = act.Actor.AccountId,
            CountedByName = act.Actor.Name,
            CountedAt = CountRules.TimeOf(draft.CountedAt, stocktake.OpenedAt, act.Now),
            RowVersion = 1,
        };
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
