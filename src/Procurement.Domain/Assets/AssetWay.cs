namespace Procurement.Domain.Assets;

/// <summary>增减方式: how something came to be held, went away, or changed. The roll-forward of a year counts by these.</summary>
/// <remarks>Disposal: 财资〔2021〕127号 names 无偿划转, 对外捐赠, 转让, 置换, 报废, 损失核销. Additions follow 政府会计准则第3号 (财会〔2016〕12号), chapter 3.</remarks>
public enum AssetWay
{
    Opening,
    Purchase,
    TransferIn,
    DonationIn,
    Construction,
    Surplus,
    OtherIn,
    Improvement,
    Revaluation,
    Reclassification,
    UnitChange,
    Split,
    Merge,
    LifeChange,
    TransferOut,
    DonationOut,
    Sale,
    Exchange,
    Scrapping,
    LossWriteOff,
    Shortage,
}

/// <summary>The ways with their official names.</summary>
public static class AssetWays
{
    public static IReadOnlyList<AssetWay> All { get; } = Enum.GetValues<AssetWay>();

    /// <summary>How new cards come to be, other than by an accepted purchase.</summary>
    public static IReadOnlyList<AssetWay> Intakes { get; } =
        [AssetWay.TransferIn, AssetWay.DonationIn, AssetWay.Construction, AssetWay.Surplus, AssetWay.OtherIn, AssetWay.Opening];

    /// <summary>处置方式, 财资〔2021〕127号; 盘亏 is disposed of as 损失核销 once approved and stands by itself in the books.</summary>
    public static IReadOnlyList<AssetWay> Disposals { get; } =
        [AssetWay.TransferOut, AssetWay.DonationOut, AssetWay.Sale, AssetWay.Exchange, AssetWay.Scrapping, AssetWay.LossWriteOff];

    public static string ChineseName(this AssetWay way) => way switch
    {
        AssetWay.Opening => "期初建账",
        AssetWay.Purchase => "购置",
        AssetWay.TransferIn => "调入",
        AssetWay.DonationIn => "接受捐赠",
        AssetWay.Construction => "自建",
        AssetWay.Surplus => "盘盈",
        AssetWay.OtherIn => "其他增加",
        AssetWay.Improvement => "改建扩建修缮",
        AssetWay.Revaluation => "价值调整",
        AssetWay.Reclassification => "分类调整",
        AssetWay.UnitChange => "单位间调拨",
        AssetWay.Split => "拆分",
        AssetWay.Merge => "合并",
        AssetWay.LifeChange => "年限调整",
        AssetWay.TransferOut => "无偿划转",
        AssetWay.DonationOut => "对外捐赠",
        AssetWay.Sale => "转让",
        AssetWay.Exchange => "置换",
        AssetWay.Scrapping => "报废",
        AssetWay.LossWriteOff => "损失核销",
        AssetWay.Shortage => "盘亏",
        _ => throw new ArgumentOutOfRangeException(nameof(way), way, "Not a way."),
    };

    /// <summary>The way's name; an entry of a plain import has none and was registered as it stood.</summary>
    public static string NameOf(AssetWay? way) => way?.ChineseName() ?? "登记";
}
