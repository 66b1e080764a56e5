using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace Procurement.Web.Api;

/// <summary>One thing with its <c>ETag</c>; where the asker has it already (<c>If-None-Match</c>), only 304.</summary>
/// <remarks>The tag is <c>"row version-digest of the text"</c>: an edit is tied to the row version alone (see <see cref="IfMatch"/>),
/// while a cached copy is also out of date when running totals moved, which do not count as a change of the row.</remarks>
public sealed class Resource<T>(T value, int rowVersion, int status = StatusCodes.Status200OK, string? location = null) : IResult, IEndpointMetadataProvider
{
    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        var made = builder.Metadata.OfType<IHttpMethodMetadata>().Any(one => one.HttpMethods.Contains(HttpMethods.Post)) ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        builder.Metadata.Add(new ProducesResponseTypeMetadata(made, typeof(T), ["application/json"]));
        builder.Metadata.Add(new ResourceAnswer());
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(value, ApiJson.Options);
        var tag = TagOf(body);
        var response = httpContext.Response;
        response.Headers.ETag = tag;
        response.Headers.CacheControl = "private, no-cache";
        if (location is not null)
        {
            response.Headers.Location = location;
        }

        if (httpContext.Request.IsRead() && Has(httpContext.Request, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.StatusCode = status;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, httpContext.RequestAborted);
    }

    /// <summary>The tag that this thing has now.</summary>
    public string Tag => TagOf(JsonSerializer.SerializeToUtf8Bytes(value, ApiJson.Options));

    private string TagOf(byte[] body)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(body, digest);
        return $"\"{rowVersion}-{Convert.ToHexStringLower(digest[..8])}\"";
    }

    private static bool Has(HttpRequest request, string tag)
    {
        var given = request.Headers.IfNoneMatch;
        return given.Count > 0 && EntityTagHeaderValue.TryParseList(given, out var tags)
            && tags.Any(known => known.Tag == tag || known.Tag == "*");
    }
}

/// <summary>Tells the documentation that the answer carries an <c>ETag</c>.</summary>
internal sealed record ResourceAnswer;
