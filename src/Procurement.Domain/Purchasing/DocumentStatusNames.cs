using Procurement.Domain.Assets;

namespace Procurement.Domain.Purchasing;

/// <summary>The statuses of purchases, acceptances and card proposals with their names for people.</summary>
public static class DocumentStatusNames
{
    public static string ChineseName(this PurchaseStatus status) => status switch
    {
        PurchaseStatus.Active => "执行中",
        PurchaseStatus.Cancelled => "已取消",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Not a status."),
    };

    public static string ChineseName(this AcceptanceStatus status) => status switch
    {
        AcceptanceStatus.Active => "有效",
        AcceptanceStatus.Revoked => "已撤销",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Not a status."),
    };

    public static string ChineseName(this CardProposalStatus status) => status switch
    {
        CardProposalStatus.Waiting => "待建卡",
        CardProposalStatus.Confirmed => "已建卡",
        CardProposalStatus.Rejected => "不建卡",
        CardProposalStatus.Withdrawn => "已撤回",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Not a status."),
    };
}
