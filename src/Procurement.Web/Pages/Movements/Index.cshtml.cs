using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Procurement.Data.Assets;
using Procurement.Data.Model;
using Procurement.Data.Purchasing;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Web.Access;
using Procurement.Web.Hosting;
using Procurement.Web.Movements;
using Procurement.Web.Purchasing;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Movements;

/// <summary>变动: all movements of cards, those that wait, and those that are still to be submitted.</summary>
[Authorize(Policy = Policies.CardRead)]
public sealed class IndexModel(RegisterHost host, Caller caller) : PageModel
{
    public MovementQuery Query { get; private set; } = null!;

    public ListState List { get; private set; } = null!;

    public IReadOnlyList<MovementRow> Rows { get; private set; } = [];

    public MovementSums Sums { get; private set; } = null!;

    public IReadOnlyList<Tab> Tabs { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Statuses { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Kinds { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Ways { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public bool MayWrite => User.IsInAnyRole(Policies.CardWrite);

    public async Task OnGetAsync(
        string? q, string? status, string? kind, string? way, string? unit, string? from, string? to, string? sort,
        [FromQuery(Name = ListState.PageParameter)] int page = 1, CancellationToken cancel = default)
    {
        Query = new MovementQuery(q, status, kind, way, unit, from, to, sort);
        List = Query.List(Request.Path, Math.Clamp(page, 1, ListState.LastPage));
        Sums = new MovementSums(0, 0, Domain.Common.Money.Zero);
        if (!this.ShowsFaults(Query.Faults()))
        {
            Sums = await MovementList.SumAsync(host.Database, caller.Actor, Query.Filter(), cancel);
            Rows = await MovementList.ReadAsync(host.Database, caller.Actor, Query.Filter(), Query.SortKey, Query.IsDescending, List.Skip, ListState.PageSize, cancel);
        }

        Statuses = SelectLists.Texts(
            [(MovementQuery.Open, "草稿与退回"), .. Enum.GetValues<MovementStatus>().Select(value => (EnumKey.Of(value), value.ChineseName()))], status, "全部状态");
        Kinds = SelectLists.Texts(Enum.GetValues<MovementKind>().Select(value => (EnumKey.Of(value), value.ChineseName())), kind, "全部类型");
        Ways = SelectLists.Texts(AssetWays.Disposals.Append(AssetWay.Shortage).Concat(AssetWays.Intakes).Append(AssetWay.Purchase)
            .Select(value => (EnumKey.Of(value), value.ChineseName())), way, "全部方式");
        var units = await PurchasableLines.UnitsAsync(host.Database, caller.Actor, cancel);
        Units = SelectLists.Texts(units.Select(row => (row.Id.ToString(), row.Name)), unit, "全部单位");
        await CountTabsAsync(status, cancel);
    }

    private async Task CountTabsAsync(string? status, CancellationToken cancel)
    {
        var waiting = await MovementList.SumAsync(host.Database, caller.Actor, new MovementFilter([MovementStatus.Submitted]), cancel);
        var open = await MovementList.SumAsync(host.Database, caller.Actor, new MovementFilter([MovementStatus.Draft, MovementStatus.Returned]), cancel);
        var submitted = EnumKey.Of(MovementStatus.Submitted);
        Tabs =
        [
            new("全部", "/movements", status != submitted && status != MovementQuery.Open),
            new("待审批", $"/movements?status={submitted}", status == submitted, waiting.Count),
            new("草稿与退回", $"/movements?status={MovementQuery.Open}", status == MovementQuery.Open, open.Count),
        ];
    }
}
