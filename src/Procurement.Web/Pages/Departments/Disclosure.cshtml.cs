using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Procurement.Data.Departments;
using Procurement.Documents.Layouts;
using Procurement.Domain.Books;
using Procurement.Domain.Checks;
using Procurement.Domain.Common;
using Procurement.Domain.Departments;
using Procurement.Domain.Disclosures;
using Procurement.Web.Access;
using Procurement.Web.Checks;
using Procurement.Web.Disclosures;
using Procurement.Web.Hosting;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Departments;

/// <summary>Both sections of a department's year as they will print, and what the checks found beside them.</summary>
[Authorize(Policy = Policies.DisclosureRead)]
public sealed class DisclosureModel(RegisterHost host, CheckHandler checks, DisclosureHandler disclosures, Caller caller) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Layout { get; set; }

    public Department Department { get; private set; } = null!;

    public FiscalYear Year { get; private set; }

    /// <summary>Null where no layout is chosen yet; then <see cref="Refusal"/> says so.</summary>
    public ComposedDisclosure? Composed { get; private set; }

    public RuleViolation? Refusal { get; private set; }

    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    /// <summary>How the asset books of the year before stand, whose closing figures are printed; null where there is no such year.</summary>
    public BookYearState? Books { get; private set; }

    /// <summary>The years to go to, newest first; the shown one is among them.</summary>
    public IReadOnlyList<int> Years { get; private set; } = [];

    /// <summary>The layouts that may be chosen: the department's own, then those that ship.</summary>
    public IReadOnlyList<string> Layouts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid departmentId, int year, CancellationToken cancel)
    {
        if (departmentId != caller.DepartmentId || !caller.SeesWholeDepartment)
        {
            return NotFound();
        }

        await using var context = host.Database.NewContext(departmentId);
        var department = await context.Departments.AsNoTracking().SingleOrDefaultAsync(row => row.Id == departmentId, cancel);
        if (department is null || !FiscalYear.IsYear(year))
        {
            return NotFound();
        }

        Department = department;
        Year = FiscalYear.Of(year);
        Years = [.. (await DepartmentList.YearsOfAsync(context, departmentId, cancel)).Append(year).Distinct().OrderDescending()];
        Layouts = [.. await context.Layouts.OrderBy(row => row.Name).Select(row => row.Name).ToListAsync(cancel), .. BuiltInLayouts.Names];
        var result = await checks.RunAsync(departmentId, Year, string.IsNullOrWhiteSpace(Layout) ? null : Layout, cancel);
        Books = await disclosures.BooksAsync(departmentId, Year, cancel);
        (Composed, Refusal, Findings) = (result.Composed, result.Refusal, result.Findings);
        return Page();
    }

    /// <summary>More findings than anybody reads on a page; all of them come from the command.</summary>
    public const int MostFindings = 200;

    public int Count(Severity severity) => Findings.Count(finding => finding.Severity == severity);

    /// <summary>The year's main figures, for the top of the page.</summary>
    public static IReadOnlyList<Figure> Tiles(DepartmentFigures figures) =>
    [
        new("政府采购预算合计", TenThousands(figures.Procurement.Total), "万元", Kind: "main"),
        new("采购明细", figures.Procurement.Lines.Count.ToString(CultureInfo.InvariantCulture), "条"),
        new("拟购置固定资产", TenThousands(figures.Procurement.PlannedFixedAssets), "万元"),
        new($"资产总额（{figures.AsOf.ToString("yyyy-MM-dd", null)}）", TenThousands(figures.Assets.Total), "万元"),
    ];

    /// <summary>万元 with two decimals, for the figures at the top of the page.</summary>
    public static string TenThousands(Money amount) => FigureFormat.Parse("#,##0.00").Print(amount.Yuan / 10_000m);
}
