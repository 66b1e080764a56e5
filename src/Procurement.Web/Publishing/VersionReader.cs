using System.Data;
using Microsoft.EntityFrameworkCore;
using Procurement.Data.Model;
using Procurement.Data.Publishing;
using Procurement.Documents.Layouts;
using Procurement.Documents.Publishing;
using Procurement.Domain.Access;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Publishing;
using Procurement.Domain.Publishing.Comparing;
using Procurement.Web.Hosting;

namespace Procurement.Web.Publishing;

/// <summary>What pages and API show of versions.</summary>
public sealed class VersionReader(RegisterHost host, VersionDrafting drafting)
{
    /// <summary>A year's versions, newest first; of all years where none is given.</summary>
    public Task<List<VersionRow>> ListAsync(Actor actor, FiscalYear? year, VersionStatus? status, CancellationToken cancel) =>
        SnapshotAsync(actor, context => VersionList.ReadAsync(context, year, status, cancel), cancel);

    /// <summary>The years for which a layout was chosen, latest first: those that print something now.</summary>
    public Task<List<FiscalYear>> ChosenYearsAsync(Actor actor, CancellationToken cancel) => SnapshotAsync(
        actor, context => context.DisclosureChoices.AsNoTracking().OrderByDescending(row => row.FiscalYear).Select(row => row.FiscalYear).ToListAsync(cancel), cancel);

    /// <summary>What would be frozen now.</summary>
    public Task<VersionDraft> DraftAsync(Actor actor, FiscalYear year, CancellationToken cancel) =>
        SnapshotAsync(actor, context => drafting.ReadAsync(context, year, knownAt: null, layoutName: null, cancel), cancel);

    /// <exception cref="RuleViolationException"><see cref="NothingFound"/></exception>
    public Task<VersionRow> RowAsync(Actor actor, Guid id, CancellationToken cancel) =>
        SnapshotAsync(actor, async context => await VersionList.FindAsync(context, id, cancel) ?? throw Missing(), cancel);

    /// <summary>A version with what it froze, and what moved before and after it.</summary>
    /// <exception cref="RuleViolationException"><see cref="NothingFound"/></exception>
    public Task<VersionDetail> FindAsync(Actor actor, Guid id, CancellationToken cancel) => SnapshotAsync(actor, async context =>
    {
        var row = await VersionList.FindAsync(context, id, cancel) ?? throw Missing();
        if (ReleasedDisclosureReader.Read(await ContentAsync(context, id, cancel)).Released is not { } released)
        {
            return new VersionDetail(row, null, null, null, null, []);
        }

        var last = await VersionList.LastReleasedAsync(context, row.Year, row.Number, cancel);
        var earlier = last is null ? null : ReleasedDisclosureReader.Read(await ContentAsync(context, last.Id, cancel)).Released;
        var here = SideOf(released);
        return new VersionDetail(
            row, released, last, earlier is null ? null : DisclosureComparer.Compare(SideOf(earlier), here),
            row.Status is VersionStatus.Submitted ? DisclosureComparer.Compare(here, here with { Printed = await drafting.AgainAsync(context, released, cancel) }) : null,
            await context.DisclosureFiles.AsNoTracking().Where(file => file.VersionId == id)
                .Select(file => new FrozenFile(file.Format, file.Content.Length, file.Sha256)).ToListAsync(cancel));
    }, cancel);

    /// <summary>The text that was hashed, byte for byte.</summary>
    /// <exception cref="RuleViolationException"><see cref="NothingFound"/></exception>
    public Task<string> ContentAsync(Actor actor, Guid id, CancellationToken cancel) => SnapshotAsync(actor, context => ContentAsync(context, id, cancel), cancel);

    /// <summary>A file as it was frozen.</summary>
    /// <exception cref="RuleViolationException"><see cref="NothingFound"/></exception>
    public Task<DisclosureFile> FileAsync(Actor actor, Guid id, string format, CancellationToken cancel) => SnapshotAsync(
        actor, async context => await context.DisclosureFiles.AsNoTracking().SingleOrDefaultAsync(file => file.VersionId == id && file.Format == format, cancel) ?? throw Missing(), cancel);

    /// <exception cref="RuleViolationException"><see cref="NothingFound"/></exception>
    public Task<VersionProof> ProveAsync(Actor actor, Guid id, CancellationToken cancel) =>
        SnapshotAsync(actor, async context => await VersionProver.ProveAsync(context, id, cancel) ?? throw Missing(), cancel);

    /// <summary>A frozen version as a side of a comparison.</summary>
    public static ComparedSide SideOf(ReleasedDisclosure released) => new(
        released.Figures, released.Printed, LayoutReader.Read(released.Layout.Text).Layout?.MoneyUnit ?? MoneyUnit.TenThousandYuan, released.Layout.Name);

    /// <summary>Reads in one snapshot; versions are the whole department's, so somebody of some units finds none.</summary>
    internal async Task<T> SnapshotAsync<T>(Actor actor, Func<RegisterContext, Task<T>> read, CancellationToken cancel)
    {
        if (actor.Units is not null || actor.DepartmentId == Actor.WholeSystem)
        {
            throw Missing();
        }

        await using var context = host.Database.NewContext(actor.DepartmentId);
        await using var snapshot = await context.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        return await read(context);
    }

    internal static async Task<string> ContentAsync(RegisterContext context, Guid id, CancellationToken cancel) =>
        await context.DisclosureVersions.Where(row => row.Id == id).Select(row => row.Content).SingleOrDefaultAsync(cancel) ?? throw Missing();

    internal static RuleViolationException Missing() => new(new NothingFound("信息公开的版本"));
}

/// <param name="Released">Null where the stored content can no longer be read: it was damaged.</param>
/// <param name="LastReleased">The released version before it; null where there is none.</param>
/// <param name="SinceReleased">What it changes against that one.</param>
/// <param name="SinceFrozen">What the register would print otherwise now; only while it waits.</param>
/// <param name="Stored">The files as they are handed out; other than the frozen ones where they had to be made again.</param>
public sealed record VersionDetail(
    VersionRow Row, ReleasedDisclosure? Released, VersionRow? LastReleased, DisclosureComparison? SinceReleased, DisclosureComparison? SinceFrozen,
    IReadOnlyList<FrozenFile> Stored);
