using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Publishing.Comparing;
using Procurement.Web.Ui;

namespace Procurement.Web.Publishing;

/// <summary>版本与发布: its services, what it hands out, and its API.</summary>
public static class PublishingServices
{
    public static void AddPublishing(this IServiceCollection services)
    {
        services.AddScoped<VersionDrafting>();
        services.AddScoped<VersionHandler>();
        services.AddScoped<VersionReader>();
        services.AddScoped<FormDifferences>();
        services.AddScoped<ComparisonReader>();
        services.AddScoped<ObviousSide>();
        services.AddScoped<SideChoices>();
    }

    public static void MapPublishing(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/disclosures/versions/{id:guid}/files/{format}", FileAsync).RequireAuthorization(Policies.DisclosureRead);
        routes.MapGet("/disclosures/versions/{id:guid}/content", ContentAsync).RequireAuthorization(Policies.DisclosureRead);
        routes.MapGet("/disclosures/compare.xlsx", WorkbookAsync).RequireAuthorization(Policies.DisclosureRead);
        routes.MapVersionEndpoints();
    }

    /// <summary>The bytes as stored; the hash is the <c>ETag</c>.</summary>
    private static async Task<IResult> FileAsync(Guid id, string format, Caller caller, VersionReader versions, CancellationToken cancel) =>
        await VersionFiles.AnswerAsync(id, format, caller, versions, cancel);

    private static async Task<IResult> ContentAsync(Guid id, Caller caller, VersionReader versions, CancellationToken cancel) =>
        await VersionFiles.ContentAsync(id, caller, versions, cancel);

    private static async Task<IResult> WorkbookAsync(string? from, string? to, Caller caller, ComparisonReader comparisons, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(from) || string.IsNullOrWhiteSpace(to))
        {
            return Results.NotFound();
        }

        try
        {
            var comparison = await comparisons.ReadAsync(caller.Actor, from, to, 0, VersionFiles.MostMoves, wanted: null, cancel, topCards: 0);
            var cards = comparisons.AllCardsAsync(caller.Actor, comparison, VersionFiles.MostMoves, cancel);
            return await ListDownload.CreateAsync($"信息公开比较{comparison.From.Year}-{comparison.To.Year}", ComparisonSheets.Of(comparison, cards, caller.DepartmentName), cancel);
        }
        catch (RuleViolationException)
        {
            return Results.NotFound();
        }
    }
}
