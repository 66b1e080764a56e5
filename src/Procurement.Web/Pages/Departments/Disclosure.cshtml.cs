using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Disclosures;

namespace Procurement.Web.Pages.Departments;

/// <summary>The former address of a year's preview; links to it still lead there.</summary>
[Authorize(Policy = Policies.DisclosureRead)]
public sealed class DisclosureModel(Caller caller) : PageModel
{
    public IActionResult OnGet(Guid departmentId, int year, string? layout) =>
        departmentId == caller.DepartmentId && caller.SeesWholeDepartment && FiscalYear.IsYear(year)
            ? LocalRedirectPermanent(DisclosureAddress.Preview(FiscalYear.Of(year), string.IsNullOrWhiteSpace(layout) ? null : layout))
            : NotFound();
}
