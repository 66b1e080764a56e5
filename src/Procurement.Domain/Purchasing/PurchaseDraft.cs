using NodaTime;
using Procurement.Domain.Common;

namespace Procurement.Domain.Purchasing;

/// <summary>A purchase as somebody hands it in, before any rule was asked.</summary>
public sealed record PurchaseDraft(
    string Title, ProcurementMethod Method, string SupplierName, SocialCreditCode SupplierCode, SupplierSize SupplierSize,
    string? ContractNumber, LocalDate ContractDay, IReadOnlyList<PurchaseDraftLine> Lines)
{
    public Money Amount => Money.Sum(Lines.Select(line => line.Amount));
}

/// <summary>What a purchase shall take of a budget line; one line may be taken from twice, at different prices.</summary>
/// <param name="Description">品牌型号 and the like; empty for none.</param>
/// <param name="Amount">In yuan, as the contract says.</param>
public sealed record PurchaseDraftLine(Guid LineId, string Description, Quantity Quantity, UnitPrice UnitPrice, Money Amount)
{
    /// <summary>Whether the amount is quantity × unit price, rounded once to fen.</summary>
    public bool AmountFitsPrice => Money.RoundToFen(UnitPrice.Times(Quantity)) == Amount;
}
