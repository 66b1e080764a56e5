using Microsoft.EntityFrameworkCore;
using NodaTime;
using Procurement.Data.Model;
using Procurement.Domain.Common;
using Procurement.Domain.Publishing;

namespace Procurement.Data.Publishing;

/// <summary>A version without its content: what lists show.</summary>
public sealed record VersionRow(
    Guid Id, FiscalYear Year, int Number, VersionStatus Status, LocalDate AsOf, Instant KnownAt, string LayoutName, string? Reason, string Sha256,
    Guid SubmittedBy, string SubmittedByName, Instant SubmittedAt, string? DecidedByName, Instant? DecidedAt, string? DecisionNote, int RowVersion);

/// <summary>Lists versions; contents and files stay where they are.</summary>
public static class VersionList
{
    /// <summary>A year's versions, newest first; null for all years.</summary>
    public static Task<List<VersionRow>> ReadAsync(RegisterContext context, FiscalYear? year, VersionStatus? status, CancellationToken cancel) =>
        Rows(context.DisclosureVersions.Where(row => (year == null || row.FiscalYear == year) && (status == null || row.Status == status))
            .OrderByDescending(row => row.FiscalYear).ThenByDescending(row => row.Number)).ToListAsync(cancel);

    /// <returns>Null where the department has none of that id.</returns>
    public static Task<VersionRow?> FindAsync(RegisterContext context, Guid id, CancellationToken cancel) =>
        Rows(context.DisclosureVersions.Where(row => row.Id == id)).SingleOrDefaultAsync(cancel);

    /// <summary>The year's last released version before a number; null where there is none.</summary>
    public static Task<VersionRow?> LastReleasedAsync(RegisterContext context, FiscalYear year, int before, CancellationToken cancel) =>
        Rows(context.DisclosureVersions.Where(row => row.FiscalYear == year && row.Status == VersionStatus.Released && row.Number < before)
            .OrderByDescending(row => row.Number)).FirstOrDefaultAsync(cancel);

    private static IQueryable<VersionRow> Rows(IQueryable<DisclosureVersion> versions) => versions.AsNoTracking().Select(row => new VersionRow(
        row.Id, row.FiscalYear, row.Number, row.Status, row.AsOf, row.KnownAt, row.LayoutName, row.Reason, row.Sha256,
        row.SubmittedBy, row.SubmittedByName, row.SubmittedAt, row.DecidedByName, row.DecidedAt, row.DecisionNote, row.RowVersion));
}
