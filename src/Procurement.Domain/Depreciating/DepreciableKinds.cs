using Procurement.Domain.Assets;

namespace Procurement.Domain.Depreciating;

/// <summary>What is depreciated at all.</summary>
/// <remarks>Source: 政府会计准则第3号——固定资产 (财会〔2016〕12号): not 文物和陈列品, 动植物, 图书、档案, 单独计价入账的土地 and 以名义金额计量的固定资产.</remarks>
public static class DepreciableKinds
{
    /// <summary>名义金额: 1 yuan a piece (财会〔2016〕12号).</summary>
    public const decimal NominalYuan = 1m;

    public static bool IsDepreciable(AssetKind kind) =>
        kind is not (AssetKind.Land or AssetKind.CulturalRelic or AssetKind.Book or AssetKind.Biological);

    /// <param name="value">In yuan, of all pieces.</param>
    public static bool IsNominal(decimal quantity, decimal value) => value <= NominalYuan * quantity;
}
