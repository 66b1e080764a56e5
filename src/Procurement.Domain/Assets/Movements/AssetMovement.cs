using NodaTime;
using Procurement.Domain.Common;

namespace Procurement.Domain.Assets.Movements;

/// <summary>变动单: one movement of cards, with its day, reason and evidence.</summary>
public sealed class AssetMovement : IUnitOwned
{
    public required Guid DepartmentId { get; init; }

    public required Guid Id { get; init; }

    /// <summary>变动单号, e.g. BD2024-0001; unique within the department.</summary>
    public required string Number { get; init; }

    public required MovementKind Kind { get; init; }

    public AssetWay? Way { get; set; }

    /// <summary>All its cards belong to this unit.</summary>
    public required Guid UnitId { get; set; }

    /// <summary>生效日期, from whose beginning its entries count.</summary>
    public required LocalDate EffectiveOn { get; set; }

    public required string Reason { get; set; }

    /// <summary>依据: document, resolution, appraisal; empty for none.</summary>
    public string Evidence { get; set; } = "";

    public required MovementStatus Status { get; set; }

    /// <summary>What its kind needs beyond the items, as JSON; null for nothing.</summary>
    public string? Details { get; set; }

    /// <summary>单位间调拨: the unit that receives.</summary>
    public Guid? TargetUnitId { get; set; }

    /// <summary>跨部门: what both sides share.</summary>
    public Guid? TransferId { get; set; }

    /// <summary>跨部门: the other side's name; 受让方 or 捐赠方 of other disposals and intakes.</summary>
    public string? Counterparty { get; set; }

    /// <summary>转让收入, 保险赔款 and the like in yuan; null where there is none.</summary>
    public Money? Proceeds { get; set; }

    /// <summary>冲销: the movement that it takes back.</summary>
    public Guid? ReversesId { get; init; }

    /// <summary>The stock-take that it settles.</summary>
    public Guid? StocktakeId { get; init; }

    public required Guid? RequestedBy { get; set; }

    public required string RequestedByName { get; set; }

    public required Instant RequestedAt { get; set; }

    public Guid? DecidedBy { get; set; }

    public string? DecidedByName { get; set; }

    public Instant? DecidedAt { get; set; }

    /// <summary>审批意见</summary>
    public string? DecisionNote { get; set; }

    public int RowVersion { get; set; }
}

/// <summary>A card of a movement, frozen as it stood when the movement was submitted.</summary>
public sealed class AssetMovementItem : IDepartmentOwned
{
    public required Guid DepartmentId { get; init; }

    public required Guid MovementId { get; init; }

    /// <summary>From 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Null for a card that is made only when the movement takes effect; then set.</summary>
    public Guid? CardId { get; set; }

    /// <summary>How many entries the card's ledger had as it was frozen; the movement takes effect only on those.</summary>
    /// <remarks>Entries are only ever added, so their number is the ledger's version. Not the card's row version: a corrected description or
    /// another place changes nothing of what was agreed to.</remarks>
    public int SeenVersion { get; set; }

    /// <summary>How many pieces of it; of a new card, how many it stands for.</summary>
    public required Quantity Quantity { get; init; }

    /// <summary>账面原值 in yuan of those pieces; of an improvement or revaluation, what is added or taken away.</summary>
    public required Money Value { get; init; }

    /// <summary>累计折旧 in yuan of those pieces as frozen; settled anew when it takes effect.</summary>
    public Money Depreciation { get; set; }

    /// <summary>建筑面积 in m² of those pieces; null for what is no building.</summary>
    public Quantity? Area { get; init; }

    /// <summary>What its kind needs to know of this card, as JSON; null for nothing.</summary>
    public string? Details { get; set; }
}
