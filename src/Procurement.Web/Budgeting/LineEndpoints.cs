using Procurement.Data.Budgeting;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Api;
using Procurement.Web.Hosting;

namespace Procurement.Web.Budgeting;

/// <summary><c>/api/v1/lines</c>: 采购明细, the API's example to follow.</summary>
public static class LineEndpoints
{
    public static void MapLineEndpoints(this IEndpointRouteBuilder routes)
    {
        var lines = routes.ApiGroup("采购明细");
        lines.MapGet("/lines", ListAsync).WithName("listLines").WithSummary("列出采购明细")
            .WithDescription("按明细的排列顺序分页；可按年度、单位、项目和品名或品目编码筛选。")
            .RequireAuthorization(Policies.BudgetRead);
        lines.MapGet("/lines/{id:guid}", FindAsync).WithName("getLine").WithSummary("读取一条采购明细")
            .WithDescription("带执行情况：已采购、已验收、已建卡和余额。")
            .RequireAuthorization(Policies.BudgetRead);
    }

    private static async Task<KeyPage<LineView>> ListAsync([AsParameters] LineQuery query, HttpContext http, Caller caller, RegisterHost host, CancellationToken cancel)
    {
        var limit = KeyPage.Limit(query.Limit);
        var after = Cursor.Parse(query.After, parts: 2);
        var filter = new LineScan(query.Year, query.Unit, query.Project, query.Q);
        var rows = await LineReader.ListAsync(
            host.Database, caller.DepartmentId, caller.Actor.Units, filter, after is null ? null : (after.Number(0), after.Id(1)), limit + 1, cancel);
        return KeyPage.Answer(http, rows, limit, row => Cursor.Of(row.Position, row.Id));
    }

    private static async Task<Resource<LineView>> FindAsync(Guid id, Caller caller, RegisterHost host, CancellationToken cancel)
    {
        var line = await LineReader.FindAsync(host.Database, caller.DepartmentId, caller.Actor.Units, id, cancel)
            ?? throw new RuleViolationException(new NothingFound("采购明细"));
        return new Resource<LineView>(line, line.RowVersion);
    }

    /// <summary>What a list of lines is asked with.</summary>
    /// <param name="Year">预算年度</param>
    /// <param name="Unit">单位的 id</param>
    /// <param name="Project">项目的 id</param>
    /// <param name="Q">品名中的文字，或品目编码的开头</param>
    /// <param name="After">上一页回答中的 next</param>
    /// <param name="Limit">每页条数，1 至 500，默认 100</param>
    internal sealed record LineQuery(FiscalYear? Year, Guid? Unit, Guid? Project, string? Q, string? After, int? Limit);
}
