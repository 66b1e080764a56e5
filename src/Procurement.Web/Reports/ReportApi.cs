using Procurement.Data.Reports;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Api;

namespace Procurement.Web.Reports;

/// <summary><c>/api/v1/reports</c>: 预算执行 of a year, and the life of a line.</summary>
public static class ReportApi
{
    public static void MapReportApi(this IEndpointRouteBuilder routes)
    {
        var reports = routes.ApiGroup("统计");
        reports.MapGet("/reports/{year:int}", ExecutionAsync).WithName("getExecution").WithSummary("读取一年的预算执行")
            .WithDescription("by 为 project（项目，默认）、unit（单位）、class（品目门类）、method（采购方式）或 size（供应商规模）。")
            .RequireAuthorization(Policies.BudgetRead);
        reports.MapGet("/lines/{id:guid}/life", LifeAsync).WithName("getLineLife").WithSummary("读取一条采购明细的来龙去脉")
            .WithDescription("调剂、采购、验收和资产卡片，连同各环节的合计。")
            .RequireAuthorization(Policies.BudgetRead);
    }

    private static async Task<ExecutionView> ExecutionAsync(int year, [AsParameters] ExecutionQuestion question, Caller caller, ReportHandler reports, CancellationToken cancel)
    {
        if (!FiscalYear.IsYear(year))
        {
            throw new RuleViolationException(new NothingFound("年度"));
        }

        return ExecutionView.Of(await reports.ExecutionAsync(caller.Actor, FiscalYear.Of(year), question.By ?? ExecutionGroup.Project, cancel));
    }

    private static async Task<LineLifeView> LifeAsync(Guid id, Caller caller, ReportHandler reports, CancellationToken cancel) =>
        LineLifeView.Of(await reports.LifeAsync(caller.Actor, id, cancel));

    /// <param name="By">按什么汇总</param>
    internal sealed record ExecutionQuestion(ExecutionGroup? By);
}

/// <summary>A year's report as other programs read it.</summary>
public sealed record ExecutionView(FiscalYear Year, ExecutionGroup By, bool IsApproved, IReadOnlyList<ExecutionRow> Rows, ExecutionRow Total)
{
    public static ExecutionView Of(ExecutionReport report) => new(report.Year, report.Group, report.IsApproved, report.Rows, report.Total);
}

/// <summary>A line's life as other programs read it; amounts in yuan.</summary>
public sealed record LineLifeView(
    Guid Id, string ItemName, FiscalYear Year, string Unit, string Project, bool IsRemoved, Money? Approved, Money? Adjusted, Money Budget,
    Money Purchased, Money Accepted, Money Carded, Money Balance, IReadOnlyList<LineAdjustment> Adjustments, IReadOnlyList<LinePurchase> Purchases,
    IReadOnlyList<LineAcceptance> Acceptances, IReadOnlyList<LineCard> Cards)
{
    public static LineLifeView Of(LineLife life) => new(
        life.Id, life.Wording.ItemName, life.Project.FiscalYear, life.Unit.Name, life.Project.Name, life.Line is null, life.Approved, life.Adjusted, life.Budget,
        life.Purchased, life.Accepted, life.Carded, life.Balance, life.Adjustments, life.Purchases, life.Acceptances, life.Cards);
}
