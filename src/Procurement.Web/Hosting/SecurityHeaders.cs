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

        // No address of ours holds control characters, and the database takes no NUL: refused here, once for all pages and programs.
        if (context.Request.QueryString.Value is { } query && Uri.UnescapeDataString(query).Any(char.IsControl))
        {
            return RefuseAsync(context);
        }

        return next(context);
    }

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return context.Request.Path.StartsWithSegments(ApiErrors.Root)
            ? ApiProblem.Of(context, new RequestUnreadable("地址里有控制字符（如 %00），请去掉。")).WriteAsync(context)
            : Task.CompletedTask;
    }
}
