using NodaTime;
using Procurement.Domain.Assets;
using Procurement.Domain.Common;

namespace Procurement.Domain.Books;

/// <summary>The department's asset books as a whole: the one row that every act on cards holds, and that closing a year holds alone.</summary>
public sealed class AssetBooks : IDepartmentOwned
{
    public required Guid DepartmentId { get; init; }

    /// <summary>The last day of the last closed year; null while none is closed.</summary>
    public LocalDate? ClosedThrough { get; set; }

    public int RowVersion { get; set; }
}

public enum AssetYearStatus
{
    Open,

    /// <summary>已结账: takes no entry any more.</summary>
    Closed,

    /// <summary>申请反结账: still closed, another person decides.</summary>
    ReopenRequested,
}

/// <summary>资产年度: whether the books of a year are closed, and the figures that they were closed with.</summary>
public sealed class AssetYear : IDepartmentOwned
{
    public required Guid DepartmentId { get; init; }

    public required FiscalYear FiscalYear { get; init; }

    public required AssetYearStatus Status { get; set; }

    public Guid? ClosedBy { get; set; }

    public string? ClosedByName { get; set; }

    public Instant? ClosedAt { get; set; }

    /// <summary>The year's roll-forward as closed, as JSON; a report over many departments reads this and no cards.</summary>
    public string? Summary { get; set; }

    public string? ReopenReason { get; set; }

    public Guid? ReopenRequestedBy { get; set; }

    public string? ReopenRequestedByName { get; set; }

    public Instant? ReopenRequestedAt { get; set; }

    public int RowVersion { get; set; }
}

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
