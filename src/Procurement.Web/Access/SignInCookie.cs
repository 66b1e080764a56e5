using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Identity;
using Procurement.Domain.Access;

namespace Procurement.Web.Access;

/// <summary>The cookie of a signed-in person: who, and the security stamp; everything else is looked up at every request.</summary>
public static class SignInCookie
{
    public const string SignInPage = "/sign-in";
    private const string ReturnParameter = "returnUrl";

    public static void Configure(CookieAuthenticationOptions options, AccessSettings settings)
    {
        options.Cookie.Name = "procurement";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromMinutes(settings.SessionMinutes);
        options.SlidingExpiration = true;
        options.Events.OnRedirectToLogin = context => ChallengeAsync(context.HttpContext);
        options.Events.OnRedirectToAccessDenied = context => RefuseAsync(context.HttpContext);
        options.Events.OnRedirectToReturnUrl = _ => Task.CompletedTask;
    }

    public static Task SignInAsync(HttpContext context, Account account)
    {
        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, account.Id.ToString()), new Claim(Gate.StampClaim, account.SecurityStamp)], IdentityConstants.ApplicationScheme);
        return context.SignInAsync(IdentityConstants.ApplicationScheme, new ClaimsPrincipal(identity));
    }

    public static Task SignOutAsync(HttpContext context) => context.SignOutAsync(IdentityConstants.ApplicationScheme);

    /// <summary>A form that was posted comes back as its page: what was typed into it is kept by the browser.</summary>
    private static Task ChallengeAsync(HttpContext context)
    {
        if (ApiRequest.Is(context))
        {
            return ApiRequest.ProblemAsync(context, StatusCodes.Status401Unauthorized, "AC-SIGNIN", "请先登录，或者在 Authorization 头中给出有效的访问令牌。");
        }

        var request = context.Request;
        var back = HttpMethods.IsGet(request.Method) ? request.Path + request.QueryString : (string)request.Path;
        context.Response.Redirect(SignInPage + new QueryBuilder { { ReturnParameter, back } });
        return Task.CompletedTask;
    }

    internal static Task RefuseAsync(HttpContext context)
    {
        if (ApiRequest.Is(context))
        {
            return ApiRequest.ProblemAsync(context, StatusCodes.Status403Forbidden, "AC-FORBIDDEN", "您的角色不能做这件事。如工作需要，请联系系统管理员调整角色。");
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
