using Microsoft.EntityFrameworkCore;
using NodaTime;
using Procurement.Data.Acts;
using Procurement.Data.Audit;
using Procurement.Domain.Access;
using Procurement.Domain.Audit;
using Procurement.Domain.Common;
using Procurement.Web.Hosting;

namespace Procurement.Web.Access;

/// <summary>Access tokens of people for programs of theirs: made, listed, revoked.</summary>
public sealed class TokenHandler(RegisterHost host, ActRunner acts, TokenCache cache, AccessSettings settings)
{
    private const int LongestName = 60;

    /// <summary>More is a mistake of some program that asks for a new one at every run.</summary>
    private const int Most = 50;

    /// <summary>The tokens of a person that are in force, newest first.</summary>
    public async Task<IReadOnlyList<AccessToken>> ListAsync(Guid accountId, CancellationToken cancel)
    {
        await using var context = host.Database.NewContext();
        var now = host.Clock.GetCurrentInstant();
        return await context.AccessTokens.AsNoTracking().Where(row => row.AccountId == accountId && row.RevokedAt == null && row.ExpiresAt > now)
            .OrderByDescending(row => row.CreatedAt).ThenBy(row => row.Id).ToListAsync(cancel);
    }

    /// <summary>Makes a token; its text is in the answer and nowhere else, so the answer of this act is never stored for a repetition.</summary>
    /// <param name="days">From 1 to <see cref="AccessSettings.TokenDays"/>.</param>
    public Task<NewToken> CreateAsync(Actor actor, string? name, int days, CancellationToken cancel)
    {
        var named = name?.Trim() ?? "";
        if (named.Length is 0 or > LongestName)
        {
            throw new RuleViolationException(new TokenNameMissing(LongestName));
        }

        if (days < 1 || days > settings.TokenDays)
        {
            throw new RuleViolationException(new TokenLifeOutOfRange(settings.TokenDays));
        }

        var text = TokenText.New();
        return acts.RunAsync(actor with { Key = null }, act => AddAsync(act, named, days, text), cancel);
    }

    /// <exception cref="RuleViolationException">There is none of that id that is this person's.</exception>
    public async Task RevokeAsync(Actor actor, Guid id, CancellationToken cancel)
    {
        await acts.RunAsync(
            actor with { Key = null },
            async act =>
            {
                var token = await act.Context.AccessTokens.SingleOrDefaultAsync(row => row.Id == id && row.AccountId == actor.AccountId, act.Cancel)
                    ?? throw new RuleViolationException(new NothingFound("访问令牌"));
                if (token.RevokedAt is null)
                {
                    token.RevokedAt = act.Now;
                    act.Record(new AuditFact(AuditActions.TokenRevoke, "token", id, token.Name, TokenState.Of(token), null));
                }

                return true;
            },
            cancel);
        cache.Forget();
    }

    private static async Task<NewToken> AddAsync(Act act, string name, int days, string text)
    {
        var account = act.Actor.AccountId!.Value;
        var now = act.Now;
        if (await act.Context.AccessTokens.CountAsync(row => row.AccountId == account && row.RevokedAt == null && row.ExpiresAt > now, act.Cancel) >= Most)
        {
            throw new RuleViolationException(new TooManyTokens(Most));
        }

        var token = new AccessToken
        {
            Id = act.NextId(),
            AccountId = account,
            Name = name,
            TokenHash = TokenText.HashOf(text),
            CreatedAt = now,
            ExpiresAt = now + Duration.FromDays(days),
        };
        act.Context.AccessTokens.Add(token);
        act.Record(new AuditFact(AuditActions.TokenCreate, "token", token.Id, name, null, TokenState.Of(token)));
        return new NewToken(token.Id, text, token.Name, token.ExpiresAt);
    }

    private sealed record TokenState(string Name, Instant CreatedAt, Instant ExpiresAt)
    {
        public static TokenState Of(AccessToken token) => new(token.Name, token.CreatedAt, token.ExpiresAt);
    }
}

/// <param name="Token">Shown once.</param>
public sealed record NewToken(Guid Id, string Token, string Name, Instant ExpiresAt);

public sealed record TokenNameMissing(int Longest) : RuleViolation("AC-TOKENNAME", $"请填写令牌的用途，1 到 {Longest} 个字。");

public sealed record TokenLifeOutOfRange(int Most) : RuleViolation("AC-TOKENDAYS", $"有效期应为 1 到 {Most} 天。");

public sealed record TooManyTokens(int Most) : RuleViolation("AC-TOKENS", $"有效的令牌已有 {Most} 个，请先停用不用的令牌。");
