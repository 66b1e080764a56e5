using Procurement.Domain.Assets;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;

namespace Procurement.Domain.Depreciating;

/// <summary>Every code of the edition that begins with the prefix has its life from that line of the table, unless a longer prefix says otherwise.</summary>
/// <param name="IsDoubtful">The line is a guess: the catalogue does not say enough, or nothing in the table corresponds.</param>
/// <param name="Note">What the rule rests on and what it leaves open, in Chinese.</param>
/// <param name="Source">The document it was read from.</param>
public sealed record LifeRule(CatalogueEdition Edition, string Prefix, DepreciationLife Line, bool IsDoubtful, string Note, string Source);

/// <summary>The usual 折旧年限 of a card by its catalogue code; whoever makes the card may choose another, with a reason.</summary>
/// <remarks>Source: 政府固定资产折旧年限表, table 1 of 财会〔2017〕4号, which names the classes of GB/T 14885-2010; life-rules.csv leads the codes of both
/// catalogue editions to them and marks what is doubtful. The least life of the line is the usual one.</remarks>
public static class LifeRules
{
    private static readonly Dictionary<(CatalogueEdition, string), LifeRule> ByPrefix = ShippedRows.Of("life-rules.csv")
        .Select(row => new LifeRule(Enum.Parse<CatalogueEdition>("Of" + row[0]), row[1], LifeTable.LineOf(row[2]), row[3].Length > 0, row[4], row[5]))
        .ToDictionary(rule => (rule.Edition, rule.Prefix));

    /// <summary>The rules that ship: life-rules.csv.</summary>
    public static IReadOnlyCollection<LifeRule> All => ByPrefix.Values;

    /// <summary>In months; null for what is not depreciated.</summary>
    public static int? UsualMonths(CatalogueCode code, AssetKind kind) => LineOf(code, kind).MinimumYears * 12;

    /// <summary>The line of the table for a card: by its code where that fits the kind, else by the kind alone.</summary>
    public static DepreciationLife LineOf(CatalogueCode code, AssetKind kind) => RuleOf(code, kind)?.Line ?? LineOf(kind);

    /// <summary>Whether somebody should look at the proposed line before taking it over.</summary>
    public static bool IsDoubtful(CatalogueCode code, AssetKind kind) => RuleOf(code, kind)?.IsDoubtful ?? DepreciableKinds.IsDepreciable(kind);

    /// <summary>The rule with the longest prefix of the code; null where there is none, or where it speaks of another kind than the card's.</summary>
    public static LifeRule? RuleOf(CatalogueCode code, AssetKind kind)
    {
        ArgumentNullException.ThrowIfNull(code);
        for (var length = code.Text.Length; length > 0; length--)
        {
            if (ByPrefix.TryGetValue((code.Edition, code.Text[..length]), out var rule))
            {
                return Fits(rule.Line, kind) ? rule : null;
            }
        }

        return null;
    }

    /// <summary>Whether a line may be a card's: the manager may have chosen another kind than the code suggests.</summary>
    private static bool Fits(DepreciationLife line, AssetKind kind) => kind switch
    {
        AssetKind.Building => line.Category == "房屋及构筑物" && line.Subcategory != "构筑物",
        AssetKind.Structure => line.Subcategory == "构筑物",
        AssetKind.Vehicle => line.Subcategory == "车辆",
        AssetKind.Equipment => line.Category is "通用设备" or "专用设备",
        AssetKind.Furniture => line.Category == "家具、用具及装具",
        _ => line == LineOf(kind),
    };

    private static DepreciationLife LineOf(AssetKind kind) => LifeTable.LineOf(kind switch
    {
        AssetKind.Building => "业务及管理用房：钢筋混凝土结构",
        AssetKind.Structure => "构筑物",
        AssetKind.Land => "单独计价入账的土地",
        AssetKind.Vehicle => "车辆",
        AssetKind.Equipment => "办公设备",
        AssetKind.CulturalRelic => "文物和陈列品",
        AssetKind.Book => "图书、档案",
        AssetKind.Furniture => "家具",
        AssetKind.Biological => "动植物",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of asset."),
    });
}
