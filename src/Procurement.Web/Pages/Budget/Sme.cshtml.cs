using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Budgeting;

namespace Procurement.Web.Pages.Budget;

/// <summary>预留中小微企业份额 of a year: the legal minimum explained step by step beside what the lines reserve.</summary>
/// <remarks>A 采购项目 is read as what one project buys of one kind (goods, works, services): the limits differ by kind.</remarks>
[Authorize(Policy = Policies.BudgetRead)]
public sealed class SmeModel(YearReader reader, Caller caller) : PageModel
{
    public BudgetYear Current { get; private set; } = null!;

    public SmeReserveMinimum Minimum { get; private set; } = null!;

    public SmeReserveComparison Comparison { get; private set; } = null!;

    public IReadOnlyList<SmeReserveStep> Steps { get; private set; } = [];

    public IReadOnlyList<SmeProjectRow> Projects { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int year, CancellationToken cancel)
    {
        if (!FiscalYear.IsYear(year))
        {
            return NotFound();
        }

        var number = FiscalYear.Of(year);
        Current = await reader.FindAsync(caller.Actor, number, cancel);
        var review = await reader.ReviewAsync(caller.Actor, number, cancel);
        var rules = SmeReserveRules.Shipped;
        Projects = [.. review.Figures.Lines.GroupBy(line => (line.Project.Id, line.Code.Category)).Select(lines => SmeProjectRow.Of([.. lines], rules, number))];
        Minimum = rules.MinimumFor(number, Projects.Select(row => new SmeProject(row.Category, row.Amount)));
        Comparison = Minimum.Compare(review.Figures.SmeReserve);
        Steps = SmeReserveSteps.Of(Minimum);
        return Page();
    }
}
