using Procurement.Domain.Common;

namespace Procurement.Domain.Checks;

/// <summary>计量单位 of things that come one by one, so that half of one cannot be bought or held.</summary>
/// <remarks>Source: the measure words of the goods in 《政府采购品目分类目录》. Left out on purpose: 批 and 项 (a lot, an item of
/// work: part of one can fall into a year), 次 and 年 (services), 吨, 米, 平方米 and the like (measured), 箱 and 盒 (packs that get opened).</remarks>
public static class Countable
{
    private static readonly char[] Separators = ['/', '、', '(', ')', ',', '或'];

    public static IReadOnlySet<string> Units { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "台", "套", "辆", "张", "个", "件", "把", "部", "只", "支", "枝", "架", "座", "幢", "栋", "艘", "扇", "樘", "块", "面", "盏", "副", "双",
        "顶", "床", "本", "册", "枚", "匹", "头", "株", "棵", "组", "具", "口", "根", "条", "门", "挂", "对", "幅", "尊",
    };

    /// <summary>Whether a unit as printed counts: <c>台</c>, also <c>台/套</c> and <c>台（套）</c> where every part does.</summary>
    public static bool Contains(string measureUnit)
    {
        var parts = TextFold.Fold(measureUnit).Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 0 && parts.All(Units.Contains);
    }
}
