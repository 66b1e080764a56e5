using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Procurement.Web.Access;
using Procurement.Web.Hosting;
using Procurement.Web.Labels;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Labels;

/// <summary>地点标签: QR labels of the places in use, to be put beside their doors.</summary>
[Authorize(Policy = Policies.CardRead)]
public sealed class PlacesModel(RegisterHost host, Caller caller) : PageModel
{
    public ListState List { get; private set; } = null!;

    public LabelPage Sheets { get; private set; } = null!;

    public async Task OnGetAsync([FromQuery(Name = ListState.PageParameter)] int page = 1, CancellationToken cancel = default)
    {
        // Its sheets ask for paper without margins.
        HttpContext.LoadWhole();
        List = new ListState(Request.Path, "", "code", Math.Clamp(page, 1, int.MaxValue / LabelPage.Most)) { Size = LabelPage.Most };
        await using var context = caller.Open(host.Database);
        var places = context.Places.AsNoTracking().Where(place => !place.IsClosed);
        var department = await context.Departments.Where(row => row.Id == caller.DepartmentId).Select(row => row.Code).SingleOrDefaultAsync(cancel) ?? "";
        var total = await places.CountAsync(cancel);
        var rows = await places.OrderBy(place => place.Code).Skip(List.Skip).Take(LabelPage.Most).ToListAsync(cancel);
        Sheets = new LabelPage(caller.DepartmentName, [.. rows.Select(place => new Label(LabelText.OfPlace(department, place.Code), place.Code, place.Name, []))], total);
    }
}
