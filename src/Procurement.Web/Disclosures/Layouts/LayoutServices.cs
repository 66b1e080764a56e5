using System.Text;
using Procurement.Domain.Common;
using Procurement.Web.Access;

namespace Procurement.Web.Disclosures.Layouts;

/// <summary>版式 on screen: its services, its files and its API.</summary>
public static class LayoutServices
{
    public static void AddLayouts(this IServiceCollection services)
    {
        services.AddScoped<LayoutShelf>();
        services.AddScoped<LayoutHandler>();
        services.AddScoped<LayoutPreview>();
    }

    public static void MapLayouts(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/layouts/{name}/layout.json", FileAsync).RequireAuthorization(Policies.DisclosureRead);
        routes.MapLayoutEndpoints();
    }

    /// <summary>The layout as it was saved, or one of its versions.</summary>
    private static async Task<IResult> FileAsync(string name, int? version, Caller caller, LayoutShelf shelf, CancellationToken cancel)
    {
        try
        {
            var layout = LayoutAddress.NameOf(name);
            var content = version is { } number
                ? (await shelf.VersionAsync(caller.Actor, layout, number, cancel)).Content
                : (await shelf.FindAsync(caller.Actor, layout, cancel)).Content;
            return Results.Bytes(Encoding.UTF8.GetBytes(content), "application/json; charset=utf-8", $"{layout}{(version is null ? "" : $"-{version}")}.layout.json");
        }
        catch (RuleViolationException)
        {
            return Results.NotFound();
        }
    }
}

/// <summary>Layouts' names in addresses.</summary>
public static class LayoutAddress
{
    public static string Of(string name, string below = "") => $"/layouts/{Uri.EscapeDataString(name)}{below}";

    /// <summary>A slash stays escaped on its way through routing; files of earlier programs may bring a name with one.</summary>
    public static string NameOf(string routed) => routed.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
