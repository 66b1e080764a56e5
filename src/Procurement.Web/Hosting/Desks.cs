using Procurement.Web.Assets;
using Procurement.Web.Assets.Intakes;
using Procurement.Web.Audit;
using Procurement.Web.Books;
using Procurement.Web.Budgeting;
using Procurement.Web.Catalogue;
using Procurement.Web.Checks;
using Procurement.Web.Departments;
using Procurement.Web.Depreciating;
using Procurement.Web.Disclosures;
using Procurement.Web.Disclosures.Layouts;
using Procurement.Web.Home;
using Procurement.Web.Movements;
using Procurement.Web.MovingIn;
using Procurement.Web.OpenData;
using Procurement.Web.Publishing;
using Procurement.Web.Purchasing;
using Procurement.Web.Reports;
using Procurement.Web.Stocktaking;
using Procurement.Web.Stocktaking.Review;

namespace Procurement.Web.Hosting;

/// <summary>The capabilities of the program: what each brings along, and what it serves beside its pages.</summary>
public static class Desks
{
    public static void AddDesks(this IServiceCollection services)
    {
        services.AddDisclosures();
        services.AddLayouts();
        services.AddScoped<CheckHandler>();
        services.AddHome();
        services.AddBudgetYears();
        services.AddBudgetLines();
        services.AddPurchasing();
        services.AddCards();
        services.AddMovements();
        services.AddIntakes();
        services.AddStocktaking();
        services.AddDepreciation();
        services.AddOverview();
        services.AddBooks();
        services.AddReports();
        services.AddPublishing();
        services.AddOpenData();
        services.AddMovingIn();
        services.AddAudit();
    }

    public static void MapDesks(this IEndpointRouteBuilder routes)
    {
        routes.MapDisclosures();
        routes.MapLayouts();
        routes.MapUnitEndpoints();
        routes.MapCatalogueEndpoints();
        routes.MapBudgetYears();
        routes.MapBudgetLines();
        routes.MapPurchasing();
        routes.MapIntakes();
        routes.MapCards();
        routes.MapMovements();
        routes.MapStocktaking();
        routes.MapStocktakeReview();
        routes.MapStocktakeDownloads();
        routes.MapDepreciation();
        routes.MapOverview();
        routes.MapBooks();
        routes.MapReports();
        routes.MapPublishing();
        routes.MapOpenData();
        routes.MapMovingIn();
        routes.MapAudit();
    }
}
