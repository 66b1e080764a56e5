using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Access;

/// <summary>修改密码, and 退出所有登录.</summary>
[Authorize(Policy = Policies.SignedIn)]
[OpenBeforePasswordChange]
public sealed class PasswordModel(PasswordHandler handler, PasswordAge passwords, Caller caller) : PageModel
{
    [BindProperty]
    public string? Current { get; set; }

    [BindProperty]
    public string? Next { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    public string UserName => caller.Account!.UserName;

    public bool MustChange => passwords.MustChange(caller.Account!);

    public string? Refusal { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(Current) || string.IsNullOrEmpty(Next) || Next != Again)
        {
            return Refuse(Next != Again ? "两次输入的新密码不一样，请重新填写。" : "请填写原密码和新密码。");
        }

        try
        {
            // Every other session ends; this one goes on, with a cookie of the new stamp.
            await SignInCookie.SignInAsync(HttpContext, await handler.ChangeAsync(caller.Actor, Current, Next, cancel));
        }
        catch (RuleViolationException refusal)
        {
            return Refuse(refusal.Violation.Message);
        }

        Flash.Success(TempData, "密码已修改，别处的登录和访问令牌已失效。");
        return LocalRedirect("/");
    }

    public async Task<IActionResult> OnPostEverywhereAsync(CancellationToken cancel)
    {
        await handler.SignOutEverywhereAsync(caller.Actor, cancel);
        await SignInCookie.SignOutAsync(HttpContext);
        return LocalRedirect(SignInCookie.SignInPage);
    }

    private PageResult Refuse(string message)
    {
        Refusal = message;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
