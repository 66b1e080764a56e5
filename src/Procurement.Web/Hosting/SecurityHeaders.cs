using Procurement.Web.Api;

namespace Procurement.Web.Hosting;

/// <summary>What every answer tells the browser: nothing from elsewhere, nothing inline, in nobody's frame.</summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers["Permissions-Policy"] = "camera=(self), microphone=(), geolocation=()";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        return HoldsControls(context.Request) ? RefuseAsync(context) : next(context);
    }

    /// <summary>No address of ours holds control characters, and the database takes no NUL: refused here, once for pages and API.</summary>
    private static bool HoldsControls(HttpRequest request) =>
        (request.QueryString.Value is { } query && Uri.UnescapeDataString(query).Any(char.IsControl)) || (request.Path.Value?.Any(char.IsControl) ?? false);

    private static Task RefuseAsync(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments(ApiErrors.Root))
        {
            return ApiProblem.Of(context, new RequestUnreadable("地址或查询参数里有控制字符（如 %00），请删去。")).WriteAsync(context);
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }
}
