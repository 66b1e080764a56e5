using System.Diagnostics;
using Procurement.Web.Access;
using Serilog.Context;

namespace Procurement.Web.Hosting;

/// <summary>Gives each request an id, which every log line and the answer carry, and logs how it went (of reads of the API only the refused ones); no names, no contents.</summary>
public sealed class RequestLog(RequestDelegate next, ILogger<RequestLog> logger)
{
    public const string Header = "X-Request-Id";

    public async Task InvokeAsync(HttpContext context)
    {
        var id = ActivityTraceId.CreateRandom().ToHexString();
        context.TraceIdentifier = id;

        // Last of all, or the page that tells of an error would go without it.
        context.Response.OnStarting(() =>
        {
            context.Response.Headers[Header] = id;
            return Task.CompletedTask;
        });
        using var property = LogContext.PushProperty("Request", id);
        var started = Stopwatch.GetTimestamp();
        await next(context);
        logger.Log(
            IsUnremarkable(context) ? LogLevel.Debug : LogLevel.Information,
            "{Method} {Path} {Status} {Milliseconds:0.0}ms",
            context.Request.Method, context.Request.Path.Value, context.Response.StatusCode, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }

    /// <summary>What programs read by the thousand a second, and get: a line each would cost more than the reading.</summary>
    private static bool IsUnremarkable(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) && context.Response.StatusCode < StatusCodes.Status400BadRequest && ApiRequest.Is(context);
}
