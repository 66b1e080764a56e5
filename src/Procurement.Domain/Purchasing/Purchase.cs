using NodaTime;
using Procurement.Domain.Common;

namespace Procurement.Domain.Purchasing;

public enum PurchaseStatus
{
    /// <summary>执行中</summary>
    Active,

    /// <summary>已取消: its money is back on the lines.</summary>
    Cancelled,
}

/// <summary>采购执行: one purchase of a unit, with its supplier and contract, against one or more lines of the year's budget.</summary>
public sealed class Purchase : IUnitOwned
{
    public required Guid DepartmentId { get; init; }

    public required Guid Id { get; init; }

    /// <summary>All its lines belong to this unit.</summary>
    public required Guid UnitId { get; init; }

    public required FiscalYear FiscalYear { get; init; }

    /// <summary>采购编号, e.g. CG2020-0001; unique within the department.</summary>
    public required string Number { get; init; }

    /// <summary>采购事项, in the clerk's words.</summary>
    public required string Title { get; init; }

    public required ProcurementMethod Method { get; init; }

    public required string SupplierName { get; init; }

    /// <summary>统一社会信用代码 of the supplier, 18 characters (GB 32100-2015).</summary>
    public required string SupplierCode { get; init; }

    public required SupplierSize SupplierSize { get; init; }

    /// <summary>合同编号; null for a purchase without a written contract.</summary>
    public string? ContractNumber { get; init; }

    /// <summary>合同签订日期, or the day of the purchase.</summary>
    public required LocalDate ContractDay { get; init; }

    /// <summary>The sum of its lines, in yuan.</summary>
    public required Money Amount { get; init; }

    /// <summary>What of it is accepted, in yuan.</summary>
    public Money AcceptedAmount { get; set; }

    public required PurchaseStatus Status { get; set; }

    public string? CancelReason { get; set; }

    public string? CancelledByName { get; set; }

    public Instant? CancelledAt { get; set; }

    public required Guid? RecordedBy { get; init; }

    public required string RecordedByName { get; init; }

    public required Instant RecordedAt { get; init; }

    public int RowVersion { get; set; }
}

/// <summary>What a purchase takes from one line.</summary>
public sealed class PurchaseLine : IDepartmentOwned
{
    public required Guid DepartmentId { get; init; }

    public required Guid PurchaseId { get; init; }

    /// <summary>Its place in the purchase, from 0; one line may be bought from twice at different prices.</summary>
    public required int Ordinal { get; init; }

    public required Guid LineId { get; init; }

    /// <summary>品牌型号 or other words for what exactly was bought; empty for none.</summary>
    public required string Description { get; init; }

    public required Quantity Quantity { get; init; }

    public required UnitPrice UnitPrice { get; init; }

    /// <summary>In yuan, as the contract says; quantity × unit price is a check on it.</summary>
    public required Money Amount { get; init; }

    public Quantity AcceptedQuantity { get; set; }

    public Money AcceptedAmount { get; set; }
}
