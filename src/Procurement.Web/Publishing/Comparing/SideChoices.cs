using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Procurement.Documents.Layouts;
using Procurement.Domain.Access;
using Procurement.Domain.Common;

namespace Procurement.Web.Publishing.Comparing;

/// <summary>What a side of a comparison may be, for a list to choose from.</summary>
public sealed class SideChoices(VersionReader versions)
{
    /// <summary>Versions newest first, then the years as registered now, then one year in other layouts.</summary>
    /// <param name="chosen">What stands in the address; it is offered in any case.</param>
    /// <param name="layoutYear">The year to offer other layouts for; null for none.</param>
    public async Task<IReadOnlyList<SelectListItem>> ReadAsync(Actor actor, string? chosen, FiscalYear? layoutYear, CancellationToken cancel)
    {
        var rows = await versions.ListAsync(actor, year: null, status: null, cancel);
        var (years, layouts) = await versions.SnapshotAsync(actor, async context => (
            await context.DisclosureChoices.AsNoTracking().OrderByDescending(row => row.FiscalYear).Select(row => row.FiscalYear).ToListAsync(cancel),
            await context.Layouts.AsNoTracking().OrderBy(row => row.Name).Select(row => row.Name).ToListAsync(cancel)), cancel);
        var frozen = new SelectListGroup { Name = "版本" };
        var now = new SelectListGroup { Name = "现在的登记内容" };
        var other = new SelectListGroup { Name = "换一种版式" };
        List<SelectListItem> items =
        [
            new("同一年现在的登记内容", SideAddress.Now) { Group = now },
            .. years.Select(year => new SelectListItem($"{year} 年", $"{year}") { Group = now }),
            .. rows.Select(row => new SelectListItem(ComparisonReader.LabelOf(row), $"{row.Id}") { Group = frozen }),
        ];
        if (layoutYear is { } number)
        {
            items.AddRange(layouts.Concat(BuiltInLayouts.Names).Distinct(StringComparer.Ordinal).Select(name => new SelectListItem($"{number} 年，{name}", $"{number}:{name}") { Group = other }));
        }

        if (chosen is not null && items.TrueForAll(item => item.Value != chosen))
        {
            items.Add(new SelectListItem(chosen, chosen));
        }

        items.ForEach(item => item.Selected = item.Value == chosen);
        return items;
    }
}
