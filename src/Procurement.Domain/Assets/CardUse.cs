namespace Procurement.Domain.Assets;

/// <summary>使用状况 of a card's things.</summary>
public enum CardUse
{
    InUse,
    Idle,
    LeasedOut,
    LentOut,
    AwaitingDisposal,
}

/// <summary>Whether a card still holds anything.</summary>
public enum CardStatus
{
    /// <summary>在账</summary>
    Active,

    /// <summary>已销账: everything on it was disposed of, split off or merged away.</summary>
    Removed,
}

public static class CardUses
{
    public static IReadOnlyList<CardUse> All { get; } = Enum.GetValues<CardUse>();

    public static string ChineseName(this CardUse use) => use switch
    {
        CardUse.InUse => "在用",
        CardUse.Idle => "闲置",
        CardUse.LeasedOut => "出租",
        CardUse.LentOut => "出借",
        CardUse.AwaitingDisposal => "待处置",
        _ => throw new ArgumentOutOfRangeException(nameof(use), use, "Not a use."),
    };

    public static string ChineseName(this CardStatus status) => status is CardStatus.Active ? "在账" : "已销账";
}
