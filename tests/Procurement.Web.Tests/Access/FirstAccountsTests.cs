using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Procurement.Domain.Access;
using Procurement.Web.Access;
using Procurement.Web.Hosting;
using Procurement.Web.Tests.Commands;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Access;

public sealed class FirstAccountsTests(TestDatabase databases)
{
    [Fact]
    public async Task Ensure_EmptyRegister_MakesOneAdministratorWithAOneTimePassword()
    {
        await using var register = await TestRegister.CreateAsync(databases);

        var password = await FirstAccounts.EnsureAsync(register.Host, samples: false, CancellationToken.None);

        await using var context = register.Host.Database.NewContext();
        var account = await context.Accounts.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(("admin", true, (Guid?)null, Role.Administrator), (account.UserName, account.MustChangePassword, account.MemberOf, account.Roles.Single()));
        Assert.Equal(PasswordVerificationResult.Success, new PasswordHasher<Account>().VerifyHashedPassword(account, account.PasswordHash, password!));
        Assert.Null(PasswordRules.Check(password!, "admin"));
        Assert.Null(await FirstAccounts.EnsureAsync(register.Host, samples: false, CancellationToken.None));
    }

    [Fact]
    public async Task Ensure_SampleDataWithoutAccounts_MakesTheSampleUsers()
    {
        await using var register = await TestRegister.CreateAsync(databases);
        await SampleData.EnsureLoadedAsync(register.Host, CancellationToken.None);

        Assert.Null(await FirstAccounts.EnsureAsync(register.Host, samples: true, CancellationToken.None));

        Assert.Equal(Roles.All, (await SampleAccounts.PresentAsync(register.Host.Database, CancellationToken.None)).Select(sample => sample.Role).Order());
    }

    [Fact]
    public async Task Ensure_RealDataBesideTheSamples_NeverMakesUsersWithAKnownPassword()
    {
        await using var register = await TestRegister.CreateAsync(databases);
        await SampleData.EnsureLoadedAsync(register.Host, CancellationToken.None);
        await register.ScalarAsync<string>("insert into departments (id, code, name, region, row_version) values (gen_random_uuid(), '432', '真实的局', array['山西省'], 1) returning code");

        Assert.NotNull(await FirstAccounts.EnsureAsync(register.Host, samples: true, CancellationToken.None));

        Assert.Empty(await SampleAccounts.PresentAsync(register.Host.Database, CancellationToken.None));
    }

    [Fact]
    public async Task ResetPassword_OnTheServer_LetsALockedOutAdministratorBackIn()
    {
        await using var register = await TestRegister.CreateAsync(databases);
        await FirstAccounts.EnsureAsync(register.Host, samples: false, CancellationToken.None);
        await register.ScalarAsync<string>("update accounts set locked_until = '2099-01-01', failed_sign_ins = 5 returning user_name");

        var run = await ProgramRun.RunAsync(register.ConnectionString, "account", "reset-password", "ADMIN");

        await using var context = register.Host.Database.NewContext();
        var account = await context.Accounts.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal((0, "", true), (run.ExitCode, run.Error, account.MustChangePassword));
        Assert.Equal(PasswordVerificationResult.Success, new PasswordHasher<Account>().VerifyHashedPassword(account, account.PasswordHash, run.Output.Trim()));
        Assert.Equal((null, 0), ((object?)account.LockedUntil, account.FailedSignIns));
        Assert.Equal(1, await register.ScalarAsync<long>("select count(*) from audit_records where action = 'account.passwordReset' and origin = '命令行'"));
    }

    [Fact]
    public async Task ResetPassword_OfNobody_SaysSo()
    {
        await using var register = await TestRegister.CreateAsync(databases);

        var run = await ProgramRun.RunAsync(register.ConnectionString, "account", "reset-password", "nobody");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("没有登录名为“nobody”的用户", run.Error, StringComparison.Ordinal);
    }
}
