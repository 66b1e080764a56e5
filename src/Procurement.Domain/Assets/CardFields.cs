using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;

namespace Procurement.Domain.Assets;

/// <summary>What people may write on a new card.</summary>
public static class CardFields
{
    public const int LongestNumber = 50;
    public const int LongestName = 200;

    /// <param name="number">Null for a number of the department's own.</param>
    /// <param name="area">建筑面积 in m².</param>
    /// <exception cref="RuleViolationException">PU-FIELD, CP-AREA.</exception>
    public static void Check(string name, string? number, AssetKind kind, Quantity? area)
    {
        DocumentTexts.Require(name, "name", "资产名称", LongestName);
        DocumentTexts.Limit(number ?? "", "cardNumber", "卡片编号", LongestNumber);
        if (kind is AssetKind.Building && (area is null || area <= Quantity.Zero))
        {
            throw new RuleViolationException(new BuildingAreaMissing(name));
        }
    }
}
