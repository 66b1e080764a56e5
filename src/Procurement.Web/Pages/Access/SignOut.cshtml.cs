using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Procurement.Data.Acts;
using Procurement.Data.Audit;
using Procurement.Domain.Audit;
using Procurement.Web.Access;

namespace Procurement.Web.Pages.Access;

/// <summary>退出登录, by a post only: no link from elsewhere signs anybody out.</summary>
[Authorize(Policy = Policies.SignedIn)]
[OpenBeforePasswordChange]
public sealed class SignOutModel(ActRunner acts, Caller caller) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await acts.RunAsync(
            caller.Actor,
            act =>
            {
                act.Record(new AuditFact(AuditActions.SignOut, "account", caller.Actor.AccountId, caller.Actor.Name, null, null));
                return Task.FromResult(true);
            },
            cancel);
        await SignInCookie.SignOutAsync(HttpContext);
        return LocalRedirect(SignInCookie.SignInPage);
    }
}
