using Procurement.Documents.Lists;
using Procurement.Domain.Books;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Ui;

namespace Procurement.Web.Books;

/// <summary>资产账: its services, its workbook and its API.</summary>
public static class BookServices
{
    public static void AddBooks(this IServiceCollection services)
    {
        services.AddScoped<ClosingReview>();
        services.AddScoped<BookReader>();
        services.AddScoped<BookYearHandler>();
        services.AddScoped<ReconciliationReader>();
        services.AddScoped<ReconciliationHandler>();
    }

    public static void MapBooks(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/books/{year:int}/roll-forward.xlsx", WorkbookAsync).RequireAuthorization(Policies.CardRead);
        routes.MapBookEndpoints();
    }

    private static async Task<IResult> WorkbookAsync(int year, BookReader books, Caller caller, CancellationToken cancel)
    {
        if (!FiscalYear.IsYear(year))
        {
            return Results.NotFound();
        }

        var sheets = new List<ListSheet>();
        foreach (var by in Enum.GetValues<RollBy>())
        {
            sheets.Add(BookSheets.Of((await books.YearAsync(caller.Actor, FiscalYear.Of(year), by, false, cancel)).Table, caller.DepartmentName));
        }

        sheets.Add(BookSheets.Of((await books.YearAsync(caller.Actor, FiscalYear.Of(year), RollBy.Class, true, cancel)).Table, caller.DepartmentName));
        return await ListDownload.CreateAsync($"固定资产增减变动表{year}", sheets, cancel);
    }
}
