using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Procurement.Data.Budgeting;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Budgeting;
using Procurement.Web.Hosting;

namespace Procurement.Web.Pages.Budget;

/// <summary>The years of the department's procurement budget; the newest one is opened at once unless all are asked for.</summary>
[Authorize(Policy = Policies.BudgetRead)]
public sealed class IndexModel(Caller caller, BudgetDesk desk, IAuthorizationService authorization, RegisterHost host) : PageModel
{
    public IReadOnlyList<BudgetYearRow> Years { get; private set; } = [];

    public bool MayWrite { get; private set; }

    /// <summary>The year after the newest one, or the present one.</summary>
    public int NextYear { get; private set; }

    /// <param name="all">Any value shows the years instead of opening the newest.</param>
    public async Task<IActionResult> OnGetAsync(string? all, CancellationToken cancel)
    {
        Years = await desk.Sums(caller.Actor).YearsAsync(cancel);
        if (Years.Count > 0 && all is null)
        {
            return Redirect($"/budget/{Years[0].Year}");
        }

        MayWrite = (await authorization.AuthorizeAsync(User, Policies.BudgetWrite)).Succeeded;
        NextYear = Years.Count > 0 ? Years[0].Year.Number + 1 : ChinaTime.DayOf(host.Clock.GetCurrentInstant()).Year + 1;
        return Page();
    }
}
