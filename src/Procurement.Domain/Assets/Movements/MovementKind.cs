namespace Procurement.Domain.Assets.Movements;

/// <summary>What a movement does with its cards.</summary>
public enum MovementKind
{
    /// <summary>登记入账: new cards, one each or a batch.</summary>
    Intake,

    /// <summary>改建扩建修缮</summary>
    Improvement,

    /// <summary>价值调整</summary>
    Revaluation,

    /// <summary>分类调整: another code or kind.</summary>
    Reclassification,

    /// <summary>拆分 of a card into several.</summary>
    Split,

    /// <summary>合并 of several cards into one.</summary>
    Merge,

    /// <summary>折旧年限调整</summary>
    LifeChange,

    /// <summary>单位间调拨 within the department.</summary>
    UnitChange,

    /// <summary>变更存放地点、保管人、使用状况: nothing of the ledger changes.</summary>
    Placement,

    /// <summary>处置, also 无偿划转 to another department of this system.</summary>
    Disposal,

    /// <summary>跨部门调入: what another department of this system handed over.</summary>
    TransferIn,

    /// <summary>冲销: takes an earlier movement back by counter entries.</summary>
    Reversal,
}

public enum MovementStatus
{
    /// <summary>草稿: made by a stock-take or kept for later; holds nothing yet.</summary>
    Draft,

    /// <summary>待审批: its list is frozen.</summary>
    Submitted,

    /// <summary>已生效: its entries are in the ledger.</summary>
    Effective,

    /// <summary>已退回 by the approver; can be submitted again.</summary>
    Returned,

    /// <summary>已撤回 or given up.</summary>
    Withdrawn,

    /// <summary>已冲销 by a later movement.</summary>
    Reversed,
}

/// <summary>Kinds and statuses with their names, and who must agree.</summary>
public static class MovementKinds
{
    public static string ChineseName(this MovementKind kind) => kind switch
    {
        MovementKind.Intake => "登记入账",
        MovementKind.Improvement => "改建扩建修缮",
        MovementKind.Revaluation => "价值调整",
        MovementKind.Reclassification => "分类调整",
        MovementKind.Split => "拆分",
        MovementKind.Merge => "合并",
        MovementKind.LifeChange => "折旧年限调整",
        MovementKind.UnitChange => "单位间调拨",
        MovementKind.Placement => "地点与保管变更",
        MovementKind.Disposal => "处置",
        MovementKind.TransferIn => "跨部门调入",
        MovementKind.Reversal => "冲销",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of movement."),
    };

    public static string ChineseName(this MovementStatus status) => status switch
    {
        MovementStatus.Draft => "草稿",
        MovementStatus.Submitted => "待审批",
        MovementStatus.Effective => "已生效",
        MovementStatus.Returned => "已退回",
        MovementStatus.Withdrawn => "已撤回",
        MovementStatus.Reversed => "已冲销",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Not a status."),
    };

    /// <summary>The way under which its entries count: of most kinds their own, whatever was given.</summary>
    /// <param name="given">What an intake or a disposal was given.</param>
    public static AssetWay? WayOf(MovementKind kind, AssetWay? given) => kind switch
    {
        MovementKind.Improvement => AssetWay.Improvement,
        MovementKind.Revaluation => AssetWay.Revaluation,
        MovementKind.Reclassification => AssetWay.Reclassification,
        MovementKind.Split => AssetWay.Split,
        MovementKind.Merge => AssetWay.Merge,
        MovementKind.LifeChange => AssetWay.LifeChange,
        MovementKind.UnitChange => AssetWay.UnitChange,
        MovementKind.TransferIn => AssetWay.TransferIn,
        MovementKind.Placement => null,
        _ => given,
    };

    /// <summary>Whether another person must approve: wherever money or ownership changes.</summary>
    /// <remarks>A reversal asks for what the movement that it takes back asked for. New cards of an acceptance were agreed to with the acceptance.</remarks>
    public static bool NeedsApproval(MovementKind kind, AssetWay? way) => kind switch
    {
        MovementKind.Intake => way is not AssetWay.Purchase,
        MovementKind.Improvement or MovementKind.Revaluation or MovementKind.LifeChange or MovementKind.UnitChange or MovementKind.Disposal or MovementKind.TransferIn => true,
        _ => false,
    };
}
