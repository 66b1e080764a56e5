using Procurement.Data.Reports;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Api;

namespace Procurement.Web.Reports;

/// <summary><c>/api/v1/reports</c>: a year's sums, the same as on the page, and the life of one line.</summary>
public static class ReportApi
{
    public static void MapReportApi(this IEndpointRouteBuilder routes)
    {
        var reports = routes.ApiGroup("统计");
        reports.MapGet("/reports/{year:int}", ExecutionAsync).WithName("getReport").WithSummary("读取一个年度的预算执行统计")
            .WithDescription("按项目、单位、采购方式、供应商规模或品目门类汇总；各行之和等于合计。").RequireAuthorization(Policies.BudgetRead);
    }

    private static Task<ExecutionReport> ExecutionAsync(int year, ExecutionGroup? by, Caller caller, ReportHandler reports, CancellationToken cancel) =>
        FiscalYear.IsYear(year)
            ? reports.ExecutionAsync(caller.Actor, FiscalYear.Of(year), by ?? ExecutionGroup.Project, cancel)
            : throw new RuleViolationException(new NothingFound("年度统计"));
}
