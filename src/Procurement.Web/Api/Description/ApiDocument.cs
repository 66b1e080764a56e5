using System.Text;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Procurement.Web.Api.Description;

/// <summary>The API's OpenAPI 3.1 document, made of the endpoints themselves, once.</summary>
public sealed class ApiDocument(IServiceProvider services)
{
    /// <summary>Its name among the application's documents.</summary>
    public const string Name = "v1";

    private OpenApiDocument? document;
    private byte[]? json;

    /// <remarks>A making that fails is tried again by the next caller; two at once may both make it, and keep the same.</remarks>
    public async Task<OpenApiDocument> GetAsync(CancellationToken cancel) =>
        document ??= await services.GetRequiredKeyedService<IOpenApiDocumentProvider>(Name).GetOpenApiDocumentAsync(cancel);

    /// <summary>As JSON text in UTF-8.</summary>
    public async Task<byte[]> JsonAsync(CancellationToken cancel) =>
        json ??= Encoding.UTF8.GetBytes(await (await GetAsync(cancel)).SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, cancel));
}
