using Microsoft.Net.Http.Headers;
using Procurement.Domain.Common;
using Procurement.Web.CommandLine;

namespace Procurement.Web.Api;

/// <summary>Every refusal and failure under <c>/api/v1</c> becomes problem details; the pages' error page never answers a program.</summary>
public sealed class ApiErrors(RequestDelegate next, ILogger<ApiErrors> logger)
{
    public const string Root = "/api/v1";

    public async Task InvokeAsync(HttpContext http)
    {
        if (!http.Request.Path.StartsWithSegments(Root))
        {
            await next(http);
            return;
        }

        try
        {
            if (IsJsonOfAnotherCharset(http.Request))
            {
                await ApiProblem.Of(http, new ContentTypeUnknown()).WriteAsync(http);
                return;
            }

            await next(http);
            if (http.Response is { HasStarted: false, StatusCode: >= StatusCodes.Status400BadRequest, ContentType: null, ContentLength: null })
            {
                await ApiProblem.Of(http, Refused.Behind(http.Response.StatusCode)).WriteAsync(http);
            }
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Whoever asked has gone.
        }
        catch (Exception failure) when (!http.Response.HasStarted)
        {
            await ProblemOf(http, failure).WriteAsync(http);
        }
    }

    private ApiProblem ProblemOf(HttpContext http, Exception failure)
    {
        switch (failure)
        {
            case RuleViolationException refusal:
                return ApiProblem.Of(http, refusal.Violation);
            case BadHttpRequestException unreadable:
                return BindingProblem.Of(http, unreadable);
            case InvalidDataException or IOException when http.Request.HasFormContentType:
                return ApiProblem.Of(http, new RequestUnreadable("表单内容不完整或写法有误，请重新提交。"));
        }

        if (DatabaseOutage.In(failure) is not null)
        {
            logger.LogError(failure, "The database cannot be reached");
            return ApiProblem.Of(http, new ServiceDown());
        }

        logger.LogError(failure, "A request of the API failed");
        return ApiProblem.Of(http, new SystemFailed());
    }

    /// <summary>JSON is UTF-8. The framework would read any charset that some library in the process has made known, and fail at others.</summary>
    private static bool IsJsonOfAnotherCharset(HttpRequest request) =>
        request.HasJsonContentType() && MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.Charset is { Length: > 0 } charset && !HeaderUtilities.RemoveQuotes(charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
