using Microsoft.EntityFrameworkCore;
using NodaTime;
using Procurement.Documents.Layouts;
using Procurement.Domain.Access;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;
using Procurement.Web.Hosting;

namespace Procurement.Web.Disclosures.Layouts;

/// <summary>Reads the layouts that a department may take: its own, and those that ship; an own one hides a built-in one of the same name.</summary>
public sealed class LayoutShelf(RegisterHost host)
{
    /// <summary>The department's own, then those that ship, by name.</summary>
    /// <exception cref="RuleViolationException">LY-UNITS.</exception>
    public async Task<IReadOnlyList<LayoutListing>> ListAsync(Actor actor, CancellationToken cancel)
    {
        LayoutRights.Require(actor);
        await using var context = host.Database.NewContext(actor.DepartmentId);
        var choices = await context.DisclosureChoices.AsNoTracking().Select(row => new { row.LayoutName, row.FiscalYear }).ToListAsync(cancel);
        var years = choices.ToLookup(row => row.LayoutName, row => row.FiscalYear, StringComparer.Ordinal);
        var own = await context.Layouts.AsNoTracking().OrderBy(row => row.Name).Select(row => new { row.Name, row.RowVersion }).ToListAsync(cancel);
        var saved = (await context.LayoutVersions.AsNoTracking().Select(row => new { row.Name, row.Number, row.SavedByName, row.SavedAt }).ToListAsync(cancel))
            .ToDictionary(row => (row.Name, row.Number));
        var names = own.Select(row => row.Name).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. own.Select(row => saved.TryGetValue((row.Name, row.RowVersion), out var version)
                ? new LayoutListing(row.Name, true, false, row.RowVersion, Years(row.Name), version.SavedByName, version.SavedAt)
                : new LayoutListing(row.Name, true, false, row.RowVersion, Years(row.Name), null, null)),
            .. BuiltInLayouts.Names.Select(name => names.Contains(name)
                ? new LayoutListing(name, false, true, 0, [], null, null)
                : new LayoutListing(name, false, false, 0, Years(name), null, null)),
        ];

        IReadOnlyList<FiscalYear> Years(string name) => [.. years[name].Order()];
    }

    /// <exception cref="RuleViolationException">NF-NONE, LY-UNITS.</exception>
    public async Task<LayoutView> FindAsync(Actor actor, string name, CancellationToken cancel)
    {
        LayoutRights.Require(actor);
        await using var context = host.Database.NewContext(actor.DepartmentId);
        var own = await context.Layouts.AsNoTracking().SingleOrDefaultAsync(row => row.Name == name, cancel);
        var content = own?.Content ?? BuiltInLayouts.Text(name) ?? throw new RuleViolationException(new NothingFound("版式"));
        var years = await context.DisclosureChoices.AsNoTracking().Where(row => row.LayoutName == name).Select(row => row.FiscalYear).ToListAsync(cancel);
        return new LayoutView(name, own is not null, content, own?.RowVersion ?? 0, [.. years.Order()]);
    }

    /// <summary>The versions of an own layout, the latest first, without their contents; also of one that was deleted.</summary>
    /// <exception cref="RuleViolationException">LY-UNITS.</exception>
    public async Task<IReadOnlyList<LayoutVersionRow>> VersionsAsync(Actor actor, string name, CancellationToken cancel)
    {
        LayoutRights.Require(actor);
        await using var context = host.Database.NewContext(actor.DepartmentId);
        return await context.LayoutVersions.AsNoTracking().Where(row => row.Name == name).OrderByDescending(row => row.Number)
            .Select(row => new LayoutVersionRow(row.Number, row.Note, row.SavedByName, row.SavedAt)).ToListAsync(cancel);
    }

    /// <exception cref="RuleViolationException">NF-NONE, LY-UNITS.</exception>
    public async Task<LayoutVersion> VersionAsync(Actor actor, string name, int number, CancellationToken cancel)
    {
        LayoutRights.Require(actor);
        await using var context = host.Database.NewContext(actor.DepartmentId);
        return await context.LayoutVersions.AsNoTracking().SingleOrDefaultAsync(row => row.Name == name && row.Number == number, cancel)
            ?? throw new RuleViolationException(new NothingFound("版式的版本"));
    }
}

/// <param name="IsOwn">Whether it is the department's own; otherwise it ships with the program.</param>
/// <param name="IsHidden">A built-in one that an own one of the same name takes the place of.</param>
/// <param name="RowVersion">The number of its latest version; 0 for a built-in one.</param>
/// <param name="Years">The years whose disclosure takes it.</param>
/// <param name="SavedByName">Who saved that version; null where it is not known.</param>
public sealed record LayoutListing(string Name, bool IsOwn, bool IsHidden, int RowVersion, IReadOnlyList<FiscalYear> Years, string? SavedByName, Instant? SavedAt);

/// <param name="Content"><c>disclosure-layout/1</c>, as it was saved.</param>
public sealed record LayoutView(string Name, bool IsOwn, string Content, int RowVersion, IReadOnlyList<FiscalYear> Years);

public sealed record LayoutVersionRow(int Number, string? Note, string SavedByName, Instant SavedAt);
