using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Procurement.Data.Departments;
using Procurement.Web.Hosting;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Departments;

/// <summary>The departments of the register with the years that they have figures for.</summary>
public sealed class IndexModel(RegisterHost host) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Sort { get; set; }

    [BindProperty(SupportsGet = true, Name = ListState.PageParameter)]
    public int PageNumber { get; set; } = 1;

    public ListState List { get; private set; } = null!;

    public DepartmentPage Rows { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        List = new ListState(Request.Path, Search?.Trim() ?? "", Sort ?? "code", Math.Clamp(PageNumber, 1, ListState.LastPage));
        Rows = await DepartmentList.ReadAsync(host.Database, List.Search, List.SortKey, List.IsDescending, List.Skip, ListState.PageSize, cancel);
    }
}
