using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Procurement.Data.Assets;
using Procurement.Domain.Assets;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Assets;
using Procurement.Web.Hosting;
using Procurement.Web.Purchasing;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Places;

/// <summary>存放地点: the list, and below it the form for a new one or the one that is edited.</summary>
[Authorize(Policy = Policies.CardRead)]
public sealed class IndexModel(RegisterHost host, PlaceHandler places, Caller caller) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Unit { get; set; }

    [BindProperty]
    public bool IsClosed { get; set; }

    [BindProperty]
    public int RowVersion { get; set; }

    /// <summary>The place that is edited; null for a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Edit { get; set; }

    public ListState List { get; private set; } = null!;

    public IReadOnlyList<PlaceRow> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public RuleViolation? Refusal { get; private set; }

    public bool MayWrite => User.IsInAnyRole(Policies.CardWrite);

    public async Task<IActionResult> OnGetAsync(string? q, [FromQuery(Name = ListState.PageParameter)] int page = 1, CancellationToken cancel = default)
    {
        await LoadAsync(q, page, cancel);
        if (Edit is not { } id)
        {
            return Page();
        }

        if ((await PlaceList.ReadAsync(host.Database, caller.Actor, "", "", 0, 1, cancel, id)).SingleOrDefault() is not { } place)
        {
            return NotFound();
        }

        (Code, Name, Unit, IsClosed, RowVersion) = (place.Code, place.Name, place.UnitId?.ToString(), place.IsClosed, place.RowVersion);
        await LoadUnitsAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!MayWrite)
        {
            return Forbid();
        }

        var draft = new PlaceDraft(Code ?? "", Name ?? "", Guid.TryParse(Unit, out var unit) ? unit : null, IsClosed);
        try
        {
            var saved = Edit is { } id ? await places.ChangeAsync(caller.Actor, id, RowVersion, draft, cancel) : await places.AddAsync(caller.Actor, draft, cancel);
            Flash.Success(TempData, $"已保存存放地点 {saved.Code}。");
            return Redirect("/places");
        }
        catch (RuleViolationException refusal)
        {
            Refusal = refusal.Violation;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            await LoadAsync(null, 1, cancel);
            return Page();
        }
    }

    private async Task LoadAsync(string? q, int page, CancellationToken cancel)
    {
        List = new ListState(Request.Path, (q ?? "").Replace("\0", "", StringComparison.Ordinal).Trim(), "code", Math.Clamp(page, 1, ListState.LastPage));
        Total = await PlaceList.CountAsync(host.Database, caller.Actor, List.Search, cancel);
        Rows = await PlaceList.ReadAsync(host.Database, caller.Actor, List.Search, "", List.Skip, ListState.PageSize, cancel);
        await LoadUnitsAsync(cancel);
    }

    private async Task LoadUnitsAsync(CancellationToken cancel)
    {
        await using var context = caller.Open(host.Database);
        var units = await context.Units.OrderBy(unit => unit.Position).Select(unit => new { unit.Id, unit.Name }).ToListAsync(cancel);
        Units = SelectLists.Texts(units.Select(unit => (unit.Id.ToString(), unit.Name)), Unit, "几个单位共用");
    }
}
