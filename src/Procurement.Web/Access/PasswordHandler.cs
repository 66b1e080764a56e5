using Procurement.Data.Acts;
using Procurement.Data.Audit;
using Procurement.Domain.Access;
using Procurement.Domain.Audit;
using Procurement.Domain.Common;

namespace Procurement.Web.Access;

/// <summary>What people do to their own sign-in: change the password, end all sessions.</summary>
public sealed class PasswordHandler(ActRunner acts, AccountCache cache, TokenCache tokens, AccessSettings settings)
{
    /// <exception cref="RuleViolationException">The present password is wrong, or the new one will not do.</exception>
    public async Task<Account> ChangeAsync(Actor actor, string current, string next, CancellationToken cancel)
    {
        var id = actor.AccountId!.Value;
        var isRight = await acts.RunAsync(actor with { Key = null }, act => ChangeAsync(act, id, current, next), cancel);
        Forget(id);
        return isRight ? (await cache.FindAsync(id, cancel))!.Account : throw new RuleViolationException(new PasswordWrong());
    }

    /// <summary>退出所有登录: every cookie and token of this person is void, the one of this very request too.</summary>
    public async Task SignOutEverywhereAsync(Actor actor, CancellationToken cancel)
    {
        var id = actor.AccountId!.Value;
        await acts.RunAsync(
            actor with { Key = null },
            async act =>
            {
                var account = (await AccountActs.LockAsync(act, id))!;
                await AccountActs.VoidAsync(act, account);
                account.RowVersion++;
                act.Record(new AuditFact(AuditActions.SignOutEverywhere, "account", id, Actors.NameOf(account), null, null));
                return true;
            },
            cancel);
        Forget(id);
    }

    /// <summary>A wrong present password counts like a failed sign-in: an unattended screen is no place to guess it.</summary>
    private async Task<bool> ChangeAsync(Act act, Guid id, string current, string next)
    {
        var account = (await AccountActs.LockAsync(act, id))!;
        account.RowVersion++;
        if (account.LockedUntil > act.Now || !AccountActs.Fits(account, current))
        {
            if (++account.FailedSignIns >= settings.FailedTries)
            {
                (account.FailedSignIns, account.LockedUntil) = (0, act.Now + NodaTime.Duration.FromMinutes(settings.LockMinutes));
            }

            act.Record(new AuditFact(AuditActions.SignInFailed, "account", id, Actors.NameOf(account), null, null, "修改密码时原密码不对"));
            return false;
        }

        Demand(PasswordRules.Check(next, account.UserName));
        Demand(AccountActs.WasUsed(account, next) ? new PasswordUsedBefore() : null);
        AccountActs.SetPassword(act, account, next, mustChange: false);
        await AccountActs.VoidAsync(act, account);
        act.Record(new AuditFact(AuditActions.PasswordChange, "account", id, Actors.NameOf(account), null, null));
        return true;
    }

    private static void Demand(RuleViolation? violation)
    {
        if (violation is not null)
        {
            throw new RuleViolationException(violation);
        }
    }

    private void Forget(Guid id)
    {
        cache.Forget(id);
        tokens.Forget();
    }
}
