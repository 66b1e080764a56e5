using NodaTime;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Api;

namespace Procurement.Web.Budgeting;

/// <summary><c>/api/v1/budget-years</c>: 年度预算, its course from draft to approval.</summary>
public static class YearEndpoints
{
    public static void MapYearEndpoints(this IEndpointRouteBuilder routes)
    {
        var years = routes.ApiGroup("年度预算");
        years.MapGet("/budget-years", ListAsync).WithName("listBudgetYears").WithSummary("列出有项目或明细的年度")
            .WithDescription("新的年度在前。").RequireAuthorization(Policies.BudgetRead);
        years.MapGet("/budget-years/{year}", FindAsync).WithName("getBudgetYear").WithSummary("读取年度预算的状态")
            .WithDescription("没有送审过的年度为编制中，行版本为 0。").RequireAuthorization(Policies.BudgetRead);
        years.MapPost("/budget-years/{year}/submit", SubmitAsync).WithName("submitBudgetYear").WithSummary("送审年度预算")
            .WithDescription("有错误时拒绝；有提醒时须写明 warningsConfirmed 为 true。").RequireAuthorization(Policies.BudgetWrite);
        years.MapPost("/budget-years/{year}/withdraw", WithdrawAsync).WithName("withdrawBudgetYear").WithSummary("撤回年度预算的送审")
            .RequireAuthorization(Policies.BudgetWrite);
        years.MapPost("/budget-years/{year}/approve", ApproveAsync).WithName("approveBudgetYear").WithSummary("批复年度预算")
            .WithDescription("须由送审人以外的审核人员办理。").RequireAuthorization(Policies.BudgetApprove);
        years.MapPost("/budget-years/{year}/return", ReturnAsync).WithName("returnBudgetYear").WithSummary("退回年度预算")
            .WithDescription("须在 note 中说明需要改什么。").RequireAuthorization(Policies.BudgetApprove);
    }

    private static async Task<YearsView> ListAsync(Caller caller, YearReader reader, CancellationToken cancel) =>
        new([.. (await reader.ListAsync(caller.Actor, cancel)).Select(View)]);

    private static async Task<Resource<YearView>> FindAsync(FiscalYear year, Caller caller, YearReader reader, CancellationToken cancel)
    {
        var row = await reader.FindAsync(caller.Actor, year, cancel);
        return new Resource<YearView>(View(row), row.RowVersion);
    }

    private static YearView View(BudgetYear row) => new(
        row.FiscalYear, row.Status, row.SubmittedByName, row.SubmittedAt, row.DecidedByName, row.DecidedAt, row.DecisionNote, row.RowVersion);

    private static Task<YearState> SubmitAsync(
        FiscalYear year, SubmitBody body, IfMatch match, HttpContext http, Caller caller, YearHandler handler, YearReader reader, CancellationToken cancel) =>
        match.EditAsync(http, version => handler.SubmitAsync(caller.Actor, new SubmitYear(year, version, body.WarningsConfirmed), cancel), () => FindAsync(year, caller, reader, cancel));

    private static Task<YearState> WithdrawAsync(
        FiscalYear year, NoteBody body, IfMatch match, HttpContext http, Caller caller, YearHandler handler, YearReader reader, CancellationToken cancel) =>
        match.EditAsync(http, version => handler.WithdrawAsync(caller.Actor, new DecideYear(year, version, body.Note), cancel), () => FindAsync(year, caller, reader, cancel));

    private static Task<YearState> ApproveAsync(
        FiscalYear year, NoteBody body, IfMatch match, HttpContext http, Caller caller, YearHandler handler, YearReader reader, CancellationToken cancel) =>
        match.EditAsync(http, version => handler.ApproveAsync(caller.Actor, new DecideYear(year, version, body.Note), cancel), () => FindAsync(year, caller, reader, cancel));

    private static Task<YearState> ReturnAsync(
        FiscalYear year, NoteBody body, IfMatch match, HttpContext http, Caller caller, YearHandler handler, YearReader reader, CancellationToken cancel) =>
        match.EditAsync(http, version => handler.ReturnAsync(caller.Actor, new DecideYear(year, version, body.Note), cancel), () => FindAsync(year, caller, reader, cancel));

    internal sealed record YearsView(IReadOnlyList<YearView> Items);

    /// <summary>A year's budget as another program reads it.</summary>
    internal sealed record YearView(
        FiscalYear Year, BudgetYearStatus Status, string? SubmittedBy, Instant? SubmittedAt, string? DecidedBy, Instant? DecidedAt, string? DecisionNote, int RowVersion);

    /// <param name="WarningsConfirmed">核对的提醒已逐一看过</param>
    internal sealed record SubmitBody(bool WarningsConfirmed = false);

    /// <param name="Note">意见；退回时必须填写</param>
    internal sealed record NoteBody(string? Note = null);
}
