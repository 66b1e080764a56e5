using Procurement.Domain.Catalogue;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Tracing;

/// <summary>拟购置固定资产总额: every line with the reason why it counts or does not.</summary>
internal static class PlannedAssets
{
    public const string Rule = "拟购置固定资产总额等于计入固定资产的各行明细金额之和；有人员决定的从其决定，没有的按品目的资产类别规则。";

    public const string Source = "asset-class-rules.csv（《政府采购品目分类目录》、政府会计准则第3号财会〔2016〕12号、一份公开预算的54.28万元）";

    public static LineVerdict Judge(LineFigure line, AssetClassRules rules)
    {
        var rule = rules.RuleFor(line.Code);
        var verdict = line.CountsAsFixedAsset ? "计入" : "不计入";
        var byRule = $"品目 {line.Code.Text} 按前缀 {rule.Prefix} 归为{Name(rule.Class)}";
        var reason = line.FixedAssetDecision is null
            ? $"{verdict}：{byRule}；{rule.Note}（{rule.Source}）"
            : $"{verdict}：由人员决定{(line.FixedAssetDecision == line.FixedAssetByRule ? "，与规则一致" : $"，按规则本{(line.FixedAssetByRule ? "应" : "不应")}计入（{byRule}）")}";
        return new(line.Amount.Yuan, line.CountsAsFixedAsset, reason);
    }

    private static string Name(AssetClass assetClass) => assetClass switch
    {
        AssetClass.Building => "房屋和构筑物",
        AssetClass.Vehicle => "车辆",
        AssetClass.Equipment => "设备",
        AssetClass.OtherFixedAsset => "其他固定资产",
        _ => "非固定资产",
    };
}
