namespace Procurement.Domain.Publishing;

/// <summary>How far a version of a year's disclosure has come.</summary>
public enum VersionStatus
{
    /// <summary>待发布: frozen, waits for another person.</summary>
    Submitted,

    /// <summary>已退回 by the approver.</summary>
    Returned,

    /// <summary>已撤回 by its author before anybody decided.</summary>
    Withdrawn,

    /// <summary>已发布: stays for good; a later released version takes its place, it does not change it.</summary>
    Released,
}

public static class VersionStatuses
{
    public static string ChineseName(this VersionStatus status) => status switch
    {
        VersionStatus.Submitted => "待发布",
        VersionStatus.Returned => "已退回",
        VersionStatus.Withdrawn => "已撤回",
        VersionStatus.Released => "已发布",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Not a status."),
    };
}
