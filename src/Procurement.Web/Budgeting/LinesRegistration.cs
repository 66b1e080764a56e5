using Microsoft.AspNetCore.Http.Features;
using Procurement.Web.Imports;

namespace Procurement.Web.Budgeting;

/// <summary>What the desk of the budget lines brings along and serves.</summary>
public static class LinesRegistration
{
    /// <summary>A pasted preview has twenty fields a row; the framework would stop at 1,024 fields.</summary>
    private const int MostFormFields = 20_000;

    public static void AddBudgetLines(this IServiceCollection services)
    {
        services.AddScoped<LineHandler>();
        services.AddScoped<LineEditing>();
        services.AddScoped<BudgetDesk>();
        services.AddScoped<CataloguePicker>();
        services.AddScoped<PastePreview>();
        services.AddScoped<ImportDrafts>();
        services.AddScoped<WorkbookImport>();
        services.AddScoped<LineCopy>();
        services.Configure<FormOptions>(options => options.ValueCountLimit = MostFormFields);
    }

    public static void MapBudgetLines(this IEndpointRouteBuilder routes)
    {
        routes.MapLineEndpoints();
        routes.MapLineEditEndpoints();
        routes.MapLineDownloads();
    }
}
