using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Procurement.Domain.Access;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Access;

/// <summary>我的访问令牌: make, see, revoke.</summary>
[Authorize(Policy = Policies.SignedIn)]
public sealed class TokensModel(TokenHandler handler, Caller caller, AccessSettings settings) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public int Days { get; set; } = 90;

    public int MostDays => settings.TokenDays;

    /// <summary>The new token, shown by this answer only: it is nowhere to be had again.</summary>
    public NewToken? Made { get; private set; }

    public string? Refusal { get; private set; }

    public IReadOnlyList<AccessToken> Tokens { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => await ReadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        try
        {
            Made = await handler.CreateAsync(caller.Actor, Name, ModelState.IsValid ? Days : 0, cancel);
            ModelState.Clear();
            Name = null;
        }
        catch (RuleViolationException refusal)
        {
            Refusal = refusal.Violation.Message;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        await ReadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid id, CancellationToken cancel)
    {
        await handler.RevokeAsync(caller.Actor, id, cancel);
        Flash.Success(TempData, "令牌已停用。");
        return LocalRedirect("/account/tokens");
    }

    private async Task ReadAsync(CancellationToken cancel) => Tokens = await handler.ListAsync(caller.Actor.AccountId!.Value, cancel);
}
