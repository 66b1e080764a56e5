using Microsoft.EntityFrameworkCore;
using Procurement.Data.Acts;
using Procurement.Data.Audit;
using Procurement.Data.Model;
using Procurement.Domain.Access;
using Procurement.Domain.Audit;
using Procurement.Domain.Common;
using Procurement.Web.Hosting;

namespace Procurement.Web.Access;

/// <summary>What administrators do to accounts; every act stands in the trail of the account's department.</summary>
public sealed class AccountAdministration(RegisterHost host, ActRunner acts, AccountCache cache, TokenCache tokens)
{
    /// <summary>The accounts within the administrator's reach, a page at a time, by login name.</summary>
    public async Task<AccountPage> ListAsync(Actor actor, string search, int skip, int take, CancellationToken cancel)
    {
        await using var context = host.Database.NewContext();
        var pattern = LikePattern.Containing(search);
        var query = Reach(context.Accounts.AsNoTracking(), actor)
            .Where(row => search == "" || EF.Functions.ILike(row.UserName, pattern) || EF.Functions.ILike(row.DisplayName, pattern));
        var total = await query.CountAsync(cancel);
        var rows = await query.OrderBy(row => row.NormalizedName).Skip(skip).Take(take).ToListAsync(cancel);
        var ids = rows.ConvertAll(row => row.MemberOf).OfType<Guid>().Distinct().ToArray();
        var names = await context.Departments.Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancel);
        return new AccountPage(total, rows.ConvertAll(row => new AccountRow(row, row.MemberOf is { } id ? names[id] : "全系统")));
    }

    /// <exception cref="RuleViolationException">There is none within the administrator's reach.</exception>
    public async Task<Account> FindAsync(Actor actor, Guid id, CancellationToken cancel)
    {
        await using var context = host.Database.NewContext();
        return await Reach(context.Accounts.AsNoTracking(), actor).SingleOrDefaultAsync(row => row.Id == id, cancel) ?? throw Missing();
    }

    /// <returns>The new account's id and its one-time password, which is told once.</returns>
    public async Task<(Guid Id, string Password)> AddAsync(Actor actor, AccountForm form, CancellationToken cancel)
    {
        form.Demand();
        var password = OneTimePassword.New();
        var id = await acts.RunAsync(
            Administration.In(actor, form.Department) with { Key = null },
            async act =>
            {
                var account = NewAccount.Create(act.NextId(), form.UserName, form.DisplayName, act.Now);
                if (await act.Context.Accounts.AnyAsync(row => row.NormalizedName == account.NormalizedName, act.Cancel))
                {
                    throw new RuleViolationException(new UserNameTaken(form.UserName));
                }

                await WriteAsync(act, account, form);
                AccountActs.SetPassword(act, account, password, mustChange: true);
                act.Context.Accounts.Add(account);
                act.Record(new AuditFact(AuditActions.AccountAdd, "account", account.Id, Actors.NameOf(account), null, AccountState.Of(account)));
                return account.Id;
            },
            cancel);
        return (id, password);
    }

    /// <summary>Changes name, department, units, roles, or disables; whoever's rights change signs in anew.</summary>
    public async Task ChangeAsync(Actor actor, Guid id, int rowVersion, AccountForm form, CancellationToken cancel)
    {
        form.Demand();
        Administration.In(actor, form.Department);
        await RunAsync(actor, id, async (act, account) =>
        {
            if (account.RowVersion != rowVersion)
            {
                throw new RuleViolationException(new ChangedMeanwhile());
            }

            var before = AccountState.Of(account);
            await WriteAsync(act, account, form);
            var after = AccountState.Of(account);
            if (id == actor.AccountId && (form.IsDisabled || !form.Roles.Contains(Role.Administrator)))
            {
                throw new RuleViolationException(new OwnAdministration());
            }

            await AccountRules.DemandAdministratorAsync(act, account);
            var fact = new AuditFact(AuditActions.AccountChange, "account", id, Actors.NameOf(account), before, after);
            if (!fact.ChangesNothing)
            {
                await VoidUnlessOnlyNamedAsync(act, account, before, after);
                act.Record(fact);
                account.RowVersion++;
            }

            return true;
        }, cancel);
    }

    /// <returns>The one-time password, which is told once.</returns>
    public async Task<string> ResetPasswordAsync(Actor actor, Guid id, CancellationToken cancel)
    {
        var password = OneTimePassword.New();
        await RunAsync(actor, id, async (act, account) =>
        {
            AccountActs.SetPassword(act, account, password, mustChange: true);
            await AccountActs.VoidAsync(act, account);
            act.Record(new AuditFact(AuditActions.AccountPasswordReset, "account", id, Actors.NameOf(account), null, null));
            account.RowVersion++;
            return true;
        }, cancel);
        return password;
    }

    public Task SignOutEverywhereAsync(Actor actor, Guid id, CancellationToken cancel) => RunAsync(actor, id, async (act, account) =>
    {
        await AccountActs.VoidAsync(act, account);
        act.Record(new AuditFact(AuditActions.SignOutEverywhere, "account", id, Actors.NameOf(account), null, null));
        account.RowVersion++;
        return true;
    }, cancel);

    private static IQueryable<Account> Reach(IQueryable<Account> accounts, Actor actor) =>
        Administration.BoundTo(actor) is { } own ? accounts.Where(row => row.MemberOf == own) : accounts;

    private static RuleViolationException Missing() => new(new NothingFound("用户"));

    private static async Task WriteAsync(Act act, Account account, AccountForm form)
    {
        await AccountRules.DemandUnitsAsync(act, form);
        (account.DisplayName, account.MemberOf, account.IsDisabled) = (form.DisplayName, form.Department, form.IsDisabled);
        (account.Roles, account.Units) = ([.. form.Roles.Distinct().Order()], [.. form.Units.Distinct().Order()]);
    }

    /// <summary>A corrected name ends nobody's session; other rights do.</summary>
    private static Task VoidUnlessOnlyNamedAsync(Act act, Account account, AccountState before, AccountState after) =>
        AuditJson.Write(before with { DisplayName = after.DisplayName }) == AuditJson.Write(after) ? Task.CompletedTask : AccountActs.VoidAsync(act, account);

    private async Task RunAsync(Actor actor, Guid id, Func<Act, Account, Task<bool>> work, CancellationToken cancel)
    {
        var seen = await FindAsync(actor, id, cancel);
        await acts.RunAsync(
            Administration.In(actor, seen.MemberOf) with { Key = null },
            async act =>
            {
                await AccountRules.LockAdministratorsAsync(act);
                var account = await AccountActs.LockAsync(act, id);
                return account is not null && account.MemberOf == seen.MemberOf ? await work(act, account) : throw Missing();
            },
            cancel);
        cache.Forget(id);
        tokens.Forget();
    }
}

/// <param name="Total">How many rows the whole list has.</param>
public sealed record AccountPage(int Total, IReadOnlyList<AccountRow> Rows);

/// <param name="Department">全系统 for people of no department.</param>
public sealed record AccountRow(Account Account, string Department);
