using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Procurement.Data.Purchasing;
using Procurement.Web.Access;
using Procurement.Web.Hosting;
using Procurement.Web.Purchasing;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Purchases;

/// <summary>采购执行: the purchases of the department.</summary>
[Authorize(Policy = Policies.PurchaseRead)]
public sealed class IndexModel(RegisterHost host, Caller caller) : PageModel
{
    public PurchaseQuery Query { get; private set; } = null!;

    public ListState List { get; private set; } = null!;

    public IReadOnlyList<PurchaseRow> Rows { get; private set; } = [];

    public PurchaseSums Sums { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Years { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public bool MayBuy => User.IsInAnyRole(Policies.PurchaseWrite);

    public async Task OnGetAsync(
        string? q, string? supplier, string? year, string? status, string? method, string? unit, string? sort,
        [FromQuery(Name = ListState.PageParameter)] int page = 1, CancellationToken cancel = default)
    {
        Query = new PurchaseQuery(q, supplier, year, status, method, unit, sort);
        List = Query.List(Request.Path, Math.Clamp(page, 1, ListState.LastPage));
        var filter = Query.Filter();
        Sums = await PurchaseList.SumAsync(host.Database, caller.Actor, filter, cancel);
        Rows = await PurchaseList.ReadAsync(host.Database, caller.Actor, filter, Query.SortKey, Query.IsDescending, List.Skip, ListState.PageSize, cancel);
        var years = await PurchasableLines.ApprovedYearsAsync(host.Database, caller.Actor, cancel);
        Years = SelectLists.Texts(years.Select(row => (row.ToString(), $"{row} 年")), year, "全部年度");
        var units = await PurchasableLines.UnitsAsync(host.Database, caller.Actor, cancel);
        Units = SelectLists.Texts(units.Select(row => (row.Id.ToString(), row.Name)), unit, "全部单位");
    }
}
