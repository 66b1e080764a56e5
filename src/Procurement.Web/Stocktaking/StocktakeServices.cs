namespace Procurement.Web.Stocktaking;

/// <summary>What the desk of stock-takes brings along.</summary>
public static class StocktakeServices
{
    public static void AddStocktaking(this IServiceCollection services)
    {
        services.AddScoped<CountBook>();
        services.AddScoped<StocktakeHandler>();
    }
}
