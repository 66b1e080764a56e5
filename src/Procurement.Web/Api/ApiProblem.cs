using System.Text.Json;
using Procurement.Domain.Common;

namespace Procurement.Web.Api;

/// <summary>A refusal as RFC 9457 problem details; nothing of the program's inside.</summary>
/// <param name="Type">Address of the kind, <c>urn:procurement:rule:CODE</c>.</param>
/// <param name="Title">The kind in Chinese, the same for every refusal of its status.</param>
/// <param name="Detail">One Chinese sentence: what is wrong here and what to do.</param>
/// <param name="Code">The rule's stable code.</param>
/// <param name="RequestId">Under which the log has the request.</param>
/// <param name="Errors">The fields concerned, where the request itself is wrong.</param>
public sealed record ApiProblem(string Type, string Title, int Status, string Detail, string Code, string RequestId, IReadOnlyList<FieldProblem>? Errors = null)
{
    public const string ContentType = "application/problem+json";

    public static ApiProblem Of(HttpContext http, RuleViolation violation) => Of(
        http, RuleStatus.Of(violation), violation, RuleFields.Of(violation));

    public static ApiProblem Of(HttpContext http, int status, RuleViolation violation, IReadOnlyList<FieldProblem>? errors = null) => new(
        TypeOf(violation.Code), RuleStatus.TitleOf(status), status, violation.Message, violation.Code, http.TraceIdentifier, errors);

    public static string TypeOf(string code) => $"urn:procurement:rule:{code}";

    /// <summary>Answers with it. Headers that tell how to go on (ETag, Allow, Retry-After, WWW-Authenticate) stay.</summary>
    public async Task WriteAsync(HttpContext http)
    {
        http.Response.StatusCode = Status;
        http.Response.ContentType = ContentType;
        if (Status == StatusCodes.Status401Unauthorized)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
        }

        await JsonSerializer.SerializeAsync(http.Response.Body, this, ApiJson.Options, http.RequestAborted);
    }
}

/// <summary>One field of a request that is wrong.</summary>
/// <param name="Field">A query parameter's or header's name, or a place in the body: <c>lines[0].quantity</c>.</param>
public sealed record FieldProblem(string Field, string Message);
