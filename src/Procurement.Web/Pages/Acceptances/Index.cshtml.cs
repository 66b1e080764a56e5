using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Procurement.Data.Purchasing;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Hosting;
using Procurement.Web.Purchasing;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Acceptances;

/// <summary>验收: the acceptances of the department.</summary>
[Authorize(Policy = Policies.PurchaseRead)]
public sealed class IndexModel(RegisterHost host, Caller caller) : PageModel
{
    public AcceptanceQuery Query { get; private set; } = null!;

    public ListState List { get; private set; } = null!;

    public IReadOnlyList<AcceptanceRow> Rows { get; private set; } = [];

    public int Total { get; private set; }

    /// <summary>The sum of those that are not revoked.</summary>
    public Money Amount { get; private set; }

    public IReadOnlyList<SelectListItem> Years { get; private set; } = [];

    public async Task OnGetAsync(
        string? q, string? year, string? status, string? unit, string? sort, [FromQuery(Name = ListState.PageParameter)] int page = 1, CancellationToken cancel = default)
    {
        Query = new AcceptanceQuery(q, year, status, unit, sort);
        List = Query.List(Request.Path, Math.Clamp(page, 1, ListState.LastPage));
        (Total, Amount) = await AcceptanceList.SumAsync(host.Database, caller.Actor, Query.Filter(), cancel);
        Rows = await AcceptanceList.ReadAsync(host.Database, caller.Actor, Query.Filter(), Query.SortKey, Query.IsDescending, List.Skip, ListState.PageSize, cancel);
        var years = await PurchasableLines.ApprovedYearsAsync(host.Database, caller.Actor, cancel);
        Years = SelectLists.Texts(years.Select(row => (row.ToString(), $"{row} 年")), year, "全部年度");
    }
}
