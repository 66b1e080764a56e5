using NodaTime;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;

namespace Procurement.Domain.Assets;

/// <summary>资产卡片: one thing, or many like things, on the fixed-asset register.</summary>
/// <remarks>The truth about quantity, value and life are its <see cref="AssetEntry"/> rows; what stands here of them is their present sum,
/// kept by <see cref="CardLedger"/> in the same act, so that a million cards can be listed and filtered.</remarks>
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

    public string Name { get; set; } = "";

    public CatalogueEdition Edition { get; private set; }

    /// <summary>品目编码, of <see cref="Edition"/>.</summary>
    public string CodeText { get; private set; } = "";

    /// <summary>What it is now.</summary>
    public AssetKind Kind { get; private set; }

    /// <summary>计量单位, e.g. 台, 幢.</summary>
    public string MeasureUnit { get; private set; } = "";

    /// <summary>取得日期</summary>
    public LocalDate AcquiredOn { get; private set; }

    /// <summary>How it came; null for an import that does not say.</summary>
    public AssetWay? Way { get; private set; }

    /// <summary>规格型号</summary>
    public string? Model { get; set; }

    /// <summary>出厂编号, 车牌号 or the like.</summary>
    public string? SerialNumber { get; set; }

    public string? Note { get; set; }

    /// <summary>车辆用途, of a vehicle; null where nobody stated it. It stays when the card becomes something else: on earlier days it was a vehicle.</summary>
    public VehicleUse? VehicleUse { get; private set; }

    /// <summary>存放地点 now.</summary>
    public Guid? PlaceId { get; private set; }

    /// <summary>保管人 now.</summary>
    public string? Custodian { get; private set; }

    public CardUse Use { get; private set; }

    public CardStatus Status { get; private set; }

    /// <summary>The present sum of its entries.</summary>
    public Quantity Quantity { get; private set; }

    /// <summary>账面原值 in yuan, the present sum.</summary>
    public Money Value { get; private set; }

    /// <summary>建筑面积 in m², the present sum.</summary>
    public Quantity? Area { get; private set; }

    /// <summary>The highest value of one piece, in yuan, that the card ever had: the five-row table as of any day looks only at cards that
    /// can reach its limit.</summary>
    public decimal PeakPieceValue { get; private set; }

    /// <summary>折旧年限 in months; null where none was set yet.</summary>
    public int? LifeMonths { get; private set; }

    /// <summary>The last day of the month with its last charge; null where nothing is depreciated.</summary>
    public LocalDate? UsedUpOn { get; private set; }

    /// <summary>The latest day on which an entry of it takes effect; none comes before it any more.</summary>
    public LocalDate LastEntryOn { get; private set; }

    public int RowVersion { get; private set; }

    /// <summary>A new card; what it is worth comes with its first <see cref="AssetEntry"/>.</summary>
    /// <param name="acquiredOn">取得日期</param>
    public static AssetCard New(
        Guid departmentId, Guid id, Guid unitId, string cardNumber, string name, CatalogueCode code, AssetKind kind, string measureUnit, LocalDate acquiredOn,
        AssetWay? way = null) => new()
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
            Way = way,
            LastEntryOn = acquiredOn,
            RowVersion = 1,
        };

    /// <summary>The code as its edition reads it.</summary>
    public CatalogueCode Code => CatalogueCode.Parse(CodeText, Edition);

    /// <summary>Where it is now; the placement itself is a row of its own.</summary>
    public void Put(AssetPlacement placement)
    {
        (PlaceId, Custodian, Use) = (placement.PlaceId, placement.Custodian, placement.Use);
        RowVersion++;
    }

    /// <summary>What people call it and tell it by; moves no figure.</summary>
    /// <exception cref="RuleViolationException">CD-VEHICLE: a use of what is no vehicle.</exception>
    public void Describe(CardDescription description)
    {
        (Name, Model, SerialNumber, Note) = (description.Name, description.Model, description.SerialNumber, description.Note);
        Serve(description.VehicleUse);
        RowVersion++;
    }

    /// <summary>车辆用途; null for not stated, which leaves alone what is no vehicle any more.</summary>
    /// <exception cref="RuleViolationException">CD-VEHICLE: a use of what is no vehicle.</exception>
    public void Serve(VehicleUse? use) => VehicleUse = VehicleUseWrong.Check(use, Kind, Name) ? use : VehicleUse;

    /// <summary>分类调整: what it is from now on.</summary>
    internal void Classify(CatalogueCode code)
    {
        (Edition, CodeText) = (code.Edition, code.Text);
    }

    /// <summary>What it stands for after another entry.</summary>
    /// <param name="peakPieceValue">See <see cref="PeakPieceValue"/>.</param>
    internal void Stand(CardStanding standing, decimal peakPieceValue)
    {
        PeakPieceValue = peakPieceValue;
        (UnitId, Kind, Quantity, Value, Area) = (standing.UnitId, standing.Kind, standing.Quantity, standing.Value, standing.Area);
        (LifeMonths, UsedUpOn, LastEntryOn) = (standing.LifeMonths, standing.UsedUpOn, standing.LastEntryOn);
        Status = standing.Quantity.IsZero && standing.Value.IsZero ? CardStatus.Removed : CardStatus.Active;
        RowVersion++;
    }
}
