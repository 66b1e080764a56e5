using System.Security.Cryptography;
using NodaTime;
using Procurement.Domain.Access;

namespace Procurement.Web.Access;

/// <summary>Makes accounts and their secrets.</summary>
public static class NewAccount
{
    /// <summary>An account without roles, department and password.</summary>
    public static Account Create(Guid id, string userName, string displayName, Instant now) => new()
    {
        Id = id,
        UserName = userName,
        NormalizedName = userName.ToUpperInvariant(),
        DisplayName = displayName,
        CreatedAt = now,
        PasswordChangedAt = now,
        SecurityStamp = NewStamp(),
        RowVersion = 1,
    };

    public static string NewStamp() => RandomNumberGenerator.GetHexString(32);
}

/// <summary>What the audit trail keeps of an account: never the password, its hash or the stamp.</summary>
public sealed record AccountState(
    string UserName, string DisplayName, Guid? Department, IReadOnlyList<Guid> Units, IReadOnlyList<Role> Roles, bool IsDisabled, bool MustChangePassword)
{
    public static AccountState Of(Account account) => new(
        account.UserName, account.DisplayName, account.MemberOf, [.. account.Units.Order()], [.. account.Roles.Order()], account.IsDisabled, account.MustChangePassword);
}
