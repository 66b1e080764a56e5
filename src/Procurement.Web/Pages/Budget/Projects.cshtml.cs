using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Procurement.Data.Budgeting;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Budgeting;

namespace Procurement.Web.Pages.Budget;

/// <summary>The projects of a year with their sums against 预算资金; in a draft they are added, changed and deleted here.</summary>
[Authorize(Policy = Policies.BudgetRead)]
public sealed class ProjectsModel(ProjectHandler projects, YearReader reader, Caller caller, IAuthorizationService authorization) : DeskPage(caller, authorization)
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    /// <summary>The project that is being changed, null for a new one.</summary>
    [BindProperty(SupportsGet = true, Name = "edit")]
    public Guid? Edit { get; set; }

    [BindProperty]
    public int RowVersion { get; set; }

    [BindProperty]
    public Guid? Unit { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Budget { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public FiscalYear Number { get; private set; }

    public BudgetYear Current { get; private set; } = null!;

    public IReadOnlyList<ProjectRow> Rows { get; private set; } = [];

    public IReadOnlyList<(Guid Id, string Name)> Units { get; private set; } = [];

    /// <summary>Whether the person may change projects, and the year is a draft.</summary>
    public bool IsOpen { get; private set; }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!FiscalYear.IsYear(Year))
        {
            context.Result = NotFound();
            return;
        }

        Number = FiscalYear.Of(Year);
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        if (Edit is not { } id)
        {
            return Page();
        }

        if (Rows.FirstOrDefault(row => row.Id == id) is not { } project)
        {
            return NotFound();
        }

        (RowVersion, Unit, Name, Code, Budget) = (project.RowVersion, project.UnitId, project.Name, project.Code, project.Budget.ToString());
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken cancel)
    {
        if (!FigureTexts.TryMoney(Budget, out var budget))
        {
            ModelState.AddModelError(nameof(Budget), "预算资金请填金额，最多两位小数，如 120000.00。");
            return await MayAsync(Policies.BudgetWrite) ? await AgainAsync(() => ShowAsync(cancel)) : Forbid();
        }

        return await DoAsync(Policies.BudgetWrite, async () =>
        {
            var name = Name ?? "";
            await (Edit is { } id
                ? projects.ChangeAsync(Caller.Actor, new ChangeProject(id, RowVersion, name, Code, budget, Reason), cancel)
                : projects.AddAsync(Caller.Actor, new AddProject(Number, Unit ?? Guid.Empty, name, Code, budget), cancel));
            return ($"已保存项目“{name.Trim()}”。", Address);
        }, () => ShowAsync(cancel));
    }

    public Task<IActionResult> OnPostDeleteAsync(CancellationToken cancel) => DoAsync(Policies.BudgetWrite, async () =>
    {
        await projects.DeleteAsync(Caller.Actor, new DeleteProject(Edit ?? Guid.Empty, RowVersion), cancel);
        return ("已删除项目。", Address);
    }, () => ShowAsync(cancel));

    private string Address => $"/budget/{Number}/projects";

    private async Task ShowAsync(CancellationToken cancel)
    {
        Current = await reader.FindAsync(Caller.Actor, Number, cancel);
        Rows = await reader.ProjectsAsync(Caller.Actor, Number, cancel);
        Units = await reader.UnitsAsync(Caller.Actor, cancel);
        IsOpen = Current.Status is BudgetYearStatus.Draft && await MayAsync(Policies.BudgetWrite);
        if (Refusal is ProjectFieldWrong wrong)
        {
            ModelState.AddModelError(wrong.Field switch { "name" => nameof(Name), "code" => nameof(Code), _ => nameof(Budget) }, wrong.Message);
        }
    }
}
