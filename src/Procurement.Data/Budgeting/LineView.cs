using NodaTime;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;

namespace Procurement.Data.Budgeting;

/// <summary>A procurement line with the names around it and its running totals, as a list or another program reads it.</summary>
/// <param name="Catalogue">The edition that <paramref name="Code"/> belongs to.</param>
/// <param name="Amount">政府采购金额 in yuan.</param>
/// <param name="FixedAsset">Whether it becomes a fixed asset, where somebody decided it; null for the class rules.</param>
/// <param name="ApprovedAmount">批复数 in yuan, null before the approval.</param>
/// <param name="Balance">余额: what may still be bought, in yuan.</param>
public sealed record LineView(
    Guid Id, FiscalYear Year, int Position, Guid UnitId, string UnitCode, string UnitName, Guid ProjectId, string ProjectName,
    string ItemName, CatalogueEdition Catalogue, string Code, string MeasureUnit, Quantity Quantity, UnitPrice UnitPrice, Money Amount, Funding Funding,
    Money? SmeReserve, bool? FixedAsset, string? FixedAssetReason, Money? ApprovedAmount, Quantity? ApprovedQuantity,
    Money PurchasedAmount, Quantity PurchasedQuantity, Money AcceptedAmount, Quantity AcceptedQuantity, Money CardedAmount, Quantity CardedQuantity,
    Money Balance, int RowVersion, Instant RecordedAt);

/// <summary>Which lines are read through, page after page; null for any.</summary>
/// <param name="Search">Part of the item's name or the code's beginning.</param>
public sealed record LineScan(FiscalYear? Year = null, Guid? Unit = null, Guid? Project = null, string? Search = null);
