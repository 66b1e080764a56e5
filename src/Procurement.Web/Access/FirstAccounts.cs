using Microsoft.EntityFrameworkCore;
using Procurement.Data.Acts;
using Procurement.Data.Audit;
using Procurement.Domain.Access;
using Procurement.Domain.Audit;
using Procurement.Web.Hosting;

namespace Procurement.Web.Access;

/// <summary>Who can sign in at a first start: the sample users beside the sample data, otherwise one administrator.</summary>
public static class FirstAccounts
{
    public const string Administrator = "admin";

    /// <summary>Sees to it that somebody can sign in.</summary>
    /// <param name="samples">Whether sample users are wanted; they come only where every department is a sample one, never beside real data.</param>
    /// <returns>The one-time password of a new administrator, to be told once; null where none was made.</returns>
    public static async Task<string?> EnsureAsync(RegisterHost host, bool samples, CancellationToken cancel)
    {
        await using var context = host.Database.NewContext();
        if (await context.Accounts.AnyAsync(cancel))
        {
            return null;
        }

        if (samples && await SampleData.IsAloneAsync(host, cancel))
        {
            await SampleAccounts.EnsureAsync(host, cancel);
            return null;
        }

        var password = OneTimePassword.New();
        await new ActRunner(host.Database, host.Clock, host.Ids).RunAsync(Actor.CommandLine(Actor.WholeSystem), act => AddAsync(act, password), cancel);
        return password;
    }

    private static Task<bool> AddAsync(Act act, string password)
    {
        var account = NewAccount.Create(act.NextId(), Administrator, "系统管理员", act.Now);
        account.Roles = [Role.Administrator];
        AccountActs.SetPassword(act, account, password, mustChange: true);
        act.Context.Accounts.Add(account);
        act.Record(new AuditFact(AuditActions.AccountAdd, "account", account.Id, Actors.NameOf(account), null, AccountState.Of(account), "首次启动"));
        return Task.FromResult(true);
    }
}
