using NodaTime;
using Procurement.Domain.Common;

namespace Procurement.Domain.Assets;

/// <summary>存放地点: a room, a hall, a yard; stock is taken place by place.</summary>
public sealed class AssetPlace : IDepartmentOwned
{
    public required Guid DepartmentId { get; init; }

    public required Guid Id { get; init; }

    /// <summary>地点编码, unique within the department; also on its QR label.</summary>
    public required string Code { get; set; }

    /// <summary>E.g. 政务大厅二层 203 室.</summary>
    public required string Name { get; set; }

    /// <summary>The unit that uses it; null for what several share.</summary>
    public Guid? UnitId { get; set; }

    /// <summary>停用: no card is put there any more.</summary>
    public bool IsClosed { get; set; }

    public int RowVersion { get; set; }
}

/// <summary>Where a card's things were from a day on, who looked after them and how they were used. Never changed, never deleted.</summary>
public sealed class AssetPlacement : IDepartmentOwned
{
    public required Guid DepartmentId { get; init; }

    public required Guid CardId { get; init; }

    public required Guid Id { get; init; }

    public required Guid? PlaceId { get; init; }

    /// <summary>保管人; null for none.</summary>
    public required string? Custodian { get; init; }

    public required CardUse Use { get; init; }

    public required LocalDate EffectiveOn { get; init; }

    public required Instant RecordedAt { get; init; }

    /// <summary>The movement, intake or count that put it there; null for an import.</summary>
    public Guid? DocumentId { get; init; }

    public required string RecordedByName { get; init; }
}
