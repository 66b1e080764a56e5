using Microsoft.EntityFrameworkCore;
using Procurement.Web.Access;
using Procurement.Web.Api;
using Procurement.Web.Hosting;

namespace Procurement.Web.Departments;

/// <summary><c>/api/v1/units</c>: the units that the caller sees.</summary>
public static class UnitEndpoints
{
    public static void MapUnitEndpoints(this IEndpointRouteBuilder routes) => routes.ApiGroup("单位")
        .MapGet("/units", ListAsync).WithName("listUnits").WithSummary("列出单位").WithDescription("本部门中您能看到的单位，按打印次序。")
        .RequireAuthorization(Policies.BudgetRead);

    private static async Task<KeyPage<UnitAnswer>> ListAsync([AsParameters] UnitQuery query, HttpContext http, Caller caller, RegisterHost host, CancellationToken cancel)
    {
        var limit = KeyPage.Limit(query.Limit);
        var after = Cursor.Parse(query.After, parts: 2);
        var (position, id) = after is null ? (-1, Guid.Empty) : (after.Number(0), after.Id(1));
        await using var context = caller.Open(host.Database);
        var rows = await context.Units.AsNoTracking()
            .Where(unit => unit.Position > position || (unit.Position == position && unit.Id > id))
            .OrderBy(unit => unit.Position).ThenBy(unit => unit.Id).Take(limit + 1)
            .Select(unit => new UnitAnswer(unit.Id, unit.Code, unit.Name, unit.Nature, unit.Rank, unit.Position)).ToListAsync(cancel);
        return KeyPage.Answer(http, rows, limit, row => Cursor.Of(row.Position, row.Id));
    }

    internal sealed record UnitQuery(string? After, int? Limit);

    internal sealed record UnitAnswer(Guid Id, string Code, string Name, string Nature, string? Rank, int Position);
}
