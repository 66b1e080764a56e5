using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Procurement.Web.Access;
using Procurement.Web.Disclosures;

namespace Procurement.Web.Pages.Disclosures;

/// <summary>信息公开: the department's years, and what each stands on.</summary>
[Authorize(Policy = Policies.DisclosureRead)]
public sealed class IndexModel(DisclosureYears years, Caller caller) : PageModel
{
    public IReadOnlyList<DisclosureYearRow> Rows { get; private set; } = [];

    public Guid DepartmentId => caller.DepartmentId;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!caller.SeesWholeDepartment)
        {
            return NotFound();
        }

        Rows = await years.ListAsync(caller.Actor, cancel);
        return Page();
    }
}
