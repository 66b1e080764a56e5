namespace Procurement.Domain.Access;

/// <summary>角色: what a person does; one person may have several, as long as nobody approves what they submitted themselves.</summary>
public enum Role
{
    /// <summary>采购经办: budget lines, purchases, acceptance.</summary>
    Clerk,

    /// <summary>资产管理: cards and movements.</summary>
    AssetManager,

    /// <summary>公开编制: the disclosure of a year.</summary>
    DisclosureAuthor,

    /// <summary>审核: approves budgets and adjustments of other people.</summary>
    Approver,

    /// <summary>审计: reads everything and the audit trail, changes nothing.</summary>
    Auditor,

    /// <summary>系统管理: users, units and layouts; no business data.</summary>
    Administrator,
}

/// <summary>The roles with their official names.</summary>
public static class Roles
{
    public static IReadOnlyList<Role> All { get; } = Enum.GetValues<Role>();

    public static string ChineseName(this Role role) => role switch
    {
        Role.Clerk => "采购经办",
        Role.AssetManager => "资产管理",
        Role.DisclosureAuthor => "公开编制",
        Role.Approver => "审核",
        Role.Auditor => "审计",
        Role.Administrator => "系统管理",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Not a role."),
    };
}
