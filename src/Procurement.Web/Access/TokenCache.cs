using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Procurement.Domain.Access;
using Procurement.Web.Hosting;

namespace Procurement.Web.Access;

/// <summary>Access tokens by their hash, kept for a moment; in this process a revoked one is refused at once.</summary>
/// <remarks>Only tokens that exist are kept: forged ones would fill the memory.</remarks>
public sealed class TokenCache(RegisterHost host)
{
    private static readonly Duration Life = Duration.FromSeconds(3);
    private readonly ConcurrentDictionary<string, (AccessToken Token, Instant ReadAt)> kept = new(StringComparer.Ordinal);
    private long changes;

    /// <summary>The token, where it exists, has not expired and is not revoked.</summary>
    public async ValueTask<AccessToken?> FindAsync(string text, CancellationToken cancel)
    {
        var hash = TokenText.HashOf(text);
        var key = Convert.ToHexString(hash);
        var now = host.Clock.GetCurrentInstant();
        if (!kept.TryGetValue(key, out var entry) || now - entry.ReadAt >= Life)
        {
            var before = Interlocked.Read(ref changes);
            await using var context = host.Database.NewContext();
            if (await context.AccessTokens.AsNoTracking().SingleOrDefaultAsync(row => row.TokenHash == hash, cancel) is not { } found)
            {
                return null;
            }

            kept[key] = entry = (found, now);
            if (Interlocked.Read(ref changes) != before)
            {
                // Some token was revoked while this one was read.
                kept.TryRemove(key, out _);
            }
        }

        return entry.Token.RevokedAt is null && now < entry.Token.ExpiresAt ? entry.Token : null;
    }

    /// <summary>To be called after tokens were revoked.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref changes);
        kept.Clear();
    }
}
