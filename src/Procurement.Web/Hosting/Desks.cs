using Procurement.Web.Assets.Intakes;
using Procurement.Web.Audit;
using Procurement.Web.Budgeting;
using Procurement.Web.Catalogue;
using Procurement.Web.Checks;
using Procurement.Web.Departments;
using Procurement.Web.Disclosures;
using Procurement.Web.Home;
using Procurement.Web.Movements;
using Procurement.Web.Purchasing;
using Procurement.Web.Reports;

namespace Procurement.Web.Hosting;

/// <summary>The capabilities of the program: what each brings along, and what it serves beside its pages.</summary>
public static class Desks
{
    public static void AddDesks(this IServiceCollection services)
    {
        services.AddScoped<DisclosureHandler>();
        services.AddScoped<CheckHandler>();
        services.AddHome();
        services.AddBudgetYears();
        services.AddBudgetLines();
        services.AddPurchasing();
        services.AddMovements();
        services.AddIntakes();
        services.AddReports();
        services.AddAudit();
    }

    public static void MapDesks(this IEndpointRouteBuilder routes)
    {
        routes.MapDownloads();
        routes.MapUnitEndpoints();
        routes.MapCatalogueEndpoints();
        routes.MapBudgetYears();
        routes.MapBudgetLines();
        routes.MapPurchasing();
        routes.MapIntakes();
        routes.MapReports();
        routes.MapAudit();
    }
}
