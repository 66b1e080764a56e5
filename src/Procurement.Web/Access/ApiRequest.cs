using Microsoft.AspNetCore.Mvc;

namespace Procurement.Web.Access;

/// <summary>Requests of programs: they are answered with problem details, never sent to a page.</summary>
public static class ApiRequest
{
    public static bool Is(HttpContext context) => context.Request.Path.StartsWithSegments("/api/v1", StringComparison.OrdinalIgnoreCase);

    public static async Task ProblemAsync(HttpContext context, int status, string code, string detail)
    {
        context.Response.StatusCode = status;
        var problem = new ProblemDetails { Status = status, Title = Title(status), Detail = detail, Extensions = { ["code"] = code } };
        await context.Response.WriteAsJsonAsync(problem, options: null, contentType: "application/problem+json", context.RequestAborted);
    }

    private static string Title(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => "请先登录",
        StatusCodes.Status403Forbidden => "没有权限",
        StatusCodes.Status429TooManyRequests => "请求太多",
        _ => "请求的内容有误",
    };
}
