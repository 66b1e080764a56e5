using NodaTime;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;

namespace Procurement.Domain.Assets;

/// <summary>资产卡片: one thing, or many like things, on the fixed-asset register.</summary>
/// <remarks>What it is worth and how many it stands for are sums of its <see cref="AssetEntry"/> rows.</remarks>
public sealed class AssetCard : IUnitOwned
{
    private AssetCard()
    {
    }

    public Guid DepartmentId { get; private set; }

    public Guid Id { get; private set; }

    /// <summary>The unit that holds it now.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>卡片编号, unique within the department.</summary>
    public string CardNumber { get; private set; } = "";

    public string Name { get; private set; } = "";

    public CatalogueEdition Edition { get; private set; }

    /// <summary>品目编码, of <see cref="Edition"/>.</summary>
    public string CodeText { get; private set; } = "";

    /// <summary>What it is now.</summary>
    public AssetKind Kind { get; private set; }

    /// <summary>计量单位, e.g. 台, 幢.</summary>
    public string MeasureUnit { get; private set; } = "";

    /// <summary>取得日期</summary>
    public LocalDate AcquiredOn { get; private set; }

    public int RowVersion { get; private set; }

    /// <summary>A new card; what it is worth comes with its first <see cref="AssetEntry"/>.</summary>
    /// <param name="acquiredOn">取得日期</param>
    public static AssetCard New(
        Guid departmentId, Guid id, Guid unitId, string cardNumber, string name, CatalogueCode code, AssetKind kind, string measureUnit, LocalDate acquiredOn) => new()
        {
            DepartmentId = departmentId,
            Id = id,
            UnitId = unitId,
            CardNumber = cardNumber,
            Name = name,
            Edition = code.Edition,
            CodeText = code.Text,
            Kind = kind,
            MeasureUnit = measureUnit,
            AcquiredOn = acquiredOn,
            RowVersion = 1,
        };
}
