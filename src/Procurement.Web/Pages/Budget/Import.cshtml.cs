using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Budgeting;
using Procurement.Web.Imports;
using Procurement.Web.Register;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Budget;

/// <summary>A year's workbook: uploaded, looked at, confirmed.</summary>
[Authorize(Policy = Policies.BudgetWrite)]
public sealed class ImportModel(Caller caller, ImportDrafts drafts, WorkbookImport import) : PageModel
{
    public FiscalYear Year { get; private set; }

    /// <summary>The kept file that is looked at; null before one is uploaded.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Draft { get; set; }

    public WorkbookOutcome? Outcome { get; private set; }

    public string? Refusal { get; private set; }

    public string Report => Outcome?.Summary is { } summary ? ImportReport.Of(summary, written: true) : "";

    public async Task<IActionResult> OnGetAsync(int year, CancellationToken cancel)
    {
        if (!Open(year))
        {
            return NotFound();
        }

        Outcome = Draft is { } draft ? await import.RunAsync(caller.Actor, Year, draft, write: false, cancel) : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int year, IFormFile? file, CancellationToken cancel)
    {
        if (!Open(year))
        {
            return NotFound();
        }

        try
        {
            if (file is null || !file.FileName.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
            {
                throw new RuleViolationException(new WorkbookRefused("请选择工作簿（.xlsx）。"));
            }

            await using var stream = file.OpenReadStream();
            return Redirect($"/budget/{Year}/import?draft={await drafts.KeepAsync(caller.Actor, file.FileName, stream, cancel)}");
        }
        catch (RuleViolationException refusal) when (refusal.Violation is WorkbookRefused)
        {
            Refusal = refusal.Violation.Message;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
    }

    public async Task<IActionResult> OnPostConfirmAsync(int year, CancellationToken cancel)
    {
        if (!Open(year) || Draft is not { } draft)
        {
            return NotFound();
        }

        Outcome = await import.RunAsync(caller.Actor, Year, draft, write: true, cancel);
        if (Outcome.Summary is null)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        Flash.Success(TempData, "已导入。" + Report);
        return Redirect($"/budget/{Year}");
    }

    private bool Open(int year)
    {
        Year = FiscalYear.IsYear(year) ? FiscalYear.Of(year) : default;
        return FiscalYear.IsYear(year);
    }
}
