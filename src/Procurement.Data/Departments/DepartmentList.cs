using Microsoft.EntityFrameworkCore;
using Procurement.Data.Model;

namespace Procurement.Data.Departments;

/// <summary>The departments of the register, a page at a time.</summary>
public static class DepartmentList
{
    private const string Years =
        """
        select department_id as departmentId, fiscal_year as fiscalYear from projects where department_id = any({0})
        union
        select department_id, fiscal_year from disclosure_choices where department_id = any({0})
        order by departmentId, fiscalYear desc
        """;

    /// <param name="only">One department, null for all.</param>
    /// <param name="search">Part of a code, a name or a region; empty for all.</param>
    /// <param name="sort"><c>code</c>, <c>name</c> or <c>region</c>.</param>
    public static async Task<DepartmentPage> ReadAsync(
        RegisterDatabase database, Guid? only, string search, string sort, bool descending, int skip, int take, CancellationToken cancel)
    {
        await using var context = database.NewContext();
        var query = context.Departments.AsNoTracking().Where(row => only == null || row.Id == only);
        if (search.Length > 0)
        {
            var pattern = LikePattern.Containing(search);
            query = query.Where(row => EF.Functions.ILike(row.Code, pattern) || EF.Functions.ILike(row.Name, pattern)
                || row.Region.Any(part => EF.Functions.ILike(part, pattern)));
        }

        var ordered = (sort, descending) switch
        {
            ("name", false) => query.OrderBy(row => row.Name),
            ("name", true) => query.OrderByDescending(row => row.Name),
            ("region", false) => query.OrderBy(row => row.Region),
            ("region", true) => query.OrderByDescending(row => row.Region),
            (_, true) => query.OrderByDescending(row => row.Code),
            _ => query.OrderBy(row => row.Code),
        };
        var total = await query.CountAsync(cancel);
        var page = await ordered.ThenBy(row => row.Id).Skip(skip).Take(take).ToListAsync(cancel);
        var byDepartment = await YearsAsync(context, [.. page.Select(row => row.Id)], cancel);
        return new DepartmentPage(total, page.ConvertAll(row => new DepartmentRow(row.Id, row.Code, row.Name, string.Join(' ', row.Region), [.. byDepartment[row.Id]])));
    }

    /// <summary>The years with projects or a chosen layout, newest first.</summary>
    public static async Task<IReadOnlyList<int>> YearsOfAsync(RegisterContext context, Guid departmentId, CancellationToken cancel) =>
        [.. (await YearsAsync(context, [departmentId], cancel))[departmentId]];

    private static async Task<ILookup<Guid, int>> YearsAsync(RegisterContext context, Guid[] departments, CancellationToken cancel)
    {
        var years = await context.Database.SqlQueryRaw<DepartmentYear>(Years, [departments]).ToListAsync(cancel);
        return years.ToLookup(row => row.DepartmentId, row => (int)row.FiscalYear);
    }

    private sealed record DepartmentYear(Guid DepartmentId, short FiscalYear);
}

/// <param name="Total">How many rows the whole list has.</param>
public sealed record DepartmentPage(int Total, IReadOnlyList<DepartmentRow> Rows);

/// <param name="Years">The years with projects or a chosen layout, newest first.</param>
public sealed record DepartmentRow(Guid Id, string Code, string Name, string Region, IReadOnlyList<int> Years);
