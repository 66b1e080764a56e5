namespace Procurement.Domain.Assets;

/// <summary>What a card stands for.</summary>
public enum AssetKind
{
    Building,
    Structure,
    Land,
    Vehicle,
    Equipment,
    CulturalRelic,
    Book,
    Furniture,
    Biological,
}

/// <summary>The kinds with their names in the bundle and on paper.</summary>
public static class AssetKinds
{
    public static IReadOnlyList<AssetKind> All { get; } = Enum.GetValues<AssetKind>();

    public static string ChineseName(this AssetKind kind) => kind switch
    {
        AssetKind.Building => "房屋",
        AssetKind.Structure => "构筑物",
        AssetKind.Land => "土地",
        AssetKind.Vehicle => "车辆",
        AssetKind.Equipment => "设备",
        AssetKind.CulturalRelic => "文物和陈列品",
        AssetKind.Book => "图书和档案",
        AssetKind.Furniture => "家具和用具",
        AssetKind.Biological => "特种动植物",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of asset."),
    };

    /// <summary>The key in the bundle: <c>culturalRelic</c>.</summary>
    public static string Key(this AssetKind kind)
    {
        var name = kind.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
