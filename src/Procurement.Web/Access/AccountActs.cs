using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Procurement.Data.Acts;
using Procurement.Domain.Access;

namespace Procurement.Web.Access;

/// <summary>What several acts do to an account.</summary>
internal static class AccountActs
{
    private static readonly PasswordHasher<Account> Hasher = new();

    /// <summary>The account, its row locked; null where there is none.</summary>
    public static Task<Account?> LockAsync(Act act, Guid id) =>
        act.Context.Accounts.FromSql($"select * from accounts where id = {id} for update").SingleOrDefaultAsync(act.Cancel);

    /// <summary>From now on every cookie and every token of the account is void.</summary>
    public static Task VoidAsync(Act act, Account account)
    {
        account.SecurityStamp = NewAccount.NewStamp();
        var now = act.Now;
        return act.Context.AccessTokens.Where(token => token.AccountId == account.Id && token.RevokedAt == null)
            .ExecuteUpdateAsync(token => token.SetProperty(row => row.RevokedAt, now), act.Cancel);
    }

    public static bool Fits(Account account, string password) => Matches(account, account.PasswordHash, password);

    /// <summary>Whether it is the present password or one of the former ones that are kept.</summary>
    public static bool WasUsed(Account account, string password) =>
        account.FormerPasswordHashes.Prepend(account.PasswordHash).Where(hash => hash.Length > 0).Any(hash => Matches(account, hash, password));

    public static void SetPassword(Act act, Account account, string password, bool mustChange)
    {
        if (account.PasswordHash.Length > 0)
        {
            account.FormerPasswordHashes = [.. account.FormerPasswordHashes.Prepend(account.PasswordHash).Take(PasswordRules.Remembered - 1)];
        }

        account.PasswordHash = Hasher.HashPassword(account, password);
        (account.PasswordChangedAt, account.MustChangePassword) = (act.Now, mustChange);
        (account.FailedSignIns, account.LockedUntil) = (0, null);
    }

    private static bool Matches(Account account, string hash, string password) =>
        Hasher.VerifyHashedPassword(account, hash, password) is not PasswordVerificationResult.Failed;
}
