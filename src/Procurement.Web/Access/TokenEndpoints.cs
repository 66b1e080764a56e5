using NodaTime;
using Procurement.Domain.Common;

namespace Procurement.Web.Access;

/// <summary><c>/api/v1/tokens</c>: the first one is had for name and password, which count towards the lock like any sign-in.</summary>
public static class TokenEndpoints
{
    private const string Path = "/api/v1/tokens";

    public static void MapTokens(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Path, CreateAsync).AllowAnonymous().RequireRateLimiting(SignInLimit.Policy);
        routes.MapGet(Path, ListAsync).RequireAuthorization(Policies.SignedIn);
        routes.MapDelete(Path + "/{id:guid}", RevokeAsync).RequireAuthorization(Policies.SignedIn);
    }

    private static async Task<IResult> CreateAsync(
        TokenRequest asked, HttpContext request, SignInHandler signIn, TokenHandler tokens, PasswordAge passwords, CancellationToken cancel)
    {
        try
        {
            var account = await signIn.CheckAsync(asked.UserName?.Trim() ?? "", asked.Password ?? "", request, cancel);
            if (passwords.MustChange(account))
            {
                return Problem(StatusCodes.Status403Forbidden, "AC-PASSWORD", "密码需要更换：请先在网页上登录并修改密码。");
            }

            var token = await tokens.CreateAsync(Actors.Of(account, request), asked.Name, asked.Days ?? 90, cancel);
            return Results.Created($"{Path}/{token.Id}", new TokenAnswer(token.Id, token.Name, Text(token.ExpiresAt), token.Token));
        }
        catch (RuleViolationException refusal) when (refusal.Violation is SignInRefused)
        {
            return Problem(StatusCodes.Status401Unauthorized, refusal.Violation.Code, refusal.Violation.Message);
        }
        catch (RuleViolationException refusal)
        {
            return Problem(StatusCodes.Status422UnprocessableEntity, refusal.Violation.Code, refusal.Violation.Message);
        }
    }

    private static async Task<IResult> ListAsync(Caller caller, TokenHandler tokens, CancellationToken cancel) => Results.Ok(
        (await tokens.ListAsync(caller.Actor.AccountId!.Value, cancel)).Select(token => new TokenAnswer(token.Id, token.Name, Text(token.ExpiresAt), Token: null)));

    private static async Task<IResult> RevokeAsync(Guid id, Caller caller, TokenHandler tokens, CancellationToken cancel)
    {
        try
        {
            await tokens.RevokeAsync(caller.Actor, id, cancel);
            return Results.NoContent();
        }
        catch (RuleViolationException refusal)
        {
            return Problem(StatusCodes.Status404NotFound, refusal.Violation.Code, refusal.Violation.Message);
        }
    }

    private static IResult Problem(int status, string code, string detail) =>
        Results.Problem(detail, statusCode: status, extensions: new Dictionary<string, object?> { ["code"] = code });

    private static string Text(Instant instant) => NodaTime.Text.InstantPattern.ExtendedIso.Format(instant);
}

/// <param name="Days">How long it is valid, 90 where not given.</param>
public sealed record TokenRequest(string? UserName, string? Password, string? Name, int? Days);

/// <param name="Token">Only in the answer that made it.</param>
public sealed record TokenAnswer(Guid Id, string Name, string ExpiresAt, string? Token);
