using Procurement.Domain.Assets;

namespace Procurement.Domain.Disclosures;

/// <summary>The row keys of the asset table in layouts and disclosures.</summary>
public static class AssetRowKeys
{
    public const string Total = "total";

    /// <summary>The keys of the three columns, left to right.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["label", "quantity", "value"];

    public static IReadOnlyDictionary<string, AssetRow> Rows { get; } = new Dictionary<string, AssetRow>(StringComparer.Ordinal)
    {
        ["buildings"] = AssetRow.Buildings,
        ["office_space"] = AssetRow.OfficeSpace,
        ["vehicles"] = AssetRow.Vehicles,
        ["equipment_over_200k"] = AssetRow.EquipmentOver200K,
        ["other"] = AssetRow.Other,
    };

    /// <summary>Whether the row's quantity is an area in m².</summary>
    public static bool IsArea(AssetRow row) => row is AssetRow.Buildings or AssetRow.OfficeSpace;
}
