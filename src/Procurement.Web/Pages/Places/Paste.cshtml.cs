using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Assets;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Places;

/// <summary>Many places at once, pasted from a spreadsheet: all rows or none.</summary>
[Authorize(Policy = Policies.CardWrite)]
public sealed class PasteModel(PlaceHandler places, Caller caller) : PageModel
{
    [BindProperty]
    public string? Rows { get; set; }

    public RuleViolation? Refusal { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        try
        {
            Flash.Success(TempData, $"已新增 {await places.ImportAsync(caller.Actor, Rows, cancel)} 个存放地点。");
            return Redirect("/places");
        }
        catch (RuleViolationException refusal)
        {
            Refusal = refusal.Violation;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
    }
}
