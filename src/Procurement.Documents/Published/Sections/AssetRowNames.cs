using System.Text.RegularExpressions;
using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Published.Sections;

/// <summary>The labels of the rows of an asset table.</summary>
internal static partial class AssetRowNames
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly (string Key, Regex Labels)[] Names =
    [
        (AssetRowKeys.Total, Labels("^(固定|国有)?资产(总额|总计|合计|总值|总量)(合计)?$|^合计$|^总计$")),
        ("office_space", Labels("^(行政)?办公(用房|用房屋|房)$")),
        ("buildings", Labels("^(土地、?)?房屋(及|和|、)?(其他)?(构筑物|建筑物)?$")),
        ("vehicles", Labels("^(公务|机动)?(车辆|用车)(合计|总数|数量)?$")),
        ("other", Labels("^其[他它](固定)?资产$")),
    ];

    /// <param name="label">Folded.</param>
    /// <returns>Null for a row that the table of this program does not have.</returns>
    public static string? KeyOf(string label) => Threshold(label) is { } threshold
        ? (threshold == 20m ? "equipment_over_200k" : null)
        : label.Length > 40 ? null : Names.FirstOrDefault(name => name.Labels.IsMatch(Bare(label))).Key;

    /// <summary>固定资产 in a table that prints other assets too.</summary>
    /// <param name="label">Folded.</param>
    public static bool IsFixedAssets(string label) => label.Length <= 40 && FixedAssets().IsMatch(Bare(label));

    public static bool IsKnown(string label) => Threshold(label) is not null || KeyOf(label) is not null;

    /// <summary>单价20万元以上的设备: 20, in 万元; null for a row that is not about single prices.</summary>
    public static decimal? Threshold(string label)
    {
        var match = label.Length <= 60 ? Prices().Match(label) : Match.Empty;
        return !match.Success ? null
            : match.Groups["tens"].Success ? 10m * ChineseNumber.Of(match.Groups["tens"].Value[..1])
            : decimal.Parse(match.Groups["number"].Value, System.Globalization.CultureInfo.InvariantCulture) / (match.Groups["unit"].Value == "元" ? 10_000m : 1m);
    }

    private static string Bare(string label) => Brackets().Replace(Numbers().Replace(label, ""), "");

    private static Regex Labels(string pattern) => new(pattern, Options, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"^(其中:)?([(]?([0-9]{1,2}|[一二三四五六七八九十]{1,2})[)]?[、.:]?)?(其中:)?", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbers();

    [GeneratedRegex("^固定资产(小计|原值|价值)?$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FixedAssets();

    [GeneratedRegex(@"[(][^()]*[)]", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Brackets();

    [GeneratedRegex(
        "(单价|单位价值|单台|单件|单套|价值).{0,6}?((?<number>[0-9]{1,9}(\\.[0-9]{1,4})?)|(?<tens>[一二三四五六七八九]十))(?<unit>万元|元).{0,14}(设备|资产)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Prices();
}
