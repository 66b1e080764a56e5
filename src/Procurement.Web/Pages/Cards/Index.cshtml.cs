using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Procurement.Data.Assets;
using Procurement.Data.Model;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Assets;
using Procurement.Web.Hosting;
using Procurement.Web.Purchasing;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Cards;

/// <summary>资产卡片: the list, every state of it an address.</summary>
[Authorize(Policy = Policies.CardRead)]
public sealed class IndexModel(RegisterHost host, Caller caller) : PageModel
{
    /// <summary>More places than a select box is good for; beyond, places are found through their own list.</summary>
    private const int MostPlaces = 500;

    public CardListAddress Asked { get; private set; } = null!;

    public ListState List { get; private set; } = null!;

    public CardListPage Cards { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];

    /// <summary>Whether no card is there at all, filter or not.</summary>
    public bool IsEmpty { get; private set; }

    public bool MayWrite => User.IsInAnyRole(Policies.CardWrite);

    /// <summary>The order that was asked for is not to be had for so many.</summary>
    public bool IsOrderRefused => Cards.Order != Asked.Order;

    /// <summary>Whether a condition is set that stands under 更多条件.</summary>
    public bool HasMoreFilters => new[]
    {
        Asked.Use, Asked.Custodian, Asked.ValueFrom, Asked.ValueTo, Asked.AcquiredFrom, Asked.AcquiredTo, Asked.Age, Asked.UsedUp, Asked.From,
    }.Any(value => !string.IsNullOrEmpty(value));

    public string Query => Request.QueryString.Value ?? "";

    /// <summary>What may be done with ticked cards.</summary>
    public static IEnumerable<SelectListItem> Kinds => CardChoice.Kinds.Select(kind => new SelectListItem(kind.ChineseName(), EnumKey.Of(kind)));

    public static IReadOnlyList<SelectListItem> Rows(string? chosen) => SelectLists.Texts(
        [
            (EnumKey.Of(AssetRow.Buildings), "房屋"), (EnumKey.Of(AssetRow.Vehicles), "车辆"), (EnumKey.Of(AssetRow.EquipmentOver200K), "单价20万元以上的设备"),
            (EnumKey.Of(AssetRow.Other), "其他固定资产"),
        ],
        chosen, "全部分类");

    public static IReadOnlyList<SelectListItem> KindItems(string? chosen) => SelectLists.Texts(AssetKinds.All.Select(kind => (EnumKey.Of(kind), kind.ChineseName())), chosen, "全部类别");

    public static IReadOnlyList<SelectListItem> Uses(string? chosen) => SelectLists.Texts(CardUses.All.Select(use => (EnumKey.Of(use), use.ChineseName())), chosen, "全部使用状况");

    public static IReadOnlyList<SelectListItem> UsedUp(string? chosen) => SelectLists.Texts([("yes", "已提足折旧"), ("no", "未提足折旧")], chosen, "不限折旧");

    public static IReadOnlyList<SelectListItem> Ages(string? chosen) => SelectLists.Texts(
        ((int[])[3, 5, 6, 8, 10, 15, 20]).Select(years => ($"{years}", $"满 {years} 年")), chosen, "不限使用年数");

    public static IReadOnlyList<SelectListItem> Statuses(string shown) =>
        [.. new (string Value, string Text)[] { ("active", "在账"), ("removed", "已销账"), (CardListAddress.AnyStatus, "在账和已销账") }.Select(row => new SelectListItem(row.Text, row.Value, row.Value == shown))];

    public async Task OnGetAsync([Microsoft.AspNetCore.Mvc.FromQuery] CardListAddress asked, CancellationToken cancel)
    {
        Asked = asked;
        var query = new CardListQuery(host.Database, caller.DepartmentId, caller.Actor.Units);
        var today = ChinaTime.DayOf(host.Clock.GetCurrentInstant());
        List = asked.List(Request.Path);
        Cards = this.ShowsFaults(asked.Faults())
            ? new CardListPage([], new CardListSums(0, Quantity.Zero, Money.Zero, IsCapped: false), asked.Order)
            : await query.ReadAsync(asked.Filter(today), asked.Order, List.Skip, List.Size, cancel);
        List = List with { Sort = (Cards.Order.IsDescending ? "-" : "") + EnumKey.Of(Cards.Order.Column) };
        await using var context = caller.Open(host.Database);
        IsEmpty = ModelState.IsValid && Cards.Sums.Count == 0 && !await context.Cards.AnyAsync(cancel);
        var units = await context.Units.OrderBy(unit => unit.Position).Select(unit => new { unit.Id, unit.Name }).ToListAsync(cancel);
        Units = SelectLists.Texts(units.Select(unit => (unit.Id.ToString(), unit.Name)), asked.Unit, "全部单位");
        await LoadPlacesAsync(context, cancel);
    }

    private async Task LoadPlacesAsync(RegisterContext context, CancellationToken cancel)
    {
        var chosen = Guid.TryParse(Asked.Place, out var id) ? id : Guid.Empty;
        var places = await context.Places.Where(place => !place.IsClosed || place.Id == chosen).OrderBy(place => place.Id != chosen).ThenBy(place => place.Code)
            .Take(MostPlaces).Select(place => new { place.Id, place.Code, place.Name }).ToListAsync(cancel);
        Places = SelectLists.Texts(
            places.Select(place => (place.Id.ToString(), $"{place.Code} {place.Name}")).Prepend((CardListAddress.NoPlace, "未定地点")), Asked.Place, "全部地点");
    }
}
