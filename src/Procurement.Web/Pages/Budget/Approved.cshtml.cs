using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;
using Procurement.Web.Access;
using Procurement.Web.Budgeting;

namespace Procurement.Web.Pages.Budget;

/// <summary>The budget as it was approved, out of the ledger: whatever was adjusted since, it prints the same.</summary>
[Authorize(Policy = Policies.BudgetRead)]
public sealed class ApprovedModel(YearReader reader, Caller caller) : PageModel
{
    public BudgetYear Current { get; private set; } = null!;

    public ProcurementFigures Figures { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int year, CancellationToken cancel)
    {
        if (!FiscalYear.IsYear(year))
        {
            return NotFound();
        }

        Current = await reader.FindAsync(caller.Actor, FiscalYear.Of(year), cancel);
        if (Current is not { Status: BudgetYearStatus.Approved, DecidedAt: { } approvedAt })
        {
            return Redirect($"/budget/{year}/approval");
        }

        Figures = await reader.FiguresAsync(caller.Actor, Current.FiscalYear, approvedAt, cancel);
        return Page();
    }
}
