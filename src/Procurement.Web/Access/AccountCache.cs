using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Procurement.Domain.Access;
using Procurement.Web.Hosting;

namespace Procurement.Web.Access;

/// <summary>Accounts as they stand, for the gate, which asks at every request: kept for a moment, dropped at every change in this process.</summary>
/// <remarks>Where several processes serve one database, a change made in another one takes effect after <see cref="Life"/>.</remarks>
public sealed class AccountCache(RegisterHost host)
{
    private static readonly Duration Life = Duration.FromSeconds(3);
    private readonly ConcurrentDictionary<Guid, (KnownAccount? Known, Instant ReadAt)> kept = new();
    private long changes;

    /// <summary>The account with its department, null where there is none.</summary>
    public async ValueTask<KnownAccount?> FindAsync(Guid id, CancellationToken cancel)
    {
        var now = host.Clock.GetCurrentInstant();
        if (kept.TryGetValue(id, out var entry) && now - entry.ReadAt < Life)
        {
            return entry.Known;
        }

        var before = Interlocked.Read(ref changes);
        var known = await ReadAsync(id, cancel);
        kept[id] = (known, now);
        if (Interlocked.Read(ref changes) != before)
        {
            // Somebody changed an account while this one was read: what was read may be the state before.
            kept.TryRemove(id, out _);
        }

        return known;
    }

    /// <summary>To be called after every committed change of an account.</summary>
    public void Forget(Guid id)
    {
        Interlocked.Increment(ref changes);
        kept.TryRemove(id, out _);
    }

    /// <summary>To be called after a change of departments, whose names stand beside the accounts.</summary>
    public void ForgetAll()
    {
        Interlocked.Increment(ref changes);
        kept.Clear();
    }

    private async Task<KnownAccount?> ReadAsync(Guid id, CancellationToken cancel)
    {
        await using var context = host.Database.NewContext();
        var account = await context.Accounts.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancel);
        return account is null
            ? null
            : new KnownAccount(account, await context.Departments.Where(row => row.Id == account.MemberOf).Select(row => row.Name).SingleOrDefaultAsync(cancel) ?? "");
    }
}

/// <param name="DepartmentName">Empty for people of no department.</param>
public sealed record KnownAccount(Account Account, string DepartmentName);
