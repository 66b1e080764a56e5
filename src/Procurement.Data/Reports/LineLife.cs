using NodaTime;
using Procurement.Domain.Assets;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;
using Procurement.Domain.Departments;
using Procurement.Domain.Purchasing;

namespace Procurement.Data.Reports;

/// <summary>一条采购明细的来龙去脉: what became of one line, with every document behind it.</summary>
/// <param name="Wording">What the line says; the last thing that it said where an adjustment took it out.</param>
/// <param name="Line">Null where it stands in the budget no more.</param>
public sealed record LineLife(
    Guid Id,
    LineRow Wording,
    ProcurementLine? Line,
    Project Project,
    BudgetUnit Unit,
    BudgetYearStatus YearStatus,
    IReadOnlyList<SupersededLine> FormerWordings,
    IReadOnlyList<LineAdjustment> Adjustments,
    IReadOnlyList<LinePurchase> Purchases,
    IReadOnlyList<LineAcceptance> Acceptances,
    IReadOnlyList<LineCard> Cards)
{
    /// <summary>现预算, in yuan.</summary>
    public Money Budget => Line?.Amount ?? Money.Zero;

    /// <summary>已调剂: the sum of its approved adjustments, in yuan; null before the approval.</summary>
    public Money? Adjusted => YearStatus is BudgetYearStatus.Approved ? Money.Sum(Adjustments.Where(row => row.Status is AdjustmentStatus.Approved).Select(row => row.After - row.Before)) : null;

    /// <summary>批复数, in yuan; null before the approval.</summary>
    public Money? Approved => Budget - Adjusted;

    public Money Purchased => Money.Sum(Purchases.Where(row => row.Status is PurchaseStatus.Active).Select(row => row.Amount));

    public Money Accepted => Money.Sum(Acceptances.Where(row => row.Status is AcceptanceStatus.Active).Select(row => row.Amount));

    public Money Carded => Money.Sum(Cards.Where(row => row.Status is CardProposalStatus.Confirmed).Select(row => row.Value));

    public Money Balance => Budget - Purchased;
}

public sealed record LineAdjustment(
    Guid Id, string Number, AdjustmentStatus Status, AdjustmentChange Change, Money Before, Money After, string Reason,
    string RequestedBy, Instant RequestedAt, string? DecidedBy, Instant? DecidedAt);

public sealed record LinePurchase(
    Guid Id, string Number, string Title, PurchaseStatus Status, ProcurementMethod Method, string Supplier, SupplierSize SupplierSize, LocalDate Day,
    Quantity Quantity, UnitPrice UnitPrice, Money Amount);

public sealed record LineAcceptance(
    Guid Id, string Number, AcceptanceStatus Status, LocalDate Day, Guid PurchaseId, string PurchaseNumber, Quantity Quantity, Money Amount, bool IsFixedAsset);

/// <param name="CardNumber">Null while no card is made.</param>
public sealed record LineCard(
    Guid Id, CardProposalStatus Status, string Name, AssetKind Kind, Quantity Quantity, string MeasureUnit, Money Value, LocalDate AcceptedOn, string? CardNumber, string? Note);
