using Microsoft.EntityFrameworkCore;
using Procurement.Data.Acts;
using Procurement.Data.Audit;
using Procurement.Data.Books;
using Procurement.Data.Stocktaking;
using Procurement.Domain.Audit;
using Procurement.Domain.Common;
using Procurement.Domain.Stocktaking;
using Procurement.Web.Movements;

namespace Procurement.Web.Stocktaking;

/// <summary>Opens a stock-take inside an act.</summary>
internal static class StocktakeBeginning
{
    public static async Task<StocktakeAnswer> OpenAsync(Act act, StocktakeDraft draft)
    {
        var title = StocktakeRules.CheckFields(draft.Title, draft.AsOf, ChinaTime.DayOf(act.Now));
        var scope = await CheckScopeAsync(act, draft.Scope);

        // Alone: no card moves while the list is written, and two openings see one another's cards.
        await BooksLock.AloneAsync(act);
        var stocktake = new Stocktake
        {
            DepartmentId = act.Actor.DepartmentId,
            Id = act.NextId(),
            Number = await DocumentNumbers.NextAsync(act, "PD", FiscalYear.Of(draft.AsOf.Year)),
            Title = title,
            AsOf = draft.AsOf,
            Scope = MovementJson.Write(scope),
            Status = StocktakeStatus.Counting,
            OpenedBy = act.Actor.AccountId,
            OpenedByName = act.Actor.Name,
            OpenedAt = act.Now,
            RowVersion = 1,
        };
        act.Context.Stocktakes.Add(stocktake);
        await act.Context.SaveChangesAsync(act.Cancel);
        var items = await FreezeAsync(act, stocktake, scope);
        act.Record(new AuditFact(
            AuditActions.StocktakeOpen, StocktakeHandler.SubjectKind, stocktake.Id, stocktake.Number, null,
            new StocktakeState(stocktake.Number, title, stocktake.AsOf, scope, items)));
        return new StocktakeAnswer(stocktake.Id, stocktake.Number, stocktake.Status, items, stocktake.RowVersion);
    }

    private static async Task<int> FreezeAsync(Act act, Stocktake stocktake, StocktakeScope scope)
    {
        var items = await StocktakeOpening.FreezeAsync(act, stocktake.Id, stocktake.AsOf, scope);
        if (items == 0)
        {
            throw new RuleViolationException(new StocktakeEmpty(stocktake.AsOf));
        }

        return await StocktakeOpening.OverlapAsync(act, stocktake.Id) is { } overlap
            ? throw new RuleViolationException(new StocktakeOverlaps(overlap.Number, overlap.Cards))
            : items;
    }

    /// <summary>Each once, and all of them there to be seen.</summary>
    private static async Task<StocktakeScope> CheckScopeAsync(Act act, StocktakeScope scope)
    {
        var (units, places) = (scope.Units.Distinct().ToArray(), scope.Places.Distinct().ToArray());
        if (await act.Context.Units.CountAsync(unit => units.Contains(unit.Id), act.Cancel) != units.Length)
        {
            throw new RuleViolationException(new StocktakeScopeWrong("单位"));
        }

        return await act.Context.Places.CountAsync(place => places.Contains(place.Id), act.Cancel) == places.Length
            ? new StocktakeScope(units, places, [.. scope.Kinds.Distinct()])
            : throw new RuleViolationException(new StocktakeScopeWrong("存放地点"));
    }
}
