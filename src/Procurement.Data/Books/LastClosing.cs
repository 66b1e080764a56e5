using Microsoft.EntityFrameworkCore;
using NodaTime;
using Procurement.Data.Model;
using Procurement.Domain.Books;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Data.Books;

/// <summary>Finds from which closed year the five rows of a day can be summed on.</summary>
internal static class LastClosing
{
    /// <summary>{0} department, {1} day, {2} instant. A year that came along with a file was closed by nobody here: its figures are the file's word.</summary>
    private const string Latest =
        """
        select year.fiscal_year as fiscalYear, year.summary
        from asset_years year join asset_books books on books.department_id = year.department_id
        where year.department_id = {0} and year.status <> 'open' and year.closed_by is not null and year.closed_at <= {2}
          and make_date(year.fiscal_year, 12, 31) <= least({1}, books.closed_through)
        order by year.fiscal_year desc limit 1
        """;

    /// <returns>The last day that the figures hold for, and the figures; null where every entry has to be summed.</returns>
    public static async Task<(LocalDate Day, AssetFigures Rows)?> FindAsync(RegisterContext context, LocalDate asOf, DateTime knownAt, CancellationToken cancel)
    {
        var years = await context.Database.SqlQueryRaw<ClosedYear>(Latest, context.DepartmentId, asOf.ToDateOnly(), knownAt).ToListAsync(cancel);
        return years is [var year] && ClosingSummary.Read(year.Summary)?.Rows is { } rows ? (AssetBooks.EndOf(FiscalYear.Of(year.FiscalYear)), rows) : null;
    }

    private sealed record ClosedYear(short FiscalYear, string Summary);
}
