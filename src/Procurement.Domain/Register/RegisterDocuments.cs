using NodaTime;
using Procurement.Domain.Assets;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;

namespace Procurement.Domain.Register;

/// <summary>The documents behind a department's budget: how far each year is, adjustments, purchases, acceptances, proposed cards.</summary>
/// <remarks>They refer to each other by their numbers and to lines by place: ids are the database's own. Who did something stands by name
/// alone: accounts do not travel. What lines were purchased, accepted and carded follows from them and is not stated.</remarks>
public sealed record RegisterDocuments(
    IReadOnlyList<BudgetYearContent> BudgetYears,
    IReadOnlyList<AdjustmentContent> Adjustments,
    IReadOnlyList<PurchaseContent> Purchases,
    IReadOnlyList<AcceptanceContent> Acceptances,
    IReadOnlyList<CardProposalContent> CardProposals)
{
    /// <summary>How many there are.</summary>
    public int Count => BudgetYears.Count + Adjustments.Count + Purchases.Count + Acceptances.Count + CardProposals.Count;
}

/// <summary>Who did it and when, with what they wrote.</summary>
/// <param name="By">姓名（登录名） at the time.</param>
public sealed record ActContent(string? By, Instant? At, string? Note)
{
    /// <summary>Null where nothing of it is given.</summary>
    public static ActContent? Of(string? by, Instant? at, string? note) => by is null && at is null && note is null ? null : new(by, at, note);
}

/// <summary>A line by its place.</summary>
/// <param name="Line">The index of a line of the bundle; null for one that does not stand any more, or not yet.</param>
/// <param name="Former">Numbers those from 0; equal numbers are the same line. Null where <paramref name="Line"/> is given.</param>
public readonly record struct LineRef(int? Line, int? Former);

public sealed record BudgetYearContent(FiscalYear FiscalYear, BudgetYearStatus Status, ActContent? Submitted, ActContent? Decided);

/// <param name="Unit">The code of a unit.</param>
public sealed record AdjustmentContent(
    string Number, string Unit, FiscalYear FiscalYear, string Reason, string? Evidence, AdjustmentStatus Status,
    ActContent Requested, ActContent? Decided, IReadOnlyList<AdjustmentItemContent> Items);

/// <param name="Project">The key of a project of the bundle.</param>
/// <param name="IsUpToDate">Whether the line still is as the adjustment saw it.</param>
public sealed record AdjustmentItemContent(
    AdjustmentChange Change, string Project, LineRef Line, bool IsUpToDate, Money AmountBefore, Money AmountAfter, LineContent? Before, LineContent? After);

/// <param name="Unit">The code of a unit.</param>
public sealed record PurchaseContent(
    string Number, string Unit, FiscalYear FiscalYear, string Title, ProcurementMethod Method, string SupplierName, string SupplierCode,
    SupplierSize SupplierSize, string? ContractNumber, LocalDate ContractDay, Money Amount, PurchaseStatus Status,
    ActContent Recorded, ActContent? Cancelled, IReadOnlyList<PurchaseLineContent> Lines);

/// <param name="Line">The index of a line of the bundle.</param>
public sealed record PurchaseLineContent(int Line, string Description, Quantity Quantity, UnitPrice UnitPrice, Money Amount);

/// <param name="Purchase">The number of a purchase of the bundle.</param>
public sealed record AcceptanceContent(
    string Number, string Purchase, LocalDate AcceptedOn, string Note, Money Amount, AcceptanceStatus Status,
    ActContent Recorded, ActContent? Revoked, IReadOnlyList<AcceptanceLineContent> Lines);

/// <param name="PurchaseLine">The index among the purchase's lines.</param>
public sealed record AcceptanceLineContent(int PurchaseLine, Quantity Quantity, Money Amount, bool IsFixedAsset);

/// <param name="Acceptance">The number of an acceptance of the bundle.</param>
/// <param name="AcceptanceLine">The index among the acceptance's lines.</param>
/// <param name="CardNumber">The card that came of it.</param>
public sealed record CardProposalContent(
    string Acceptance, int AcceptanceLine, string Name, CatalogueCode Code, AssetKind Kind, Quantity Quantity, string MeasureUnit, Money Value,
    LocalDate AcceptedOn, CardProposalStatus Status, string? CardNumber, Instant RecordedAt, ActContent? Decided);
