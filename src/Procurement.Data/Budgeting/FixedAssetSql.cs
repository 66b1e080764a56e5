using Procurement.Domain.Catalogue;

namespace Procurement.Data.Budgeting;

/// <summary>The class rules as an SQL expression, so that many lines are judged where they lie. A test holds that both agree.</summary>
internal static class FixedAssetSql
{
    /// <summary>Whether the rules make a row of <c>line</c> a fixed asset. The longest prefix comes first; a prefix that says the same
    /// as the next shorter one is left out.</summary>
    public static string ByRule(AssetClassRules rules)
    {
        var cases = rules.All
            .Where(rule => Shorter(rules, rule) is not { } shorter || IsFixed(shorter) != IsFixed(rule))
            .OrderByDescending(rule => rule.Prefix.Length).ThenBy(rule => rule.Edition).ThenBy(rule => rule.Prefix, StringComparer.Ordinal)
            .Select(rule => $"when line.edition = {(int)rule.Edition} and line.code like '{rule.Prefix}%' then {(IsFixed(rule) ? "true" : "false")}");
        return $"case {string.Join(' ', cases)} end";
    }

    /// <summary>The rule that would speak for the prefix if this one were not there; null for a letter.</summary>
    private static AssetClassRule? Shorter(AssetClassRules rules, AssetClassRule rule) => rules.All
        .Where(other => other.Edition == rule.Edition && other.Prefix.Length < rule.Prefix.Length && rule.Prefix.StartsWith(other.Prefix, StringComparison.Ordinal))
        .MaxBy(other => other.Prefix.Length);

    private static bool IsFixed(AssetClassRule rule) => rule.Class is not AssetClass.NotFixedAsset;
}
