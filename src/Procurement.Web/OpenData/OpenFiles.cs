using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Net.Http.Headers;
using Procurement.Data.Publishing;
using Procurement.Documents.OpenContracting;
using Procurement.Documents.Publishing;
using Procurement.Domain.Common;
using Procurement.Domain.Publishing;
using Procurement.Web.Api;
using Procurement.Web.Hosting;

namespace Procurement.Web.OpenData;

/// <summary>Answers strangers: the index and the files of released versions, with tags so that what is known is not sent again.</summary>
public sealed class OpenFiles(RegisterHost host, OpenDataReader reader)
{
    private const string Json = "application/json; charset=utf-8";
    private const string Csv = "text/csv; charset=utf-8";

    /// <summary>Part of the tags of what is made anew each time; another form of the files takes another number.</summary>
    private const int Revision = 2;

    public async Task<IResult> IndexAsync(HttpContext http, Guid departmentId, CancellationToken cancel)
    {
        if (await reader.FindAsync(departmentId, cancel) is not { } open)
        {
            return Results.NotFound();
        }

        var body = JsonSerializer.SerializeToUtf8Bytes(open.ToIndex(), ApiJson.Options);
        return Known(http, ReleasedFiles.HashOf(body)) ?? Results.Bytes(body, Json);
    }

    /// <param name="number">Null for the year's latest released version.</param>
    public async Task<IResult> FileAsync(HttpContext http, Guid departmentId, int year, int? number, string file, CancellationToken cancel)
    {
        if (!FiscalYear.IsYear(year) || await reader.FindAsync(departmentId, cancel) is not { } open || open.Find(FiscalYear.Of(year), number) is not { } row)
        {
            return Results.NotFound();
        }

        return file switch
        {
            OpenAddresses.Disclosure => await DisclosureAsync(http, open, row, cancel),
            OpenAddresses.Procurement => await TableAsync(http, open, row, file, OpenTables.Procurement, cancel),
            OpenAddresses.Assets => await TableAsync(http, open, row, file, OpenTables.Assets, cancel),
            OpenAddresses.Contracting => await ContractingAsync(http, open, row, cancel),
            _ => Results.NotFound(),
        };
    }

    private async Task<IResult> DisclosureAsync(HttpContext http, OpenCatalogue open, VersionRow row, CancellationToken cancel) =>
        open.DisclosureHashes.TryGetValue(row.Id, out var hash) && Known(http, hash) is { } known ? known
            : await reader.DisclosureAsync(open.Department.Id, row.Id, cancel) is { } bytes ? Results.Bytes(bytes, Json) : Results.NotFound();

    private async Task<IResult> TableAsync(
        HttpContext http, OpenCatalogue open, VersionRow row, string file, Func<ReleasedDisclosure, byte[]> write, CancellationToken cancel)
    {
        if (Known(http, TagOf(row, file)) is { } known)
        {
            return known;
        }

        var (content, _) = await reader.ContentAsync(open.Department.Id, row, purchases: false, cancel);
        return Results.Bytes(write(ReleasedDisclosureReader.Parse(content)), Csv, $"{open.Department.Code}-{row.Year}-v{row.Number}-{file}");
    }

    private async Task<IResult> ContractingAsync(HttpContext http, OpenCatalogue open, VersionRow row, CancellationToken cancel)
    {
        if (open.Department.OcidPrefix is not { } prefix)
        {
            return Missing("该部门没有登记 OCID 前缀（由开放合同组织发给），因此没有 OCDS 数据；其他文件照常提供。");
        }

        var address = new Uri($"{http.Request.Scheme}://{http.Request.Host.ToUriComponent()}{OpenAddresses.Of(open.Department.Id, row.Year, row.Number, OpenAddresses.Contracting)}");
        if (Known(http, TagOf(row, prefix + address.AbsoluteUri)) is { } known)
        {
            return known;
        }

        var (content, purchases) = await reader.ContentAsync(open.Department.Id, row, purchases: true, cancel);
        var released = ReleasedDisclosureReader.Parse(content);
        if (released.Figures.Procurement.Lines.Count == 0)
        {
            return Missing($"{row.Year} 年没有政府采购预算，没有可以提供的采购过程；其他文件照常提供。");
        }

        using var stream = new MemoryStream();
        ReleasePackageWriter.Write(
            new ReleasePackageSource(released, open.Department.Region, prefix, row.DecidedAt!.Value, address, purchases, await host.CatalogueAsync(cancel)), stream);
        return Results.Bytes(stream.ToArray(), Json);
    }

    /// <summary>The department opened its data, so it may be said why this file is not among them.</summary>
    private static IResult Missing(string detail) => Results.Problem(detail, statusCode: StatusCodes.Status409Conflict, title: RuleStatus.TitleOf(StatusCodes.Status409Conflict));

    /// <summary>Sets tag and age; 304 where the asker has it already.</summary>
    private static IResult? Known(HttpContext http, string tag)
    {
        http.Response.Headers.ETag = $"\"{tag}\"";
        http.Response.Headers.CacheControl = "public, max-age=300";
        var known = http.Request.Headers.IfNoneMatch;
        return known.Count > 0 && EntityTagHeaderValue.TryParseList(known, out var tags) && tags.Any(given => given.Tag == $"\"{tag}\"" || given.Tag == "*")
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : null;
    }

    private static string TagOf(VersionRow row, string what) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{row.Sha256}\n{what}\n{Revision}")));
}
