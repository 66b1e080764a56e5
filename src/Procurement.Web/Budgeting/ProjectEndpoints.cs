using Procurement.Data.Budgeting;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Api;

namespace Procurement.Web.Budgeting;

/// <summary><c>/api/v1/projects</c>: 项目 of a year with their sums.</summary>
public static class ProjectEndpoints
{
    public static void MapProjectEndpoints(this IEndpointRouteBuilder routes)
    {
        var projects = routes.ApiGroup("项目");
        projects.MapGet("/projects", ListAsync).WithName("listProjects").WithSummary("列出一年的项目")
            .WithDescription("按单位和项目的排列顺序分页，带明细合计。").RequireAuthorization(Policies.BudgetRead);
        projects.MapGet("/projects/{id:guid}", FindAsync).WithName("getProject").WithSummary("读取一个项目").RequireAuthorization(Policies.BudgetRead);
        projects.MapPost("/projects", AddAsync).WithName("addProject").WithSummary("新增项目").RequireKey().RequireAuthorization(Policies.BudgetWrite);
        projects.MapPut("/projects/{id:guid}", ChangeAsync).WithName("changeProject").WithSummary("修改项目")
            .WithDescription("编制中的年度才能修改；预算资金的差额记入台账。").RequireAuthorization(Policies.BudgetWrite);
        projects.MapDelete("/projects/{id:guid}", DeleteAsync).WithName("deleteProject").WithSummary("删除没有过明细的项目").RequireAuthorization(Policies.BudgetWrite);
    }

    private static async Task<KeyPage<ProjectRow>> ListAsync([AsParameters] ProjectQuery query, HttpContext http, Caller caller, YearReader reader, CancellationToken cancel)
    {
        var (limit, after) = (KeyPage.Limit(query.Limit), Cursor.Parse(query.After, parts: 1));
        var rows = await reader.ProjectsAsync(caller.Actor, query.Year, cancel);
        var rest = after is null ? rows : [.. rows.SkipWhile(row => row.Id != after.Id(0)).Skip(1)];
        return KeyPage.Answer(http, [.. rest.Take(limit + 1)], limit, row => Cursor.Of(row.Id));
    }

    private static async Task<Resource<ProjectRow>> FindAsync(Guid id, Caller caller, YearReader reader, CancellationToken cancel)
    {
        var project = await reader.ProjectAsync(caller.Actor, id, cancel);
        return new Resource<ProjectRow>(project, project.RowVersion);
    }

    private static async Task<Resource<ProjectRow>> AddAsync(NewProject body, Caller caller, ProjectHandler handler, YearReader reader, CancellationToken cancel)
    {
        var added = await handler.AddAsync(caller.Actor, new AddProject(body.Year, body.UnitId, body.Name, body.Code, body.Budget), cancel);
        var project = await reader.ProjectAsync(caller.Actor, added.Id, cancel);
        return new Resource<ProjectRow>(project, project.RowVersion, StatusCodes.Status201Created, $"{ApiErrors.Root}/projects/{project.Id}");
    }

    private static Task<ProjectState> ChangeAsync(
        Guid id, ProjectBody body, IfMatch match, HttpContext http, Caller caller, ProjectHandler handler, YearReader reader, CancellationToken cancel) =>
        match.EditAsync(
            http, version => handler.ChangeAsync(caller.Actor, new ChangeProject(id, version, body.Name, body.Code, body.Budget, body.Reason), cancel),
            () => FindAsync(id, caller, reader, cancel));

    private static Task<ProjectState> DeleteAsync(
        Guid id, IfMatch match, HttpContext http, Caller caller, ProjectHandler handler, YearReader reader, CancellationToken cancel) =>
        match.EditAsync(http, version => handler.DeleteAsync(caller.Actor, new DeleteProject(id, version), cancel), () => FindAsync(id, caller, reader, cancel));

    /// <summary>What a list of projects is asked with.</summary>
    /// <param name="Year">预算年度</param>
    /// <param name="After">上一页回答中的 next</param>
    /// <param name="Limit">每页条数，1 至 500，默认 100</param>
    internal sealed record ProjectQuery(FiscalYear Year, string? After, int? Limit);

    /// <param name="Budget">预算资金，元</param>
    internal sealed record NewProject(FiscalYear Year, Guid UnitId, string Name, Money Budget, string? Code = null);

    /// <param name="Budget">预算资金，元</param>
    internal sealed record ProjectBody(string Name, Money Budget, string? Code = null, string? Reason = null);
}
