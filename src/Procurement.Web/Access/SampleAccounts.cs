using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Procurement.Data.Acts;
using Procurement.Data.Audit;
using Procurement.Data.Model;
using Procurement.Domain.Access;
using Procurement.Domain.Audit;
using Procurement.Web.Hosting;

namespace Procurement.Web.Access;

/// <summary>The people of the sample data: one for each role, in one department, with a password that the sign-in page tells.</summary>
public static class SampleAccounts
{
    public const string Password = "Yangli#2020";

    public const string Department = "432";

    /// <summary>Names are invented.</summary>
    public static IReadOnlyList<SampleAccount> All { get; } =
    [
        new("caigou", "陈晓梅", Role.Clerk),
        new("zichan", "刘志强", Role.AssetManager),
        new("gongkai", "王思雨", Role.DisclosureAuthor),
        new("shenhe", "赵立新", Role.Approver),
        new("shenji", "孙明华", Role.Auditor),
        new("xitong", "周文博", Role.Administrator),
    ];

    /// <summary>Makes them in a register that has the sample department and nobody yet.</summary>
    public static async Task EnsureAsync(RegisterHost host, CancellationToken cancel)
    {
        await using var context = host.Database.NewContext();
        var department = await context.Departments.Where(row => row.Code == Department).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancel);
        if (department is null || await context.Accounts.AnyAsync(cancel))
        {
            return;
        }

        await new ActRunner(host.Database, host.Clock, host.Ids).RunAsync(Actor.CommandLine(department.Value), act => AddAsync(act, department.Value), cancel);
    }

    /// <summary>Those that exist as they were made: whoever changed the password is no sample any more.</summary>
    public static async Task<IReadOnlyList<SampleAccount>> PresentAsync(RegisterDatabase database, CancellationToken cancel)
    {
        string[] names = [.. All.Select(sample => sample.UserName)];
        await using var context = database.NewContext();
        var present = await context.Accounts
            .Where(row => names.Contains(row.UserName) && row.PasswordChangedAt == row.CreatedAt && !row.MustChangePassword && !row.IsDisabled)
            .Select(row => row.UserName).ToListAsync(cancel);
        return [.. All.Where(sample => present.Contains(sample.UserName))];
    }

    private static Task<int> AddAsync(Act act, Guid department)
    {
        var hasher = new PasswordHasher<Account>();
        foreach (var sample in All)
        {
            var account = NewAccount.Create(act.NextId(), sample.UserName, sample.DisplayName, act.Now);
            (account.MemberOf, account.Roles) = (department, [sample.Role]);
            account.PasswordHash = hasher.HashPassword(account, Password);
            act.Context.Accounts.Add(account);
            act.Record(new AuditFact(AuditActions.AccountAdd, "account", account.Id, Actors.NameOf(account), null, AccountState.Of(account), "示例用户"));
        }

        return Task.FromResult(All.Count);
    }
}

/// <param name="DisplayName">姓名</param>
public sealed record SampleAccount(string UserName, string DisplayName, Role Role);
