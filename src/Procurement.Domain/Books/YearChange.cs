using Procurement.Domain.Assets;

namespace Procurement.Domain.Books;

/// <summary>增减变动表的栏目: why the figures of a class changed within a year.</summary>
public enum YearChange
{
    /// <summary>登记: entries of plain imports, which do not say how the thing came.</summary>
    Registered,
    OpeningBalance,
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
    SplitMerge,

    /// <summary>年限调整: depreciation caught up with, no value.</summary>
    LifeChange,

    /// <summary>冲销更正: counter entries.</summary>
    Correction,

    /// <summary>跨档: a piece passed the 200,000 yuan of the five-row table; only there.</summary>
    LimitShift,
    TransferOut,
    DonationOut,
    Sale,
    Exchange,
    Scrapping,
    LossWriteOff,
    Shortage,

    /// <summary>其他减少: disposals of old registers that do not say how.</summary>
    OtherOut,
}

/// <summary>On which side of the table a change stands.</summary>
public enum YearChangeSide
{
    Addition,
    Adjustment,
    Disposal,
}

public static class YearChanges
{
    public static IReadOnlyList<YearChange> All { get; } = Enum.GetValues<YearChange>();

    public static string ChineseName(this YearChange change) => change switch
    {
        YearChange.Registered => AssetWays.NameOf(null),
        YearChange.SplitMerge => "拆分合并",
        YearChange.Correction => "冲销更正",
        YearChange.LimitShift => "跨 20 万元档",
        YearChange.OtherOut => "其他减少",
        YearChange.OpeningBalance => AssetWay.Opening.ChineseName(),
        _ => Enum.Parse<AssetWay>(change.ToString()).ChineseName(),
    };

    public static YearChangeSide Side(this YearChange change) => change switch
    {
        <= YearChange.OtherIn => YearChangeSide.Addition,
        >= YearChange.TransferOut => YearChangeSide.Disposal,
        _ => YearChangeSide.Adjustment,
    };

    /// <summary>Whether the change only moves value within the department: over all classes and units it comes to nothing.</summary>
    public static bool IsZeroSum(this YearChange change) =>
        change is YearChange.Reclassification or YearChange.UnitChange or YearChange.SplitMerge or YearChange.LimitShift;

    /// <summary>Where an entry stands in the table.</summary>
    /// <param name="isCounter">Whether it takes another entry back.</param>
    /// <param name="isNegative">Whether it takes away; tells surplus from shortage where the way is not given.</param>
    public static YearChange Of(AssetEntryKind entry, AssetWay? way, bool isCounter, bool isNegative) => isCounter ? YearChange.Correction : entry switch
    {
        AssetEntryKind.Improvement => YearChange.Improvement,
        AssetEntryKind.Revaluation => YearChange.Revaluation,
        AssetEntryKind.Transfer => YearChange.UnitChange,
        AssetEntryKind.Reclassification => YearChange.Reclassification,
        AssetEntryKind.Split or AssetEntryKind.Merge => YearChange.SplitMerge,
        AssetEntryKind.LifeChange => YearChange.LifeChange,
        AssetEntryKind.CountAdjustment => OfCount(way, isNegative),
        AssetEntryKind.Disposal => way is { } given && Named(given) is { } change && change.Side() is YearChangeSide.Disposal ? change : YearChange.OtherOut,
        AssetEntryKind.Acquisition => way is { } given && Named(given) is { } change && change.Side() is YearChangeSide.Addition ? change : YearChange.Registered,
        _ => throw new ArgumentOutOfRangeException(nameof(entry), entry, "Not a kind of entry."),
    };

    private static YearChange OfCount(AssetWay? way, bool isNegative) =>
        way is { } given && Named(given) is { } change ? change : isNegative ? YearChange.Shortage : YearChange.Surplus;

    private static YearChange? Named(AssetWay way) => way switch
    {
        AssetWay.Opening => YearChange.OpeningBalance,
        AssetWay.Split or AssetWay.Merge => YearChange.SplitMerge,
        _ => Enum.TryParse<YearChange>(way.ToString(), out var change) ? change : null,
    };
}
