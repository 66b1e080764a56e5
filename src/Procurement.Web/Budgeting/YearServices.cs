namespace Procurement.Web.Budgeting;

/// <summary>The services of a budget year's course, its projects and adjustments.</summary>
public static class YearServices
{
    public static void AddBudgetYears(this IServiceCollection services)
    {
        services.AddScoped<YearChecks>();
        services.AddScoped<YearReader>();
        services.AddScoped<YearHandler>();
        services.AddScoped<AdjustmentHandler>();
        services.AddScoped<ProjectHandler>();
    }

    public static void MapBudgetYears(this IEndpointRouteBuilder routes)
    {
        routes.MapYearEndpoints();
        routes.MapProjectEndpoints();
        routes.MapAdjustmentEndpoints();
    }
}
