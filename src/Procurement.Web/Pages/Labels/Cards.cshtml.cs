using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Procurement.Data.Model;
using Procurement.Domain.Assets;
using Procurement.Web.Access;
using Procurement.Web.Hosting;
using Procurement.Web.Labels;
using Procurement.Web.Purchasing;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Labels;

/// <summary>资产标签: QR labels of chosen cards, or of those that a filter finds; of cards that still hold something.</summary>
[Authorize(Policy = Policies.CardRead)]
public sealed class CardsModel(RegisterHost host, Caller caller) : PageModel
{
    public ListState List { get; private set; } = null!;

    public LabelPage Sheets { get; private set; } = null!;

    /// <summary>Chosen by hand; empty for all that the filter finds.</summary>
    public Guid[] Cards { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];

    /// <param name="cards">Ids, each by itself or several with commas between.</param>
    public async Task OnGetAsync(
        string? q, string? unit, string? place, [FromQuery] string[] cards, [FromQuery(Name = ListState.PageParameter)] int page = 1, CancellationToken cancel = default)
    {
        Cards = [.. cards.SelectMany(text => text.Split(',')).Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct().Take(LabelPage.Most)];
        // Its sheets ask for paper without margins.
        HttpContext.LoadWhole();
        List = new ListState(Request.Path, q?.Trim() ?? "", "number", Math.Clamp(page, 1, int.MaxValue / LabelPage.Most)) { Size = LabelPage.Most }
            .With([("unit", unit), ("place", place), .. Cards.Select(card => ("cards", (string?)card.ToString()))]);
        await using var context = caller.Open(host.Database);
        var found = Filter(context, Guid.TryParse(unit, out var held) ? held : null, Guid.TryParse(place, out var at) ? at : null);
        var department = await context.Departments.Where(row => row.Id == caller.DepartmentId).Select(row => row.Code).SingleOrDefaultAsync(cancel) ?? "";
        var total = await found.CountAsync(cancel);
        var rows = await found.OrderBy(card => card.CardNumber).Skip(List.Skip).Take(LabelPage.Most).ToListAsync(cancel);
        var places = await context.Places.AsNoTracking().OrderBy(row => row.Code).ToListAsync(cancel);
        var names = places.ToDictionary(row => row.Id, row => row.Name);
        Sheets = new LabelPage(caller.DepartmentName, [.. rows.Select(card => LabelOf(card, department, names))], total);
        var units = await context.Units.OrderBy(row => row.Code).Select(row => new { row.Id, row.Name }).ToListAsync(cancel);
        Units = SelectLists.Texts(units.Select(row => (row.Id.ToString(), row.Name)), unit, "全部单位");
        Places = SelectLists.Texts(places.Select(row => (row.Id.ToString(), row.Code + " " + row.Name)), place, "全部地点");
    }

    private IQueryable<AssetCard> Filter(RegisterContext context, Guid? unit, Guid? place)
    {
        var chosen = Cards;
        var (search, pattern) = (List.Search, "%" + List.Search.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_") + "%");
        return context.Cards.AsNoTracking().Where(card =>
            card.Status == CardStatus.Active && (chosen.Length == 0 || chosen.Contains(card.Id)) && (unit == null || card.UnitId == unit) && (place == null || card.PlaceId == place)
            && (search == "" || EF.Functions.ILike(card.CardNumber + " " + card.Name + " " + card.Model, pattern, "\\")));
    }

    private static Label LabelOf(AssetCard card, string department, Dictionary<Guid, string> places) => new(
        LabelText.OfCard(department, card.CardNumber), card.CardNumber, card.Name,
        [("型号", card.Model), ("地点", card.PlaceId is { } place ? places.GetValueOrDefault(place) : null), ("保管人", card.Custodian), ("取得", card.AcquiredOn.Show())]);
}
