using NodaTime;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;

namespace Procurement.Web.Purchasing;

/// <summary>What came of logging a purchase.</summary>
/// <param name="Amount">In yuan.</param>
/// <param name="Warnings">What deserves a second look, in Chinese.</param>
public sealed record PurchaseAnswer(Guid Id, string Number, Money Amount, IReadOnlyList<string> Warnings);

/// <summary>A document after something was done with it.</summary>
public sealed record DocumentAnswer(Guid Id, string Number, int RowVersion);

/// <summary>A purchase as the audit trail keeps it.</summary>
public sealed record PurchaseState(
    FiscalYear Year, string Title, ProcurementMethod Method, string SupplierName, string SupplierCode, SupplierSize SupplierSize,
    string? ContractNumber, LocalDate ContractDay, Money Amount, IReadOnlyList<PurchaseLineState> Lines)
{
    public static PurchaseState Of(Purchase purchase, PurchaseDraft draft, IReadOnlyDictionary<Guid, LineStanding> lines) => new(
        purchase.FiscalYear, purchase.Title, purchase.Method, purchase.SupplierName, purchase.SupplierCode, purchase.SupplierSize, purchase.ContractNumber,
        purchase.ContractDay, purchase.Amount,
        [.. draft.Lines.Select(line => new PurchaseLineState(line.LineId, lines[line.LineId].ItemName, line.Description, line.Quantity, line.UnitPrice, line.Amount))]);
}

public sealed record PurchaseLineState(Guid LineId, string ItemName, string Description, Quantity Quantity, UnitPrice UnitPrice, Money Amount);

/// <summary>What of a purchase a cancellation changes.</summary>
/// <param name="Amount">What it takes from the lines, in yuan.</param>
public sealed record PurchaseStanding(PurchaseStatus Status, Money Amount);
