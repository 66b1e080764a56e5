using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;
using Procurement.Domain.Common;
using Procurement.Web.Api;

namespace Procurement.Web.Access;

/// <summary><c>/api/v1/tokens</c>: the first one is had for name and password, which count towards the lock like any sign-in.</summary>
public static class TokenEndpoints
{
    private const string Path = ApiErrors.Root + "/tokens";

    public static void MapTokens(this IEndpointRouteBuilder routes)
    {
        var tokens = routes.ApiGroup("访问令牌");
        tokens.MapPost("/tokens", CreateAsync).WithName("createToken").WithSummary("用登录名和密码新建访问令牌")
            .WithDescription("令牌只在这一次的回答中给出，请妥善保存；密码输错与登录时一样计数，多次输错会锁定。")
            .AllowAnonymous().RequireRateLimiting(SignInLimit.Policy);
        tokens.MapGet("/tokens", ListAsync).WithName("listTokens").WithSummary("列出自己有效的访问令牌").RequireAuthorization(Policies.SignedIn);
        tokens.MapDelete("/tokens/{id:guid}", RevokeAsync).WithName("revokeToken").WithSummary("停用自己的访问令牌").RequireAuthorization(Policies.SignedIn);
    }

    private static async Task<Created<TokenAnswer>> CreateAsync(
        TokenRequest asked, HttpContext request, SignInHandler signIn, TokenHandler tokens, PasswordAge passwords, CancellationToken cancel)
    {
        var account = await signIn.CheckAsync(asked.UserName?.Trim() ?? "", asked.Password ?? "", request, cancel);
        if (passwords.MustChange(account))
        {
            throw new RuleViolationException(new PasswordOutOfDate());
        }

        var token = await tokens.CreateAsync(Actors.Of(account, request), asked.Name, asked.Days ?? 90, cancel);
        return TypedResults.Created($"{Path}/{token.Id}", new TokenAnswer(token.Id, token.Name, token.ExpiresAt, token.Token));
    }

    private static async Task<IReadOnlyList<TokenAnswer>> ListAsync(Caller caller, TokenHandler tokens, CancellationToken cancel) =>
        [.. (await tokens.ListAsync(caller.Actor.AccountId!.Value, cancel)).Select(token => new TokenAnswer(token.Id, token.Name, token.ExpiresAt, Token: null))];

    private static async Task<NoContent> RevokeAsync(Guid id, Caller caller, TokenHandler tokens, CancellationToken cancel)
    {
        await tokens.RevokeAsync(caller.Actor, id, cancel);
        return TypedResults.NoContent();
    }
}

/// <summary>Whoever must choose another password gets no token for the old one.</summary>
public sealed record PasswordOutOfDate() : ApiRefusal(StatusCodes.Status403Forbidden, "AC-PASSWORD", "密码需要更换：请先在网页上登录并修改密码。");

/// <param name="Days">How long it is valid, 90 where not given.</param>
public sealed record TokenRequest(string? UserName = null, string? Password = null, string? Name = null, int? Days = null);

/// <param name="Token">Only in the answer that made it.</param>
public sealed record TokenAnswer(Guid Id, string Name, Instant ExpiresAt, string? Token);
