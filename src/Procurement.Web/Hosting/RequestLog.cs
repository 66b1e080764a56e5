using System.Diagnostics;
using Serilog.Context;

namespace Procurement.Web.Hosting;

/// <summary>Gives each request an id, which every log line and the answer carry, and logs how it went; no names, no contents.</summary>
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
        logger.LogInformation(
            "{Method} {Path} {Status} {Milliseconds:0.0}ms",
            context.Request.Method, context.Request.Path.Value, context.Response.StatusCode, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }
}
