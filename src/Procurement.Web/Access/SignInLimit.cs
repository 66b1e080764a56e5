using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Procurement.Web.Access;

/// <summary>So many tries to sign in a minute from one address; looking at the page costs nothing.</summary>
public static class SignInLimit
{
    public const string Policy = "sign-in";

    public static void Configure(RateLimiterOptions options, AccessSettings settings)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = async (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "60";
            if (ApiRequest.Is(rejected.HttpContext))
            {
                await ApiRequest.ProblemAsync(rejected.HttpContext, StatusCodes.Status429TooManyRequests, "AC-RATE", "登录尝试太频繁，请一分钟后再试。");
            }
        };
        options.AddPolicy(Policy, context => HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(
                Actors.OriginOf(context),
                _ => new FixedWindowRateLimiterOptions { PermitLimit = settings.SignInsPerMinute, Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter(""));
    }
}
