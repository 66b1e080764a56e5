using Microsoft.EntityFrameworkCore;
using Procurement.Data.Acts;
using Procurement.Domain.Common;
using Procurement.Domain.Stocktaking;

namespace Procurement.Data.Stocktaking;

/// <summary>Stock-takes and their items under lock to the end of an act: the stock-take first, then its items by card.</summary>
public static class StocktakeLocks
{
    /// <summary>Whoever counts: many at once, but nobody while the stock-take's status turns.</summary>
    /// <exception cref="RuleViolationException">NF-NONE.</exception>
    public static async Task<Stocktake> ShareAsync(Act act, Guid id) => await act.Context.Stocktakes
        .FromSql($"select * from stocktakes where department_id = {act.Actor.DepartmentId} and id = {id} for share")
        .AsNoTracking().SingleOrDefaultAsync(act.Cancel) ?? throw new RuleViolationException(new NothingFound("盘点"));

    /// <summary>Whoever turns its status, or decides.</summary>
    /// <exception cref="RuleViolationException">NF-NONE, or CC-CHANGED where it is no longer as it was seen.</exception>
    public static async Task<Stocktake> TakeAsync(Act act, Guid id, int? seenVersion)
    {
        var stocktake = await act.Context.Stocktakes
            .FromSql($"select * from stocktakes where department_id = {act.Actor.DepartmentId} and id = {id} for update")
            .SingleOrDefaultAsync(act.Cancel) ?? throw new RuleViolationException(new NothingFound("盘点"));
        return seenVersion is { } seen && seen != stocktake.RowVersion ? throw new RuleViolationException(new ChangedMeanwhile()) : stocktake;
    }

    /// <summary>The items of these cards that the actor sees, by card; one that is not on the list is missing from the answer.</summary>
    public static async Task<Dictionary<Guid, StocktakeItem>> ItemsAsync(Act act, Guid stocktakeId, IEnumerable<Guid> cardIds)
    {
        var ids = cardIds.Distinct().ToArray();
        return await act.Context.StocktakeItems
            .FromSql($"select * from stocktake_items where department_id = {act.Actor.DepartmentId} and stocktake_id = {stocktakeId} and card_id = any({ids}) order by card_id for update")
            .ToDictionaryAsync(item => item.CardId, act.Cancel);
    }
}
