using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Procurement.Domain.Access;

namespace Procurement.Web.Access;

/// <summary>Stands behind authentication: looks at the account as it is now, turns away what a cookie or token says no longer, and names the <see cref="Caller"/>.</summary>
public sealed class Gate(RequestDelegate next, AccountCache accounts)
{
    /// <summary>The claim with the account's security stamp as it was at sign-in.</summary>
    public const string StampClaim = "stamp";

    public async Task InvokeAsync(HttpContext context, Caller caller, PasswordAge passwords)
    {
        if (context.User.Identity is { IsAuthenticated: true })
        {
            var known = await KnownAsync(context);
            if (known is null)
            {
                await TurnAwayAsync(context);
            }
            else if (IsForgeable(context))
            {
                await ApiRequest.ProblemAsync(context, StatusCodes.Status403Forbidden, "AC-COOKIE", "通过接口写入请使用访问令牌（Authorization 头），浏览器的登录只能用于读取。");
                return;
            }
            else
            {
                caller.Enter(known.Account, known.DepartmentName, Actors.Of(known.Account, context));
                context.User = PrincipalOf(known.Account, context.User.Identity.AuthenticationType);
                if (passwords.MustChange(known.Account) && IsClosedUntilChanged(context))
                {
                    await PasswordFirst.AnswerAsync(context);
                    return;
                }
            }
        }

        await next(context);
    }

    /// <summary>The account, where it is active and the stamp is still its own.</summary>
    /// <remarks>A lock after failed tries keeps new sign-ins out and nobody else: or anybody could throw people out of their work.</remarks>
    private async Task<KnownAccount?> KnownAsync(HttpContext context) =>
        Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
        && await accounts.FindAsync(id, context.RequestAborted) is { Account.IsDisabled: false } known
        && (context.User.Identity!.AuthenticationType == BearerHandler.Name || known.Account.SecurityStamp == context.User.FindFirstValue(StampClaim))
            ? known
            : null;

    /// <summary>A write to the API that comes with a cookie: any page of the web could have made the browser send it, and the API has no antiforgery tokens.</summary>
    private static bool IsForgeable(HttpContext context) =>
        ApiRequest.Is(context) && context.User.Identity!.AuthenticationType == IdentityConstants.ApplicationScheme
        && !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method)
        && context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is null;

    /// <summary>Signed out; the request goes on as that of a stranger.</summary>
    private static async Task TurnAwayAsync(HttpContext context)
    {
        if (context.User.Identity!.AuthenticationType == IdentityConstants.ApplicationScheme)
        {
            await context.SignOutAsync(IdentityConstants.ApplicationScheme);
        }

        context.User = new ClaimsPrincipal(new ClaimsIdentity());
    }

    private static ClaimsPrincipal PrincipalOf(Account account, string? scheme)
    {
        var identity = new ClaimsIdentity(scheme, ClaimTypes.Name, ClaimTypes.Role);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, account.Id.ToString()));
        identity.AddClaim(new Claim(ClaimTypes.Name, account.UserName));
        identity.AddClaims(RolesOf(account).Select(role => new Claim(ClaimTypes.Role, role.ToString())));
        return new ClaimsPrincipal(identity);
    }

    /// <summary>Without a department there is no business: the administrator and the auditor of the system itself remain.</summary>
    private static IEnumerable<Role> RolesOf(Account account) =>
        account.MemberOf is null ? account.Roles.Where(role => role is Role.Administrator or Role.Auditor) : account.Roles;

    private static bool IsClosedUntilChanged(HttpContext context) =>
        context.GetEndpoint() is { } endpoint
        && endpoint.Metadata.GetMetadata<OpenBeforePasswordChangeAttribute>() is null
        && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null;
}
