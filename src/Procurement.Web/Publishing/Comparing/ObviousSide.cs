using Procurement.Data.Publishing;
using Procurement.Domain.Access;
using Procurement.Domain.Common;
using Procurement.Domain.Publishing;

namespace Procurement.Web.Publishing.Comparing;

/// <summary>What one most likely means to compare a side with.</summary>
public sealed class ObviousSide(VersionReader versions)
{
    /// <summary>The former side: what was public before. A version's former version of the year, released ones first; else what was last released
    /// of the year before, else that year as registered now.</summary>
    /// <param name="to">As in the address.</param>
    /// <returns>Null where there is nothing to compare it with, or the text is no side.</returns>
    public async Task<string?> FormerAsync(Actor actor, string to, CancellationToken cancel) => await FindAsync(actor, to, Former, cancel);

    /// <summary>The later side: a version's next one of the year, released ones first, else what the register says now; a year's next year.</summary>
    /// <param name="from">As in the address.</param>
    public async Task<string?> LaterAsync(Actor actor, string from, CancellationToken cancel) => await FindAsync(actor, from, Later, cancel);

    /// <param name="rows">All versions, newest first.</param>
    /// <param name="chosen">The years that print something now.</param>
    public static string? Former(SideAddress side, IReadOnlyList<VersionRow> rows, IReadOnlyCollection<FiscalYear> chosen) => side switch
    {
        { Version: { } id } => rows.FirstOrDefault(row => row.Id == id) is not { } version ? null
            : Newest(rows.Where(row => row.Year == version.Year && row.Number < version.Number))
                ?? YearBefore(version.Year, rows, chosen) ?? SideAddress.Now,
        { Year: { } year, Layout: not null } when chosen.Contains(year) => $"{year}",
        { Year: { } year } => Newest(rows.Where(row => row.Year == year)) ?? YearBefore(year, rows, chosen),
        _ => Newest(rows),
    };

    /// <param name="rows">All versions, newest first.</param>
    /// <param name="chosen">The years that print something now.</param>
    public static string? Later(SideAddress side, IReadOnlyList<VersionRow> rows, IReadOnlyCollection<FiscalYear> chosen) => side switch
    {
        { Version: { } id } => rows.FirstOrDefault(row => row.Id == id) is not { } version ? null
            : Newest(rows.Where(row => row.Year == version.Year && row.Number > version.Number)) ?? SideAddress.Now,
        { Year: { } year, Layout: not null } when chosen.Contains(year) => $"{year}",
        { Year: { } year } => Registered(year.Number + 1, rows, chosen) ?? Newest(rows.Where(row => row.Year == year)),
        _ => Newest(rows),
    };

    private static string? YearBefore(FiscalYear year, IReadOnlyList<VersionRow> rows, IReadOnlyCollection<FiscalYear> chosen) => Registered(year.Number - 1, rows, chosen);

    /// <summary>What was last released of a year, else the year as registered now; null where it has no disclosure.</summary>
    private static string? Registered(int number, IReadOnlyList<VersionRow> rows, IReadOnlyCollection<FiscalYear> chosen)
    {
        var released = rows.FirstOrDefault(row => row.Year.Number == number && row.Status is VersionStatus.Released);
        return released is not null ? $"{released.Id}" : chosen.Any(year => year.Number == number) ? $"{number}" : null;
    }

    /// <param name="rows">Newest first.</param>
    private static string? Newest(IEnumerable<VersionRow> rows)
    {
        var all = rows.ToList();
        return (all.Find(row => row.Status is VersionStatus.Released) ?? all.FirstOrDefault())?.Id.ToString();
    }

    private async Task<string?> FindAsync(
        Actor actor, string side, Func<SideAddress, IReadOnlyList<VersionRow>, IReadOnlyCollection<FiscalYear>, string?> find, CancellationToken cancel)
    {
        if (!SideAddress.TryParse(side, out var address))
        {
            return null;
        }

        var rows = await versions.ListAsync(actor, year: null, status: null, cancel);
        return find(address, rows, await versions.ChosenYearsAsync(actor, cancel));
    }
}
