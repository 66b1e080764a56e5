using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Budgeting;
using Procurement.Web.Hosting;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Budget;

/// <summary>The whole form of a line, new or standing; where somebody was faster, both wordings side by side.</summary>
[Authorize(Policy = Policies.BudgetWrite)]
public sealed class LineModel(Caller caller, BudgetDesk desk, LineEditing editing, LineHandler handler, RegisterHost host) : PageModel
{
    [BindProperty]
    public LineForm Line { get; set; } = new();

    public FiscalYear Year { get; private set; }

    /// <summary>Null for a new line.</summary>
    public Guid? Id { get; private set; }

    public IReadOnlyList<ProjectChoice> Projects { get; private set; } = [];

    /// <summary>What concerns no field.</summary>
    public string? Refusal { get; private set; }

    public IReadOnlyList<LineProblem> Warnings { get; private set; } = [];

    public EditConflict? Conflict { get; private set; }

    /// <summary>What no source pays yet, as far as the form tells.</summary>
    public Money? Remainder { get; private set; }

    /// <summary>By the class rules; null where the code is none yet.</summary>
    public bool? IsFixedAssetByRule { get; private set; }

    public async Task<IActionResult> OnGetAsync(int year, string id, CancellationToken cancel)
    {
        if (!await OpenAsync(year, id, cancel))
        {
            return NotFound();
        }

        if (Id is { } lineId)
        {
            if (await desk.LineAsync(caller.Actor, lineId, cancel) is not { } line || line.FiscalYear != Year)
            {
                return NotFound();
            }

            Line = LineForm.Of(LineDraft.Of(line), line.RowVersion);
        }

        await JudgeAsync(cancel);
        return Page();
    }

    /// <param name="compute">Any value only computes amount and remainder and saves nothing.</param>
    public async Task<IActionResult> OnPostAsync(int year, string id, string? compute, CancellationToken cancel)
    {
        if (!await OpenAsync(year, id, cancel))
        {
            return NotFound();
        }

        if (compute is not null)
        {
            Line.Amount = string.IsNullOrWhiteSpace(Line.Amount) ? Line.Product()?.ToString() : Line.Amount;
            ModelState.Clear();
            await JudgeAsync(cancel);
            return Page();
        }

        try
        {
            var outcome = await editing.SaveAsync(caller.Actor, Year, Id, Line, Projects, cancel);
            if (outcome.Saved is not null)
            {
                Flash.Success(TempData, outcome.Saved.Warnings.Count == 0 ? "已保存。" : "已保存，请留意：" + string.Join("", outcome.Saved.Warnings.Select(warning => warning.Message)));
                return Redirect($"/budget/{Year}");
            }

            foreach (var problem in outcome.Problems)
            {
                ModelState.AddModelError(LineFormFields.Key(problem.Field), problem.Message);
            }
        }
        catch (RuleViolationException refusal) when (refusal.Violation is LineChangedMeanwhile changed)
        {
            Conflict = LineComparison.Of(changed, Line, Projects);
            Line.RowVersion = changed.CurrentVersion;
            ModelState.Clear();
        }
        catch (RuleViolationException refusal) when (refusal.Violation is not NothingFound)
        {
            Refusal = refusal.Violation.Message;
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await JudgeAsync(cancel);
        return Page();
    }

    private async Task<bool> OpenAsync(int year, string id, CancellationToken cancel)
    {
        var lineId = Guid.Empty;
        if (!FiscalYear.IsYear(year) || (id != "new" && !Guid.TryParse(id, out lineId)))
        {
            return false;
        }

        (Year, Id) = (FiscalYear.Of(year), id == "new" ? null : lineId);
        Projects = await desk.ProjectsAsync(caller.Actor, Year, cancel);
        return true;
    }

    /// <summary>Says what can be said of the form as it stands, without saving it.</summary>
    private async Task JudgeAsync(CancellationToken cancel)
    {
        var project = Projects.FirstOrDefault(choice => choice.Id.ToString() == Line.Project) ?? (Projects.Count > 0 ? Projects[0] : null);
        var (draft, _) = Line.Read(Year, project is null ? null : LineTexts.Project(project), await host.CatalogueAsync(cancel));
        if (draft is not null)
        {
            var rules = await handler.RulesAsync(cancel);
            (Remainder, IsFixedAssetByRule, Warnings) = (draft.Remainder(), rules.IsFixedAssetByRule(draft), rules.Warnings(draft, Year));
        }
    }
}
