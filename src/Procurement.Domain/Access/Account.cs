using NodaTime;

namespace Procurement.Domain.Access;

/// <summary>用户: a person who signs in. A reference row: names are unique over all departments, so it carries no department id as its key.</summary>
public sealed class Account
{
    public required Guid Id { get; init; }

    /// <summary>登录名, as typed; compared by <see cref="NormalizedName"/>.</summary>
    public required string UserName { get; set; }

    /// <summary>登录名 in upper case; unique.</summary>
    public required string NormalizedName { get; set; }

    /// <summary>姓名</summary>
    public required string DisplayName { get; set; }

    /// <summary>The department whose data the person sees; null for an administrator of the whole system, who sees none.</summary>
    public Guid? MemberOf { get; set; }

    /// <summary>The units whose data the person sees; empty for all of the department's.</summary>
    public Guid[] Units { get; set; } = [];

    public Role[] Roles { get; set; } = [];

    public string PasswordHash { get; set; } = "";

    /// <summary>The hashes of former passwords, newest first: none of them may be chosen again.</summary>
    public string[] FormerPasswordHashes { get; set; } = [];

    public Instant PasswordChangedAt { get; set; }

    /// <summary>A one-time password: before anything else the person chooses another.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>Changes with the password, the roles and at 退出所有登录; a cookie or token with another one is void.</summary>
    public string SecurityStamp { get; set; } = "";

    public int FailedSignIns { get; set; }

    /// <summary>No sign-in before this instant, after too many failed ones.</summary>
    public Instant? LockedUntil { get; set; }

    public Instant? LastSignInAt { get; set; }

    /// <summary>停用: kept for the audit trail's sake, cannot sign in.</summary>
    public bool IsDisabled { get; set; }

    public required Instant CreatedAt { get; init; }

    public int RowVersion { get; set; }
}

/// <summary>访问令牌 for the REST API; the token itself is shown once and only its hash is kept.</summary>
public sealed class AccessToken
{
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>What the person calls it.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the token, 32 bytes.</summary>
    public required byte[] TokenHash { get; init; }

    public required Instant CreatedAt { get; init; }

    public required Instant ExpiresAt { get; init; }

    public Instant? RevokedAt { get; set; }
}
