using Procurement.Domain.Assets;

namespace Procurement.Web.Disclosures;

/// <summary>How the desk's pages call things.</summary>
public static class DisclosureWords
{
    public static string Name(AssetEntryKind kind) => kind switch
    {
        AssetEntryKind.Acquisition => "取得",
        AssetEntryKind.Improvement => "改扩建",
        AssetEntryKind.Revaluation => "调整账面价值",
        AssetEntryKind.Transfer => "调拨",
        AssetEntryKind.Reclassification => "分类调整",
        AssetEntryKind.Disposal => "处置",
        AssetEntryKind.CountAdjustment => "盘点调整",
        AssetEntryKind.Split => "拆分",
        AssetEntryKind.Merge => "合并",
        AssetEntryKind.LifeChange => "折旧年限调整",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of entry."),
    };
}
