using Procurement.Domain.Assets;

namespace Procurement.Domain.Books;

/// <summary>总账固定资产 classes, as the standard's six 门类 (GB/T 14885-2022).</summary>
public enum LedgerClass
{
    BuildingsAndStructures,
    Equipment,
    CulturalRelics,
    Books,
    Furniture,
    AnimalsAndPlants,
}

public static class LedgerClasses
{
    public static IReadOnlyList<LedgerClass> All { get; } = Enum.GetValues<LedgerClass>();

    public static string ChineseName(this LedgerClass value) => value switch
    {
        LedgerClass.BuildingsAndStructures => "房屋和构筑物",
        LedgerClass.Equipment => "设备",
        LedgerClass.CulturalRelics => "文物和陈列品",
        LedgerClass.Books => "图书和档案",
        LedgerClass.Furniture => "家具和用具",
        LedgerClass.AnimalsAndPlants => "特种动植物",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not a class."),
    };

    /// <summary>Vehicles are 设备 (A0203); land that is priced by itself stands with 房屋和构筑物 (A0103).</summary>
    public static LedgerClass Of(AssetKind kind) => kind switch
    {
        AssetKind.Building or AssetKind.Structure or AssetKind.Land => LedgerClass.BuildingsAndStructures,
        AssetKind.Vehicle or AssetKind.Equipment => LedgerClass.Equipment,
        AssetKind.CulturalRelic => LedgerClass.CulturalRelics,
        AssetKind.Book => LedgerClass.Books,
        AssetKind.Furniture => LedgerClass.Furniture,
        AssetKind.Biological => LedgerClass.AnimalsAndPlants,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of asset."),
    };
}
