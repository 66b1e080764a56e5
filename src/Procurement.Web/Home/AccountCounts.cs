using Microsoft.EntityFrameworkCore;
using Procurement.Domain.Access;
using Procurement.Web.Access;
using Procurement.Web.Hosting;

namespace Procurement.Web.Home;

/// <summary>How many accounts an administrator looks after.</summary>
/// <param name="Active">Not disabled.</param>
/// <param name="Locked">Locked out at this moment.</param>
public sealed record AccountNumbers(long Active, long Locked);

public sealed class AccountCounts(RegisterHost host)
{
    /// <summary>Of the caller's department; of all where the caller belongs to none.</summary>
    public async Task<AccountNumbers> ReadAsync(Caller caller, CancellationToken cancel)
    {
        var now = host.Clock.GetCurrentInstant();
        await using var context = host.Database.NewContext();
        var accounts = context.Accounts.Where(account => !account.IsDisabled && (caller.DepartmentId == Actor.WholeSystem || account.MemberOf == caller.DepartmentId));
        return new AccountNumbers(await accounts.LongCountAsync(cancel), await accounts.LongCountAsync(account => account.LockedUntil > now, cancel));
    }
}
