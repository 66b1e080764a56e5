using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Procurement.Data.Model;
using Procurement.Data.Stocktaking;
using Procurement.Domain.Stocktaking;
using Procurement.Web.Access;
using Procurement.Web.Hosting;
using Procurement.Web.Purchasing;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Stocktakes;

/// <summary>盘点: the stock-takes of the department.</summary>
[Authorize(Policy = Policies.CardRead)]
public sealed class IndexModel(RegisterHost host, Caller caller) : PageModel
{
    public ListState List { get; private set; } = null!;

    public IReadOnlyList<StocktakeRow> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public IReadOnlyList<SelectListItem> Statuses { get; private set; } = [];

    public bool MayOpen => User.IsInAnyRole(Policies.CardWrite);

    public async Task OnGetAsync(string? q, string? status, [FromQuery(Name = ListState.PageParameter)] int page = 1, CancellationToken cancel = default)
    {
        List = new ListState(Request.Path, q?.Trim() ?? "", "-id", Math.Clamp(page, 1, ListState.LastPage)).With(("status", status));
        var chosen = Choices.Read<StocktakeStatus>(status);
        Total = await StocktakeList.CountAsync(host.Database, caller.Actor, chosen, List.Search, cancel);
        Rows = await StocktakeList.ReadAsync(host.Database, caller.Actor, chosen, List.Search, List.Skip, ListState.PageSize, cancel);
        Statuses = SelectLists.Texts(Enum.GetValues<StocktakeStatus>().Select(value => (EnumKey.Of(value), value.ChineseName())), status, "全部状态");
    }
}
