using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Procurement.Web.Access;

/// <summary><c>Authorization: Bearer pct_…</c> on requests of the API; pages take the cookie only.</summary>
public sealed class BearerHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, TokenCache tokens)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "Bearer";

    private const string Start = Name + " ";

    public static bool IsAsked(HttpContext context) => ApiRequest.Is(context) && context.Request.Headers.Authorization.Count > 0;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        var text = header.StartsWith(Start, StringComparison.OrdinalIgnoreCase) ? header[Start.Length..].Trim() : "";
        if (!TokenText.IsWellFormed(text) || await tokens.FindAsync(text, Context.RequestAborted) is not { } token)
        {
            return AuthenticateResult.Fail("No token in force.");
        }

        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, token.AccountId.ToString())], Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = Name;
        return ApiRequest.ProblemAsync(Context, StatusCodes.Status401Unauthorized, "AC-TOKEN", "访问令牌无效、已过期或已停用，请换一个有效的令牌。");
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => SignInCookie.RefuseAsync(Context);
}
