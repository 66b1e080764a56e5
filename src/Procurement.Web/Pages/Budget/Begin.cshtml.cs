using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Procurement.Domain.Common;
using Procurement.Web.Access;

namespace Procurement.Web.Pages.Budget;

/// <summary>Opens a year that has nothing yet; it begins with its first project.</summary>
[Authorize(Policy = Policies.BudgetWrite)]
public sealed class BeginModel : PageModel
{
    public string Given { get; private set; } = "";

    public IActionResult OnGet(string? year)
    {
        Given = year?.Trim() ?? "";
        return FiscalYear.TryParse(Given, out var parsed) ? Redirect($"/budget/{parsed}") : Page();
    }
}
