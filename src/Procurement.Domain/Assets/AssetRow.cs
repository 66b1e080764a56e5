using Procurement.Domain.Common;

namespace Procurement.Domain.Assets;

/// <summary>The rows of 部门固定资产占用情况表 under 资产总额.</summary>
public enum AssetRow
{
    /// <summary>1、房屋（平方米）: the area of all buildings.</summary>
    Buildings,

    /// <summary>其中：办公用房（平方米）: a part of <see cref="Buildings"/>, never added to the total again.</summary>
    OfficeSpace,

    /// <summary>2、车辆（台、辆）</summary>
    Vehicles,

    /// <summary>3、单价在20万元以上的设备</summary>
    EquipmentOver200K,

    /// <summary>4、其他固定资产</summary>
    Other,
}

/// <summary>Which row counts a card.</summary>
public static class AssetRows
{
    /// <summary>单价20万元以上, the limit included (以上包括本数: 《中华人民共和国民法典》 article 1259); yuan for one piece.</summary>
    public const decimal EquipmentLimit = 200_000m;

    /// <summary>The row of a holding. A card for many like pieces counts by the value of one; the kind decides, not the code.</summary>
    /// <remarks>Source: the table's own wording, 部门固定资产占用情况表 rows 1 to 4.</remarks>
    public static AssetRow Of(AssetKind kind, Quantity quantity, Money value) => kind switch
    {
        AssetKind.Building => AssetRow.Buildings,
        AssetKind.Vehicle => AssetRow.Vehicles,
        AssetKind.Equipment when IsEquipmentOver(EquipmentLimit, kind, quantity, value) => AssetRow.EquipmentOver200K,
        _ => AssetRow.Other,
    };

    /// <summary>Whether a holding is equipment of which one piece is worth a limit or more.</summary>
    /// <param name="limit">Yuan for one piece, itself included.</param>
    public static bool IsEquipmentOver(decimal limit, AssetKind kind, Quantity quantity, Money value) =>
        kind is AssetKind.Equipment && quantity > Quantity.Zero && value.Yuan >= limit * quantity.Value;
}
