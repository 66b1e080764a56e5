using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Procurement.Web.Ui;

/// <summary>Shows at the filters of a list what is wrong with them.</summary>
public static class FilterFaults
{
    /// <summary>Puts the faults at their fields and answers 422; false where there is none. The page then lists nothing: no list is what was asked for.</summary>
    public static bool ShowsFaults(this PageModel page, IReadOnlyList<FilterFault> faults)
    {
        foreach (var fault in faults)
        {
            page.ModelState.AddModelError(fault.Field, fault.Message);
        }

        if (faults.Count > 0)
        {
            page.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        return faults.Count > 0;
    }
}
