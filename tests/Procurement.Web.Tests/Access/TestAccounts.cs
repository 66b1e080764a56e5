using Microsoft.AspNetCore.Identity;
using Procurement.Data.Acts;
using Procurement.Domain.Access;
using Procurement.Web.Access;
using Procurement.Web.Hosting;

namespace Procurement.Web.Tests.Access;

/// <summary>People for tests; their password is that of the sample users.</summary>
internal static class TestAccounts
{
    /// <param name="department">Null for the whole system.</param>
    /// <param name="units">Empty for all of the department's.</param>
    public static async Task<Account> AddAsync(RegisterHost host, string userName, Guid? department, Guid[] units, params Role[] roles)
    {
        var now = ActRunner.ToDatabasePrecision(host.Clock.GetCurrentInstant());
        var account = NewAccount.Create(host.Ids.Next(now), userName, "测试" + userName, now);
        (account.MemberOf, account.Units, account.Roles) = (department, units, roles);
        account.PasswordHash = new PasswordHasher<Account>().HashPassword(account, SampleAccounts.Password);
        await using var context = host.Database.NewContext();
        context.Accounts.Add(account);
        await context.SaveChangesAsync();
        return account;
    }
}
