namespace Procurement.Web.Hosting;

/// <summary>What every answer tells the browser: nothing from elsewhere, nothing inline, in nobody's frame.</summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        // No address of ours holds control characters, and the database takes no NUL: refused here, once for all pages.
        if (context.Request.QueryString.Value is { } query && Uri.UnescapeDataString(query).Any(char.IsControl))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        }

        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers["Permissions-Policy"] = "camera=(self), microphone=(), geolocation=()";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        return next(context);
    }
}
