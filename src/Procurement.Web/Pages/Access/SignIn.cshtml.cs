using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Hosting;

namespace Procurement.Web.Pages.Access;

/// <summary>登录: name and password, then on to where somebody wanted to go.</summary>
[AllowAnonymous]
[EnableRateLimiting(SignInLimit.Policy)]
public sealed class SignInModel(RegisterHost host, SignInHandler handler, Caller caller) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Why the last try was refused, the same words for every cause.</summary>
    public string? Refusal { get; private set; }

    public IReadOnlyList<SampleAccount> Samples { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (caller.IsKnown)
        {
            return Onward();
        }

        Samples = await SampleAccounts.PresentAsync(host.Database, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(UserName) || string.IsNullOrEmpty(Password))
        {
            return await RefuseAsync("请填写登录名和密码。", cancel);
        }

        try
        {
            await SignInCookie.SignInAsync(HttpContext, await handler.CheckAsync(UserName.Trim(), Password, HttpContext, cancel));
            return Onward();
        }
        catch (RuleViolationException refusal)
        {
            return await RefuseAsync(refusal.Violation.Message, cancel);
        }
    }

    private async Task<IActionResult> RefuseAsync(string message, CancellationToken cancel)
    {
        Refusal = message;
        Samples = await SampleAccounts.PresentAsync(host.Database, cancel);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>Only to an address of this program: nobody is led elsewhere by a link to the sign-in.</summary>
    private LocalRedirectResult Onward() => LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");
}
