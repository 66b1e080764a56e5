namespace Procurement.Web.Home;

/// <summary>What the home page needs.</summary>
public static class HomeServices
{
    public static void AddHome(this IServiceCollection services) => services.AddScoped<HomeTasks>().AddScoped<AccountCounts>();
}
