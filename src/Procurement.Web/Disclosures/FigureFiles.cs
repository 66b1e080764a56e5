using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Ui;

namespace Procurement.Web.Disclosures;

/// <summary>A derivation as a workbook to download.</summary>
internal static class FigureFiles
{
    public static void MapFigureFiles(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/disclosures/{year:int}/figure.xlsx", WorkbookAsync).RequireAuthorization(Policies.DisclosureRead);

    /// <param name="of">The figure's key.</param>
    private static async Task<IResult> WorkbookAsync(int year, string? of, string? layout, Caller caller, FigureHandler figures, CancellationToken cancel)
    {
        if (!FiscalYear.IsYear(year) || !caller.SeesWholeDepartment)
        {
            return Results.NotFound();
        }

        try
        {
            var figure = await figures.FindAsync(caller.DepartmentId, FiscalYear.Of(year), layout, of, knownAt: null, cancel);
            var cards = await FigureHandler.CardsAsync(figure, null, cancel);
            return await ListDownload.CreateAsync($"推导{year}-{figure.Derivation.Title}", FigureSheets.Of(figure, cards, caller.DepartmentName, cancel), cancel);
        }
        catch (RuleViolationException refused) when (refused.Violation is NothingFound or LayoutNotChosen or LayoutUnknown)
        {
            return Results.NotFound();
        }
    }
}
