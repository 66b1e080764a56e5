using Procurement.Domain.Assets;
using Procurement.Domain.Catalogue;

namespace Procurement.Domain.Depreciating;

/// <summary>The usual 折旧年限 of a new card; whoever makes the card may choose another, with a reason.</summary>
/// <remarks>Source: 政府固定资产折旧年限表, table 1 of 财会〔2017〕4号. The table states least lives.</remarks>
public static class LifeRules
{
    /// <summary>In months; null for what is not depreciated.</summary>
    public static int? UsualMonths(CatalogueCode code, AssetKind kind)
    {
        ArgumentNullException.ThrowIfNull(code);
        return YearsOf(kind) * 12;
    }

    private static int? YearsOf(AssetKind kind) => kind switch
    {
        AssetKind.Building => 50,   // 业务及管理用房：钢筋混凝土结构
        AssetKind.Structure => 8,   // 构筑物
        AssetKind.Vehicle => 8,     // 车辆
        AssetKind.Equipment => 6,   // 计算机设备, 办公设备
        AssetKind.Furniture => 15,  // 家具
        _ => null,
    };
}
