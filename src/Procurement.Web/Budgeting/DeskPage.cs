using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Ui;

namespace Procurement.Web.Budgeting;

/// <summary>A page on which several roles do different things: each act is asked for by its own policy, and a refusal is shown where it was typed.</summary>
public abstract class DeskPage(Caller caller, IAuthorizationService authorization) : PageModel
{
    /// <summary>What a rule refused, null for nothing.</summary>
    public RuleViolation? Refusal { get; private set; }

    protected Caller Caller => caller;

    /// <summary>Whether the person may do what the policy guards; buttons for the rest are not shown.</summary>
    public async Task<bool> MayAsync(string policy) => (await authorization.AuthorizeAsync(User, policy)).Succeeded;

    /// <summary>Does it and goes on; or shows the page again with the refusal and what was typed.</summary>
    /// <param name="show">Reads again what the page shows.</param>
    /// <returns>403 where the person may not.</returns>
    protected async Task<IActionResult> DoAsync(string policy, Func<Task<(string Done, string Address)>> act, Func<Task> show)
    {
        if (!await MayAsync(policy))
        {
            return Forbid();
        }

        try
        {
            var (done, address) = await act();
            Flash.Success(TempData, done);
            return Redirect(address);
        }
        catch (RuleViolationException refused) when (refused.Violation is not NothingFound)
        {
            Refusal = refused.Violation;
            return await AgainAsync(show);
        }
    }

    /// <summary>The page once more, with what was typed.</summary>
    protected async Task<IActionResult> AgainAsync(Func<Task> show)
    {
        await show();
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
