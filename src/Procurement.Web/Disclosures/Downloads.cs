using Microsoft.EntityFrameworkCore;
using Procurement.Data.Register;
using Procurement.Documents.Json;
using Procurement.Documents.Writers;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Hosting;
using Procurement.Web.Register;

namespace Procurement.Web.Disclosures;

/// <summary>The files behind the download buttons, and the published JSON Schemas.</summary>
public static class Downloads
{
    public static void MapDownloads(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/departments/{departmentId:guid}/{year:int}/disclosure.{format}", DisclosureAsync).RequireAuthorization(Policies.DisclosureRead);
        routes.MapGet("/departments/{departmentId:guid}/register.{form}", RegisterAsync).RequireAuthorization(Policies.DisclosureRead);
        routes.MapGet("/schemas/{name}", (string name) =>
            SchemaFiles.Names.Contains(name) ? Results.Text(SchemaFiles.Text(name), "application/schema+json") : Results.NotFound()).AllowAnonymous();
    }

    private static async Task<IResult> DisclosureAsync(
        Guid departmentId, int year, string format, string? layout, Caller caller, RegisterHost host, DisclosureHandler disclosures, CancellationToken cancel)
    {
        if (DisclosureWriters.Find(format) is not { } writer || !FiscalYear.IsYear(year) || await CodeAsync(host, caller, departmentId, cancel) is not { } code)
        {
            return Results.NotFound();
        }

        try
        {
            var composed = await disclosures.ComposeAsync(departmentId, FiscalYear.Of(year), layout, cancel);
            using var content = new MemoryStream();
            writer.Write(composed.Printed, content);
            return Results.Bytes(content.ToArray(), writer.ContentType, $"{code}-{year}.{writer.Format}");
        }
        catch (RuleViolationException)
        {
            return Results.NotFound();
        }
    }

    private static async Task<IResult> RegisterAsync(Guid departmentId, string form, Caller caller, RegisterHost host, CancellationToken cancel)
    {
        var name = $"register.{form}";
        if (!RegisterFiles.IsKnown(name) || await CodeAsync(host, caller, departmentId, cancel) is not { } code)
        {
            return Results.NotFound();
        }

        var bundle = await new RegisterExport(host.Database).ReadAsync(departmentId, cancel);
        var file = await ScratchFile.WriteAsync(stream => RegisterFiles.WriteAsync(name, bundle, stream, cancel));
        return Results.Stream(file, "application/octet-stream", $"{code}.{form}");
    }

    /// <summary>The department's code; null where it is not the caller's own, or only in part.</summary>
    private static async Task<string?> CodeAsync(RegisterHost host, Caller caller, Guid departmentId, CancellationToken cancel)
    {
        if (departmentId != caller.DepartmentId || !caller.SeesWholeDepartment)
        {
            return null;
        }

        await using var context = host.Database.NewContext();
        return await context.Departments.Where(row => row.Id == departmentId).Select(row => row.Code).SingleOrDefaultAsync(cancel);
    }
}
