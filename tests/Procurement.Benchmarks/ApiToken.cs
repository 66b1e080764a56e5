using NodaTime;
using Procurement.Data.Model;
using Procurement.Domain.Access;
using Procurement.Domain.Common;
using Procurement.Web.Access;

namespace Procurement.Benchmarks;

/// <summary>Somebody of the made department with an access token.</summary>
internal static class ApiToken
{
    public static async Task<string> CreateAsync(string connectionString)
    {
        await using var database = new RegisterDatabase(connectionString);
        await using var context = database.NewContext();
#pragma warning disable RS0030 // A tool's own clock: nothing of the register depends on it.
        var now = SystemClock.Instance.GetCurrentInstant();
#pragma warning restore RS0030
        var ids = new SequentialId();
        var account = NewAccount.Create(ids.Next(now), "benchmark", "测量", now);
        (account.MemberOf, account.Roles, account.PasswordHash) = (context.Departments.Single().Id, [Role.Clerk], "none");
        var text = TokenText.New();
        context.Accounts.Add(account);
        context.AccessTokens.Add(new AccessToken
        {
            Id = ids.Next(now),
            AccountId = account.Id,
            Name = "测量",
            TokenHash = TokenText.HashOf(text),
            CreatedAt = now,
            ExpiresAt = now + Duration.FromDays(1),
        });
        await context.SaveChangesAsync();
        return text;
    }
}
