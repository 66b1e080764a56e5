namespace Procurement.Web.Depreciating;

/// <summary>The desk of depreciation.</summary>
public static class DepreciationEndpoints
{
    public static void AddDepreciation(this IServiceCollection services)
    {
        services.AddScoped<DepreciationHandler>();
        services.AddScoped<LifeDesk>();
    }

    public static void MapDepreciation(this IEndpointRouteBuilder routes)
    {
        routes.MapDepreciationFiles();
        routes.MapDepreciationApi();
    }
}
