using NodaTime;
using Procurement.Domain.Common;

namespace Procurement.Domain.Purchasing;

public enum AcceptanceStatus
{
    /// <summary>有效</summary>
    Active,

    /// <summary>已撤销: what it accepted may be accepted again.</summary>
    Revoked,
}

/// <summary>验收: what arrived of a purchase and was found good, all or part of it.</summary>
public sealed class Acceptance : IUnitOwned
{
    public required Guid DepartmentId { get; init; }

    public required Guid Id { get; init; }

    public required Guid PurchaseId { get; init; }

    public required Guid UnitId { get; init; }

    public required FiscalYear FiscalYear { get; init; }

    /// <summary>验收单号, e.g. YS2020-0001; unique within the department.</summary>
    public required string Number { get; init; }

    /// <summary>验收日期</summary>
    public required LocalDate AcceptedOn { get; init; }

    /// <summary>验收意见; empty for none.</summary>
    public required string Note { get; init; }

    /// <summary>In yuan.</summary>
    public required Money Amount { get; init; }

    public required AcceptanceStatus Status { get; set; }

    public string? RevokeReason { get; set; }

    public string? RevokedByName { get; set; }

    public Instant? RevokedAt { get; set; }

    public required Guid? RecordedBy { get; init; }

    public required string RecordedByName { get; init; }

    public required Instant RecordedAt { get; init; }

    public int RowVersion { get; set; }
}

/// <summary>What an acceptance takes of one line of its purchase.</summary>
public sealed class AcceptanceLine : IDepartmentOwned
{
    public required Guid DepartmentId { get; init; }

    public required Guid AcceptanceId { get; init; }

    /// <summary>From 0.</summary>
    public required int Ordinal { get; init; }

    public required Guid PurchaseId { get; init; }

    /// <summary>Which line of the purchase.</summary>
    public required int PurchaseOrdinal { get; init; }

    public required Guid LineId { get; init; }

    public required Quantity Quantity { get; init; }

    /// <summary>In yuan.</summary>
    public required Money Amount { get; init; }

    /// <summary>Whether it becomes a fixed asset, as the line said when it was accepted.</summary>
    public required bool IsFixedAsset { get; init; }
}
