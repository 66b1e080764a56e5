using NodaTime;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;

namespace Procurement.Domain.Publishing;

/// <summary>A purchase as it was known at the instant of a version, so that the version's open data stay the same for good.</summary>
/// <param name="Number">采购编号</param>
/// <param name="SupplierCode">统一社会信用代码, 18 characters; what older registers brought along may be something else.</param>
/// <param name="IsCancelled">Whether it was cancelled by then.</param>
public sealed record KnownPurchase(
    string Number, string Title, ProcurementMethod Method, string SupplierName, string SupplierCode, string? ContractNumber, LocalDate ContractDay, bool IsCancelled,
    IReadOnlyList<KnownPurchaseLine> Lines);

/// <param name="LineId">The budget line that pays.</param>
/// <param name="Description">What exactly was bought; empty for nothing said.</param>
/// <param name="Amount">In yuan.</param>
public sealed record KnownPurchaseLine(int Ordinal, Guid LineId, string Description, Quantity Quantity, UnitPrice UnitPrice, Money Amount);
