using Procurement.Documents.Lists;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Ui;

namespace Procurement.Web.Reports;

/// <summary>The report's workbook.</summary>
public static class ReportEndpoints
{
    public static void AddReports(this IServiceCollection services) => services.AddScoped<ReportHandler>();

    public static void MapReports(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/reports/{year:int}/report.xlsx", WorkbookAsync).RequireAuthorization(Policies.BudgetRead);
        routes.MapReportApi();
    }

    private static async Task<IResult> WorkbookAsync(int year, ReportHandler reports, Caller caller, CancellationToken cancel)
    {
        if (!FiscalYear.IsYear(year))
        {
            return Results.NotFound();
        }

        var sheets = new List<ListSheet>();
        foreach (var group in ExecutionGroups.All)
        {
            sheets.Add(ReportSheets.Of(await reports.ExecutionAsync(caller.Actor, FiscalYear.Of(year), group, cancel), caller.DepartmentName));
        }

        return await ListDownload.CreateAsync($"采购预算执行{year}", sheets, cancel);
    }
}
