using Microsoft.EntityFrameworkCore;
using Procurement.Data.Departments;
using Procurement.Domain.Access;
using Procurement.Domain.Books;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;
using Procurement.Domain.Publishing;
using Procurement.Web.Hosting;

namespace Procurement.Web.Disclosures;

/// <summary>The years of a department with what their disclosures stand on.</summary>
public sealed class DisclosureYears(RegisterHost host)
{
    /// <summary>The years with projects or a chosen layout, newest first.</summary>
    public async Task<IReadOnlyList<DisclosureYearRow>> ListAsync(Actor actor, CancellationToken cancel)
    {
        await using var context = host.Database.NewContext(actor.DepartmentId);
        var years = await DepartmentList.YearsOfAsync(context, actor.DepartmentId, cancel);
        var budgets = await context.BudgetYears.AsNoTracking().ToDictionaryAsync(row => row.FiscalYear.Number, row => row.Status, cancel);
        var choices = await context.DisclosureChoices.AsNoTracking().ToDictionaryAsync(row => row.FiscalYear.Number, row => row.LayoutName, cancel);
        var books = await context.Set<AssetBooks>().AsNoTracking().SingleOrDefaultAsync(cancel);
        var bookYears = await context.AssetYears.AsNoTracking().ToDictionaryAsync(row => row.FiscalYear.Number, cancel);
        var versions = await context.DisclosureVersions.AsNoTracking()
            .Select(row => new { row.FiscalYear, row.Number, row.Status }).ToListAsync(cancel);
        var latest = versions.GroupBy(row => row.FiscalYear.Number).ToDictionary(group => group.Key, group => group.MaxBy(row => row.Number)!);
        return
        [
            .. years.Select(year => new DisclosureYearRow(
                FiscalYear.Of(year), budgets.GetValueOrDefault(year, BudgetYearStatus.Draft),
                FiscalYear.IsYear(year - 1) ? new BookYearState(FiscalYear.Of(year - 1), bookYears.GetValueOrDefault(year - 1), books) : null,
                choices.GetValueOrDefault(year),
                latest.TryGetValue(year, out var version) ? version.Number : null, latest.TryGetValue(year, out version) ? version.Status : null)),
        ];
    }
}

/// <param name="Books">The asset books of the year before, whose closing figures are printed; null before the first year there can be.</param>
/// <param name="Layout">The chosen layout; null for none.</param>
/// <param name="Version">The number of the latest version; null where there is none.</param>
public sealed record DisclosureYearRow(
    FiscalYear Year, BudgetYearStatus Budget, BookYearState? Books, string? Layout, int? Version, VersionStatus? VersionStatus);
