using Microsoft.EntityFrameworkCore;
using NodaTime;
using Procurement.Data.Model;
using Procurement.Domain.Common;
using Procurement.Domain.Publishing;
using Procurement.Domain.Purchasing;

namespace Procurement.Data.Publishing;

/// <summary>What everybody may read of a department that opened its released disclosures.</summary>
public static class OpenDisclosures
{
    /// <summary>Who the department is; null where there is none, or it opens nothing.</summary>
    /// <param name="context">Entered into the department.</param>
    public static Task<OpenDepartment?> FindAsync(RegisterContext context, Guid departmentId, CancellationToken cancel) => (
        from consent in context.OpenDataConsents.AsNoTracking()
        join department in context.Departments.AsNoTracking() on consent.DepartmentId equals department.Id
        where consent.DepartmentId == departmentId && consent.IsOpen
        select new OpenDepartment(department.Id, department.Code, department.Name, department.Region, consent.OcidPrefix)).SingleOrDefaultAsync(cancel);

    /// <summary>The purchases of a year as they were recorded up to an instant, in the order of their numbers.</summary>
    public static async Task<IReadOnlyList<KnownPurchase>> PurchasesAsync(RegisterContext context, FiscalYear year, Instant knownAt, CancellationToken cancel)
    {
        var known = context.Purchases.AsNoTracking().Where(purchase => purchase.FiscalYear == year && purchase.RecordedAt <= knownAt);
        var purchases = await known.OrderBy(purchase => purchase.Number).ToListAsync(cancel);
        var lines = await context.PurchaseLines.AsNoTracking().Where(line => known.Any(purchase => purchase.Id == line.PurchaseId))
            .OrderBy(line => line.Ordinal).ToListAsync(cancel);
        var byPurchase = lines.ToLookup(line => line.PurchaseId);
        return [.. purchases.Select(purchase => Known(purchase, byPurchase[purchase.Id], knownAt))];
    }

    private static KnownPurchase Known(Purchase purchase, IEnumerable<PurchaseLine> lines, Instant knownAt) => new(
        purchase.Number, purchase.Title, purchase.Method, purchase.SupplierName, purchase.SupplierCode, purchase.ContractNumber, purchase.ContractDay,
        purchase.CancelledAt is { } cancelled && cancelled <= knownAt,
        [.. lines.Select(line => new KnownPurchaseLine(line.Ordinal, line.LineId, line.Description, line.Quantity, line.UnitPrice, line.Amount))]);
}

/// <param name="Region">From the province down.</param>
/// <param name="OcidPrefix">Null where the department registered none.</param>
public sealed record OpenDepartment(Guid Id, string Code, string Name, IReadOnlyList<string> Region, string? OcidPrefix);
