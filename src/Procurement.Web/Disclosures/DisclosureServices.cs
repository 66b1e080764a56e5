using Procurement.Web.Checks;

namespace Procurement.Web.Disclosures;

/// <summary>The desk of the disclosure author: preview, derivations, choice of the layout.</summary>
public static class DisclosureServices
{
    public static void AddDisclosures(this IServiceCollection services)
    {
        services.AddScoped<DisclosureHandler>();
        services.AddScoped<DisclosureYears>();
        services.AddScoped<PreviewHandler>();
        services.AddScoped<FigureHandler>();
        services.AddScoped<ChoiceHandler>();
        services.AddScoped<PublishedCheckHandler>();
    }

    public static void MapDisclosures(this IEndpointRouteBuilder routes)
    {
        routes.MapDownloads();
        routes.MapFigureFiles();
        routes.MapDisclosureApi();
        routes.MapFigureApi();
        routes.MapPublishedChecks();
    }
}
