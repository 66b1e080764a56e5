using Procurement.Web.Stocktaking.Reports;
using Procurement.Web.Stocktaking.Review;
using Procurement.Web.Stocktaking.Sheets;

namespace Procurement.Web.Stocktaking;

/// <summary>What the desk of stock-takes brings along.</summary>
public static class StocktakeServices
{
    public static void AddStocktaking(this IServiceCollection services)
    {
        services.AddScoped<CountBook>();
        services.AddScoped<StocktakeHandler>();
        services.AddScoped<CountSheetHandler>();
        services.AddScoped<DecisionHandler>();
        services.AddScoped<ReportReader>();
        services.AddScoped<DecisionMovements>();
        services.AddScoped<SurplusCards>();
    }
}
