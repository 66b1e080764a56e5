using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Procurement.Data.Budgeting;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Budgeting;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Budget;

/// <summary>The lines of a year: filtered, ordered, a page at a time, with totals over the whole filter.</summary>
[Authorize(Policy = Policies.BudgetRead)]
public sealed class LinesModel(Caller caller, BudgetDesk desk, IAuthorizationService authorization) : PageModel
{
    /// <summary>As many projects as one finds one's way in; beyond it a unit is chosen first.</summary>
    private const int MostProjectsToChoose = 300;

    [BindProperty(SupportsGet = true)]
    public LineListAddress Address { get; set; } = new();

    public FiscalYear Year { get; private set; }

    public BudgetYearStatus Status { get; private set; }

    public IReadOnlyList<BudgetYearRow> Years { get; private set; } = [];

    public IReadOnlyList<ProjectChoice> Projects { get; private set; } = [];

    public LineListPage Lines { get; private set; } = null!;

    public ListState List { get; private set; } = null!;

    public bool MayWrite { get; private set; }

    public bool MayPurchase { get; private set; }

    /// <summary>Whether lines may be edited here and now.</summary>
    public bool MayEdit => MayWrite && Status is BudgetYearStatus.Draft;

    /// <summary>Nothing there at all, filter or not.</summary>
    public bool IsEmpty => Lines.Totals.Count == 0 && !List.IsFiltered;

    public async Task<IActionResult> OnGetAsync(int year, CancellationToken cancel)
    {
        if (!FiscalYear.IsYear(year))
        {
            return NotFound();
        }

        Year = FiscalYear.Of(year);
        List = Address.List(Request.Path);
        Status = await desk.StatusAsync(caller.Actor, Year, cancel);
        Years = await desk.Sums(caller.Actor).YearsAsync(cancel);
        Projects = await desk.ProjectsAsync(caller.Actor, Year, cancel);
        Lines = await desk.Lines(caller.Actor).ReadAsync(Address.Filter(Year), Address.Order, Address.Skip, Address.Take, cancel);
        MayWrite = (await authorization.AuthorizeAsync(User, Policies.BudgetWrite)).Succeeded;
        MayPurchase = Status is BudgetYearStatus.Approved && (await authorization.AuthorizeAsync(User, Policies.PurchaseWrite)).Succeeded;
        return Page();
    }

    public IEnumerable<SelectListItem> UnitItems() => Projects.DistinctBy(project => project.UnitId)
        .Select(project => new SelectListItem(project.Unit, project.UnitId.ToString(), project.UnitId.ToString() == Address.Unit)).Prepend(new SelectListItem("全部单位", ""));

    /// <summary>The projects to choose from, those of the chosen unit where there is one; none where there are too many.</summary>
    public IReadOnlyList<SelectListItem> ProjectItems()
    {
        var projects = Projects.Where(project => string.IsNullOrEmpty(Address.Unit) || project.UnitId.ToString() == Address.Unit).ToList();
        return projects.Count > MostProjectsToChoose && !projects.Exists(project => project.Id.ToString() == Address.Project)
            ? []
            : [new SelectListItem("全部项目", ""), .. projects.Where(project => projects.Count <= MostProjectsToChoose || project.Id.ToString() == Address.Project)
                .Select(project => new SelectListItem(project.Name, project.Id.ToString(), project.Id.ToString() == Address.Project))];
    }

    /// <summary>Choices of a filter: all of them, then the given ones.</summary>
    public static IEnumerable<SelectListItem> Items(string all, string? chosen, params (string Value, string Label)[] choices) =>
        choices.Select(choice => new SelectListItem(choice.Label, choice.Value, choice.Value == chosen)).Prepend(new SelectListItem(all, ""));
}
