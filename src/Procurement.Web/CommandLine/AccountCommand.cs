using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Procurement.Data.Acts;
using Procurement.Domain.Access;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Hosting;

namespace Procurement.Web.CommandLine;

/// <summary><c>account reset-password NAME</c>: the way back in for whoever runs the server, when no administrator can sign in any more.</summary>
public static class AccountCommand
{
    public static Command Create(DatabaseArguments database) => new("account", "用户。") { ResetPassword(database) };

    private static Command ResetPassword(DatabaseArguments database)
    {
        var name = new Argument<string>("登录名") { Description = "用户的登录名。" };
        var command = new Command("reset-password", "给用户一个一次性密码（只显示这一次，登录后须修改），同时解除锁定、退出其所有登录。") { name };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var host = await database.OpenAsync(parsed, cancel);
            var id = await FindAsync(host, parsed.GetValue(name)!, cancel);
            var accounts = new AccountAdministration(host, new ActRunner(host.Database, host.Clock, host.Ids), new AccountCache(host), new TokenCache(host));
            await Console.Out.WriteLineAsync(await accounts.ResetPasswordAsync(Actor.CommandLine(Actor.WholeSystem), id, cancel));
            return ExitCodes.Done;
        });
        return command;
    }

    private static async Task<Guid> FindAsync(RegisterHost host, string name, CancellationToken cancel)
    {
        await using var context = host.Database.NewContext();
        var normalized = name.Trim().ToUpperInvariant();
        var found = await context.Accounts.Where(row => row.NormalizedName == normalized).Select(row => row.Id).ToListAsync(cancel);
        return found is [var id] ? id : throw new RuleViolationException(new UserNameUnknown(name));
    }
}

public sealed record UserNameUnknown(string Name) : RuleViolation("AC-UNKNOWN", $"没有登录名为“{Name}”的用户，请核对登录名。");
