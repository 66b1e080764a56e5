using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Procurement.Web.Access;
using Procurement.Web.Reports;

namespace Procurement.Web.Pages.Reports;

/// <summary>Leads to the newest year that has anything to report.</summary>
[Authorize(Policy = Policies.BudgetRead)]
public sealed class IndexModel(ReportHandler reports, Caller caller) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        (await reports.YearsAsync(caller.Actor, cancel)) is [var newest, ..] ? RedirectToPage("Year", new { year = newest }) : Page();
}
