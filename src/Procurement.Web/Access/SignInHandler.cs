using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Procurement.Data.Acts;
using Procurement.Data.Audit;
using Procurement.Domain.Access;
using Procurement.Domain.Audit;
using Procurement.Domain.Common;
using Procurement.Web.Hosting;

namespace Procurement.Web.Access;

/// <summary>Checks a name and a password; every try stands in the audit trail, and the answer never tells which of the two was wrong.</summary>
public sealed class SignInHandler(
    RegisterHost host, ActRunner acts, AccountStore store, UserManager<Account> users, SignInManager<Account> signIn, AccountCache cache)
{
    private const int LongestName = 64;

    /// <summary>The hash of nothing anybody knows: checked where there is no account, so that the answer takes as long.</summary>
    private static readonly Lazy<string> Nobody = new(() => new PasswordHasher<Account>().HashPassword(null!, Guid.Empty.ToString()));

    /// <summary>The account that may come in.</summary>
    /// <exception cref="RuleViolationException">The name, the password, or the account's state says no.</exception>
    public async Task<Account> CheckAsync(string userName, string password, HttpContext request, CancellationToken cancel)
    {
        var account = await FindAsync(userName, cancel);
        var isRight = account is null
            ? await RefuseUnknownAsync(userName, password, request, cancel)
            : await acts.RunAsync(Actors.Of(account, request), act => TryAsync(act, account.Id, password), cancel);
        if (!isRight)
        {
            throw new RuleViolationException(new SignInRefused());
        }

        cache.Forget(account!.Id);
        return (await cache.FindAsync(account.Id, cancel))!.Account;
    }

    private async Task<Account?> FindAsync(string userName, CancellationToken cancel)
    {
        var normalized = users.NormalizeName(userName);
        await using var context = host.Database.NewContext();
        return await context.Accounts.AsNoTracking().SingleOrDefaultAsync(row => row.NormalizedName == normalized, cancel);
    }

    private async Task<bool> TryAsync(Act act, Guid id, string password)
    {
        store.Enter(act);
        var account = (await store.FindByIdAsync(id.ToString(), act.Cancel))!;
        var result = account.IsDisabled ? SignInResult.NotAllowed : await signIn.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true);
        if (result.Succeeded)
        {
            account.LastSignInAt = act.Now;
            account.RowVersion++;
        }
        else if (result.IsNotAllowed || WasLocked(account, act))
        {
            SpendTime(account, password);
        }

        var reason = result.Succeeded ? null : account.IsDisabled ? "用户已停用" : result.IsLockedOut ? "用户已锁定" : "密码不对";
        act.Record(new AuditFact(result.Succeeded ? AuditActions.SignIn : AuditActions.SignInFailed, "account", id, Actors.NameOf(account), null, null, reason));
        return result.Succeeded;
    }

    /// <summary>Whether the lock was there before this try, so that no password was compared.</summary>
    private static bool WasLocked(Account account, Act act) =>
        account.LockedUntil > act.Now && act.Context.Entry(account).State is EntityState.Unchanged;

    private Task<bool> RefuseUnknownAsync(string userName, string password, HttpContext request, CancellationToken cancel)
    {
        var name = userName.Length <= LongestName ? userName : userName[..LongestName];
        SpendTime(null, password);
        return acts.RunAsync(
            Actors.Unknown(name, request),
            act =>
            {
                act.Record(new AuditFact(AuditActions.SignInFailed, "account", null, name, null, null, "没有这个登录名"));
                return Task.FromResult(false);
            },
            cancel);
    }

    private void SpendTime(Account? account, string password) => users.PasswordHasher.VerifyHashedPassword(account!, Nobody.Value, password);
}

/// <summary>The same words for every cause: who guesses learns nothing about names.</summary>
public sealed record SignInRefused() : RuleViolation("AC-SIGNIN", "登录名或密码不对，或者用户已停用、已锁定。请核对后再试；多次输错会锁定一段时间，忘记密码请联系系统管理员重置。");
