using Microsoft.EntityFrameworkCore;
using Procurement.Data.Model;
using Procurement.Domain.Assets;
using Procurement.Domain.Stocktaking;
using Procurement.Web.Movements;

namespace Procurement.Web.Stocktaking;

/// <summary>盘点范围 as people read it.</summary>
public static class ScopeText
{
    private const int MostNames = 5;

    public static async Task<string> OfAsync(RegisterContext context, Stocktake stocktake, CancellationToken cancel)
    {
        var scope = MovementJson.Read<StocktakeScope>(stocktake.Scope);
        if (scope.IsEverything)
        {
            return "全部在账资产";
        }

        var units = await context.Units.IgnoreQueryFilters(["unit"]).Where(unit => scope.Units.Contains(unit.Id)).Select(unit => unit.Name).ToListAsync(cancel);
        var places = await context.Places.Where(place => scope.Places.Contains(place.Id)).Select(place => place.Name).ToListAsync(cancel);
        IEnumerable<string> parts = [Some(units), Some(places), Some([.. scope.Kinds.Select(kind => kind.ChineseName())])];
        return string.Join("；", parts.Where(part => part.Length > 0));
    }

    private static string Some(List<string> names) => names.Count > MostNames ? string.Join("、", names.Take(MostNames)) + $" 等 {names.Count} 个" : string.Join("、", names);
}
