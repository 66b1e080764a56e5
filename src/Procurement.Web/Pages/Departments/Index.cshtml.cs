using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Procurement.Data.Departments;
using Procurement.Web.Access;
using Procurement.Web.Hosting;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Departments;

/// <summary>The caller's own department with the years that it has figures for; all departments for whoever administers the system.</summary>
[Authorize(Policy = Policies.SignedIn)]
public sealed class IndexModel(RegisterHost host, Caller caller) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Sort { get; set; }

    [BindProperty(SupportsGet = true, Name = ListState.PageParameter)]
    public int PageNumber { get; set; } = 1;

    public ListState List { get; private set; } = null!;

    public DepartmentPage Rows { get; private set; } = null!;

    /// <summary>Whether its contents are the caller's to see.</summary>
    public bool IsOpen => caller.SeesWholeDepartment && User.IsInAnyRole(Policies.DisclosureRead);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        List = new ListState(Request.Path, Search?.Trim() ?? "", Sort ?? "code", Math.Clamp(PageNumber, 1, ListState.LastPage));
        var only = caller.Account?.MemberOf;
        Rows = await DepartmentList.ReadAsync(host.Database, only, List.Search, List.SortKey, List.IsDescending, List.Skip, ListState.PageSize, cancel);
    }
}
