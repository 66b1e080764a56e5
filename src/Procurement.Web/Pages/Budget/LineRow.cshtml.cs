using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Budgeting;

namespace Procurement.Web.Pages.Budget;

/// <summary>One row of the list as a fragment: shown, or being edited. Without scripts the whole form does the same.</summary>
[Authorize(Policy = Policies.BudgetWrite)]
public sealed class LineRowModel(Caller caller, BudgetDesk desk, LineEditing editing) : PageModel
{
    private const string New = "new";

    [BindProperty]
    public LineForm Line { get; set; } = new();

    public LineRowView? Shown { get; private set; }

    public LineEditView? Edited { get; private set; }

    /// <param name="cancel">Any value shows the row as it stands.</param>
    public async Task<IActionResult> OnGetAsync(int year, string id, string? cancel, CancellationToken stop)
    {
        if (Subject(year, id) is not { } subject)
        {
            return NotFound();
        }

        if (subject.Id is { } lineId)
        {
            return await desk.LineAsync(caller.Actor, lineId, stop) is { } line && line.FiscalYear == subject.Year
                ? await (cancel is null ? EditAsync(subject, LineForm.Of(LineDraft.Of(line), line.RowVersion), [], stop) : ShowAsync(subject, lineId, stop))
                : NotFound();
        }

        return cancel is null
            ? await EditAsync(subject, new LineForm { OnlySource = FundingSource.GeneralPublicBudget.Key() }, [], stop)
            : Content("", "text/html");
    }

    public async Task<IActionResult> OnPostAsync(int year, string id, CancellationToken stop)
    {
        if (Subject(year, id) is not { } subject)
        {
            return NotFound();
        }

        try
        {
            var projects = await desk.ProjectsAsync(caller.Actor, subject.Year, stop);
            var outcome = await editing.SaveAsync(caller.Actor, subject.Year, subject.Id, Line, projects, stop);
            if (outcome.Saved is not { } saved)
            {
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return await EditAsync(subject, Line, outcome.Problems, stop);
            }

            return await SavedAsync(subject, saved.Id, stop);
        }
        catch (RuleViolationException refusal) when (refusal.Violation is LineChangedMeanwhile && Request.Headers.ContainsKey("HX-Request"))
        {
            // Mine beside theirs needs the whole page; it finds what was typed in the request that it repeats.
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await EditAsync(subject, Line, [new LineProblem(LineFields.ItemName, refusal.Violation.Code, refusal.Violation.Message + "点“全部内容”对照。")], stop);
        }
    }

    /// <summary>The saved row; after a new one the next empty row, so that one goes on typing.</summary>
    private async Task<IActionResult> SavedAsync(EditSubject subject, Guid id, CancellationToken stop)
    {
        if (!Request.Headers.ContainsKey("HX-Request"))
        {
            return Redirect($"/budget/{subject.Year}");
        }

        Response.Headers["HX-Trigger"] = "linesChanged";
        if (subject.Id is null)
        {
            await EditAsync(subject, new LineForm { Project = Line.Project, OnlySource = Line.OnlySource }, [], stop);
        }

        return await ShowAsync(subject, id, stop);
    }

    private async Task<IActionResult> ShowAsync(EditSubject subject, Guid id, CancellationToken stop)
    {
        var status = await desk.StatusAsync(caller.Actor, subject.Year, stop);
        var row = await desk.Lines(caller.Actor).FindAsync(subject.Year, id, stop);
        Shown = row is null ? null : new LineRowView(subject.Year, status, row, MayEdit: status is BudgetYearStatus.Draft, MayPurchase: false);
        return row is null ? NotFound() : Page();
    }

    private async Task<IActionResult> EditAsync(EditSubject subject, LineForm form, IReadOnlyList<LineProblem> problems, CancellationToken stop)
    {
        Edited = new LineEditView(subject.Year, subject.Id, form, await desk.ProjectsAsync(caller.Actor, subject.Year, stop), problems);
        return Page();
    }

    private static EditSubject? Subject(int year, string id) => !FiscalYear.IsYear(year) ? null
        : id == New ? new EditSubject(FiscalYear.Of(year), null)
        : Guid.TryParse(id, out var lineId) ? new EditSubject(FiscalYear.Of(year), lineId) : null;

    /// <param name="Id">Null for a new line.</param>
    private sealed record EditSubject(FiscalYear Year, Guid? Id);
}
