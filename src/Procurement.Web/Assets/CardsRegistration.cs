namespace Procurement.Web.Assets;

/// <summary>What the desk of the asset cards and their places brings along and serves.</summary>
public static class CardsRegistration
{
    public static void AddCards(this IServiceCollection services)
    {
        services.AddScoped<CardHandler>();
        services.AddScoped<PlaceHandler>();
    }

    public static void MapCards(this IEndpointRouteBuilder routes)
    {
        routes.MapCardDownloads();
        routes.MapCardEndpoints();
        routes.MapPlaceEndpoints();
    }
}
