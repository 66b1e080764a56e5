using System.Text.RegularExpressions;
using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Published.Sections;

/// <summary>The labels under which asset tables print their three columns.</summary>
internal static partial class AssetColumnNames
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <param name="label">Folded; a bracket behind the word names the unit.</param>
    public static string? KeyOf(string label, string group)
    {
        var words = label.Length <= 40 ? Brackets().Replace(label, "") : "";
        return Items().IsMatch(words) ? AssetRowKeys.Columns[0]
            : words is "数量" or "数量/面积" or "面积/数量" ? AssetRowKeys.Columns[1]
            : Values().IsMatch(words) ? AssetRowKeys.Columns[2]
            : null;
    }

    [GeneratedRegex("^(资产)?(项目|类别|名称|分类|种类)(名称)?$|^资产$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Items();

    [GeneratedRegex("^(资产|账面)?(价值|金额|原值)$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Values();

    [GeneratedRegex(@"[(][^()]*[)]|,?单位:.*$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Brackets();
}
