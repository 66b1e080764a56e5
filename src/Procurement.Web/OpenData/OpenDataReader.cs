using System.Data;
using Microsoft.EntityFrameworkCore;
using Procurement.Data.Model;
using Procurement.Data.Publishing;
using Procurement.Domain.Access;
using Procurement.Domain.Common;
using Procurement.Domain.Publishing;
using Procurement.Web.Hosting;

namespace Procurement.Web.OpenData;

/// <summary>Reads what a department opened, and whether it did.</summary>
public sealed class OpenDataReader(RegisterHost host)
{
    /// <summary>The department with its released versions, newest first; null where it opens nothing, has released nothing, or is not there:
    /// a stranger is not told which.</summary>
    public Task<OpenCatalogue?> FindAsync(Guid departmentId, CancellationToken cancel) => SnapshotAsync(departmentId, async context =>
    {
        if (await OpenDisclosures.FindAsync(context, departmentId, cancel) is not { } department)
        {
            return null;
        }

        var versions = await VersionList.ReadAsync(context, year: null, VersionStatus.Released, cancel);
        if (versions.Count == 0)
        {
            return null;
        }

        var files = await context.DisclosureFiles.AsNoTracking().Where(file => file.Format == "json").Select(file => new { file.VersionId, file.Sha256 }).ToListAsync(cancel);
        var hashes = files.ToDictionary(file => file.VersionId, file => file.Sha256);
        return new OpenCatalogue(department, versions, hashes);
    }, cancel);

    /// <summary>The bytes of a version's <c>disclosure/1</c>; null where it has none.</summary>
    public Task<byte[]?> DisclosureAsync(Guid departmentId, Guid version, CancellationToken cancel) => SnapshotAsync(departmentId, context =>
        context.DisclosureFiles.AsNoTracking().Where(file => file.VersionId == version && file.Format == "json").Select(file => file.Content).SingleOrDefaultAsync(cancel), cancel);

    /// <summary>What a version froze, as text, with the purchases known then where they are wanted.</summary>
    public Task<(string Content, IReadOnlyList<KnownPurchase> Purchases)> ContentAsync(Guid departmentId, VersionRow row, bool purchases, CancellationToken cancel) =>
        SnapshotAsync(departmentId, async context => (
            await context.DisclosureVersions.Where(version => version.Id == row.Id).Select(version => version.Content).SingleAsync(cancel),
            purchases ? await OpenDisclosures.PurchasesAsync(context, row.Year, row.KnownAt, cancel) : []), cancel);

    /// <summary>The caller's department's consent; one that says no where there never was one.</summary>
    public Task<ConsentState> ConsentAsync(Actor actor, CancellationToken cancel) => SnapshotAsync(actor.DepartmentId, async context =>
    {
        var consent = await context.OpenDataConsents.AsNoTracking().SingleOrDefaultAsync(row => row.DepartmentId == actor.DepartmentId, cancel);
        return consent is null
            ? new ConsentState(IsOpen: false, null, null, null, 0)
            : new ConsentState(consent.IsOpen, consent.OcidPrefix, consent.ChangedByName, consent.ChangedAt, consent.RowVersion);
    }, cancel);

    /// <summary>The released versions of the caller's department, newest first.</summary>
    /// <exception cref="RuleViolationException"><see cref="PublishingNeedsWholeDepartment"/></exception>
    public Task<List<VersionRow>> ReleasedAsync(Actor actor, CancellationToken cancel) => actor.Units is null
        ? SnapshotAsync(actor.DepartmentId, context => VersionList.ReadAsync(context, year: null, VersionStatus.Released, cancel), cancel)
        : Task.FromResult(new List<VersionRow>());

    private async Task<T> SnapshotAsync<T>(Guid departmentId, Func<RegisterContext, Task<T>> read, CancellationToken cancel)
    {
        await using var context = host.Database.NewContext(departmentId);
        await using var snapshot = await context.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        return await read(context);
    }
}
