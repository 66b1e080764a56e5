using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Procurement.Data.Budgeting;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Budgeting;

namespace Procurement.Web.Pages.Budget;

/// <summary>What projects and units buy beside their 预算资金; where it is too much, by how much.</summary>
[Authorize(Policy = Policies.BudgetRead)]
public sealed class SumsModel(Caller caller, BudgetDesk desk) : PageModel
{
    public FiscalYear Year { get; private set; }

    public IReadOnlyList<IGrouping<string, ProjectSum>> Units { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int year, CancellationToken cancel)
    {
        if (!FiscalYear.IsYear(year))
        {
            return NotFound();
        }

        Year = FiscalYear.Of(year);
        Units = [.. (await desk.Sums(caller.Actor).ByProjectAsync(Year, cancel)).GroupBy(sum => sum.Unit)];
        return Page();
    }

    public static Money Sum(IEnumerable<ProjectSum> sums, Func<ProjectSum, Money> amount) => Money.Sum(sums.Select(amount));
}
