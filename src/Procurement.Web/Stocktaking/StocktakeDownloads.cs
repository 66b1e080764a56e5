using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Procurement.Documents.Lists;
using Procurement.Documents.Stocktaking;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Hosting;
using Procurement.Web.Stocktaking.Reports;
using Procurement.Web.Stocktaking.Sheets;

namespace Procurement.Web.Stocktaking;

/// <summary>The files of a stock-take: 盘点表 to fill in, and 盘点报告.</summary>
public static class StocktakeDownloads
{
    public static void MapStocktakeDownloads(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/stocktakes/{id:guid}/sheet.xlsx", ChosenSheetAsync).RequireAuthorization(Policies.CardRead);
        routes.MapGet("/stocktakes/{id:guid}/report.docx", WordAsync).RequireAuthorization(Policies.CardRead);
        routes.MapGet("/stocktakes/{id:guid}/report.xlsx", ExcelAsync).RequireAuthorization(Policies.CardRead);
    }

    /// <param name="at">The id of a place, as the form's choice sends it; nothing for all places.</param>
    private static Task<IResult> ChosenSheetAsync(Guid id, [FromQuery(Name = "place")] string? at, RegisterHost host, Caller caller, ReportReader reader, CancellationToken cancel) =>
        SheetAsync(id, string.IsNullOrWhiteSpace(at) ? null : Guid.TryParse(at, out var place) ? place : throw NoPlace(), host, caller, reader, cancel);

    private static RuleViolationException NoPlace() => new(new NothingFound("存放地点"));

    private static async Task<IResult> SheetAsync(Guid id, Guid? place, RegisterHost host, Caller caller, ReportReader reader, CancellationToken cancel)
    {
        await using var context = caller.Open(host.Database);
        if (await context.Stocktakes.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancel) is not { } stocktake)
        {
            return Results.NotFound();
        }

        var at = place is null ? null : await context.Places.AsNoTracking().SingleOrDefaultAsync(row => row.Id == place, cancel) ?? throw NoPlace();
        var caption = $"{caller.DepartmentName}　{stocktake.Title}（{stocktake.Number}）　{(at is null ? "全部地点" : at.Name)}　深色列为填写列";
        var places = await PlaceNames.ReadAsync(context, cancel);
        var rows = reader.ItemsAsync(id, place, cancel).Select(item => new CountWorkbookRow(
            item.CardNumber, item.Name, item.Model, item.MeasureUnit, item.Place, item.Custodian, item.Booked, item.Value));
        return Results.Stream(
            await ScratchFile.WriteAsync(stream => CountWorkbookWriter.WriteAsync(new CountWorkbookHead(stocktake.Number, caption, places.All), rows, stream, cancel)),
            ListWorkbook.ContentType, $"盘点表{stocktake.Number}{(at is null ? "" : $"-{at.Code}")}.xlsx");
    }

    private static Task<IResult> WordAsync(Guid id, ReportReader reader, CancellationToken cancel) => ReportAsync(id, reader, "docx", cancel);

    private static Task<IResult> ExcelAsync(Guid id, ReportReader reader, CancellationToken cancel) => ReportAsync(id, reader, "xlsx", cancel);

    private static async Task<IResult> ReportAsync(Guid id, ReportReader reader, string format, CancellationToken cancel)
    {
        try
        {
            var report = await reader.ReadAsync(id, cancel);
            var (differences, items) = (reader.DifferencesAsync(id, cancel), reader.ItemsAsync(id, null, cancel));
            return Results.Stream(
                await ScratchFile.WriteAsync(stream => format == "docx"
                    ? DocxReport.WriteAsync(report, differences, items, stream, cancel)
                    : XlsxReport.WriteAsync(report, differences, items, stream, cancel)),
                format == "docx" ? DocxReport.ContentType : ListWorkbook.ContentType, $"盘点报告{report.Number}.{format}");
        }
        catch (RuleViolationException refusal) when (refusal.Violation is NothingFound)
        {
            return Results.NotFound();
        }
    }
}
