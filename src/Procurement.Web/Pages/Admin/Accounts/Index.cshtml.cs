using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Procurement.Web.Access;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Admin.Accounts;

/// <summary>用户: those whom the administrator administers.</summary>
[Authorize(Policy = Policies.Administer)]
public sealed class IndexModel(AccountAdministration accounts, Caller caller, IClock clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = ListState.PageParameter)]
    public int PageNumber { get; set; } = 1;

    public ListState List { get; private set; } = null!;

    public AccountPage Rows { get; private set; } = null!;

    public Instant Now => clock.GetCurrentInstant();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        List = new ListState(Request.Path, Search?.Trim() ?? "", "name", Math.Clamp(PageNumber, 1, ListState.LastPage));
        Rows = await accounts.ListAsync(caller.Actor, List.Search, List.Skip, ListState.PageSize, cancel);
    }
}
