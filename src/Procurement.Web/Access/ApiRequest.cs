using Procurement.Web.Api;

namespace Procurement.Web.Access;

/// <summary>Requests of programs: they are answered with problem details, never sent to a page.</summary>
public static class ApiRequest
{
    public static bool Is(HttpContext context) => context.Request.Path.StartsWithSegments("/api/v1", StringComparison.OrdinalIgnoreCase);

    public static Task ProblemAsync(HttpContext context, int status, string code, string detail) =>
        new ApiProblem(ApiProblem.TypeOf(code), RuleStatus.TitleOf(status), status, detail, code, context.TraceIdentifier).WriteAsync(context);
}
