using Microsoft.EntityFrameworkCore;
using NodaTime;
using Procurement.Data.Model;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;

namespace Procurement.Data.Purchasing;

/// <summary>A purchase with its lines, as another program reads it. Amounts are in yuan.</summary>
public sealed record PurchaseView(
    Guid Id, string Number, FiscalYear Year, Guid UnitId, string Title, ProcurementMethod Method, string SupplierName, string SupplierCode,
    SupplierSize SupplierSize, string? ContractNumber, LocalDate ContractDay, Money Amount, Money AcceptedAmount, PurchaseStatus Status,
    string? CancelReason, string? CancelledByName, Instant? CancelledAt, string RecordedByName, Instant RecordedAt, int RowVersion,
    IReadOnlyList<PurchaseLineView> Lines);

public sealed record PurchaseLineView(
    int Ordinal, Guid LineId, string Description, Quantity Quantity, UnitPrice UnitPrice, Money Amount, Quantity AcceptedQuantity, Money AcceptedAmount);

/// <summary>Which purchases a list shows; null for any.</summary>
/// <param name="Line">Those that take something of this budget line.</param>
public sealed record PurchaseViewFilter(FiscalYear? Year = null, Guid? Unit = null, Guid? Line = null, PurchaseStatus? Status = null);

/// <summary>Reads purchases in the order in which they were logged.</summary>
public static class PurchaseViews
{
    /// <param name="context">Entered for the caller's department and units.</param>
    public static async Task<PurchaseView?> FindAsync(RegisterContext context, Guid id, CancellationToken cancel) =>
        (await ViewsAsync(context, context.Purchases.Where(row => row.Id == id), cancel)).SingleOrDefault();

    /// <param name="context">Entered for the caller's department and units.</param>
    /// <param name="after">The last one read before; null for the beginning.</param>
    public static Task<IReadOnlyList<PurchaseView>> ListAsync(RegisterContext context, PurchaseViewFilter filter, Guid? after, int limit, CancellationToken cancel)
    {
        var rows = context.Purchases.Where(row =>
            (filter.Year == null || row.FiscalYear == filter.Year) && (filter.Unit == null || row.UnitId == filter.Unit) && (filter.Status == null || row.Status == filter.Status));
        rows = filter.Line is null ? rows : rows.Where(row => context.PurchaseLines.Any(line => line.PurchaseId == row.Id && line.LineId == filter.Line));
        rows = after is { } last ? rows.Where(row => row.Id > last) : rows;
        return ViewsAsync(context, rows.OrderBy(row => row.Id).Take(limit), cancel);
    }

    private static async Task<IReadOnlyList<PurchaseView>> ViewsAsync(RegisterContext context, IQueryable<Purchase> rows, CancellationToken cancel)
    {
        var purchases = await rows.AsNoTracking().ToListAsync(cancel);
        var ids = purchases.Select(row => row.Id).ToArray();
        var lines = (await context.PurchaseLines.AsNoTracking().Where(line => ids.Contains(line.PurchaseId)).OrderBy(line => line.Ordinal).ToListAsync(cancel))
            .ToLookup(line => line.PurchaseId, ViewOf);
        return [.. purchases.Select(row => ViewOf(row, [.. lines[row.Id]]))];
    }

    private static PurchaseView ViewOf(Purchase row, IReadOnlyList<PurchaseLineView> lines) => new(
        row.Id, row.Number, row.FiscalYear, row.UnitId, row.Title, row.Method, row.SupplierName, row.SupplierCode, row.SupplierSize, row.ContractNumber,
        row.ContractDay, row.Amount, row.AcceptedAmount, row.Status, row.CancelReason, row.CancelledByName, row.CancelledAt, row.RecordedByName, row.RecordedAt,
        row.RowVersion, lines);

    private static PurchaseLineView ViewOf(PurchaseLine line) => new(
        line.Ordinal, line.LineId, line.Description, line.Quantity, line.UnitPrice, line.Amount, line.AcceptedQuantity, line.AcceptedAmount);
}
