using NodaTime;
using Procurement.Domain.Assets;
using Procurement.Domain.Common;

namespace Procurement.Domain.Stocktaking;

/// <summary>A card on the frozen list of a stock-take, with what was counted of it.</summary>
public sealed class StocktakeItem : IUnitOwned
{
    public required Guid DepartmentId { get; init; }

    public required Guid StocktakeId { get; init; }

    public required Guid CardId { get; init; }

    public required Guid UnitId { get; init; }

    public required string CardNumber { get; init; }

    public required string Name { get; init; }

    public required string CodeText { get; init; }

    public required AssetKind Kind { get; init; }

    public string? Model { get; init; }

    public string? SerialNumber { get; init; }

    public required string MeasureUnit { get; init; }

    /// <summary>账面数量</summary>
    public required Quantity Quantity { get; init; }

    /// <summary>账面原值 in yuan.</summary>
    public required Money Value { get; init; }

    public Guid? PlaceId { get; init; }

    public string? Custodian { get; init; }

    public CountResult Result { get; set; }

    /// <summary>实盘数量; null while it is not counted.</summary>
    public Quantity? CountedQuantity { get; set; }

    /// <summary>Where it was found; null for where it should be.</summary>
    public Guid? FoundPlaceId { get; set; }

    /// <summary>What is otherwise than written, or a remark.</summary>
    public string? Note { get; set; }

    public Guid? CountedBy { get; set; }

    public string? CountedByName { get; set; }

    public Instant? CountedAt { get; set; }

    /// <summary>重复清点: somebody else counted it otherwise, and nobody has decided yet which count holds.</summary>
    public bool Disputed { get; set; }

    /// <summary>The draft that settles a shortage or surplus, or the movement that mends place or description.</summary>
    public Guid? MovementId { get; set; }

    /// <summary>How it was decided where no movement follows, e.g. found again.</summary>
    public string? Decision { get; set; }

    public int RowVersion { get; set; }
}

/// <summary>盘盈: a thing that was found and stands on no card.</summary>
public sealed class StocktakeFind : IDepartmentOwned
{
    public required Guid DepartmentId { get; init; }

    public required Guid StocktakeId { get; init; }

    /// <summary>Made by the device that counted, so that it is taken once.</summary>
    public required Guid Id { get; init; }

    public Guid? UnitId { get; set; }

    public Guid? PlaceId { get; set; }

    public required string Name { get; set; }

    public string? Model { get; set; }

    public required Quantity Quantity { get; set; }

    public required string MeasureUnit { get; set; }

    public string? Note { get; set; }

    public Guid? CountedBy { get; init; }

    public required string CountedByName { get; init; }

    public required Instant CountedAt { get; init; }

    /// <summary>The draft that takes it in.</summary>
    public Guid? MovementId { get; set; }

    /// <summary>How it was decided where no card follows.</summary>
    public string? Decision { get; set; }

    public int RowVersion { get; set; }
}

/// <summary>One count as a device, a workbook or the screen sent it: all of them are kept, also those that came second.</summary>
public sealed class StocktakeCount : IDepartmentOwned
{
    public required Guid DepartmentId { get; init; }

    public required Guid StocktakeId { get; init; }

    /// <summary>Made where it was counted: the same one sent twice is taken once.</summary>
    public required Guid Id { get; init; }

    public required Guid CardId { get; init; }

    public required Quantity Quantity { get; init; }

    /// <summary>Where it was found; null for where it should be.</summary>
    public Guid? PlaceId { get; init; }

    public string? Note { get; init; }

    public required Guid? CountedBy { get; init; }

    public required string CountedByName { get; init; }

    /// <summary>When it was counted, by the device's clock.</summary>
    public required Instant CountedAt { get; init; }

    public required Instant ReceivedAt { get; init; }

    /// <summary>Whether the item shows this count or one like it; false where somebody else had counted it otherwise before.</summary>
    public required bool Counts { get; set; }

    /// <summary>Whoever counted it did so again later, or somebody decided for another count: it matters no more.</summary>
    public bool Superseded { get; set; }
}
