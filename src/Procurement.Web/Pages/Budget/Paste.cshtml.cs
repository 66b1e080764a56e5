using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Procurement.Documents.Pasting;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Budgeting;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Budget;

/// <summary>Rows pasted from a spreadsheet: looked at, mended cell by cell, and added in one act once nothing is wrong.</summary>
[Authorize(Policy = Policies.BudgetWrite)]
public sealed class PasteModel(Caller caller, PastePreview preview) : PageModel
{
    public FiscalYear Year { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>Null before anything is pasted.</summary>
    public PastedRows? Pasted { get; private set; }

    public string? Refusal { get; private set; }

    public IActionResult OnGet(int year) => Open(year) ? Page() : NotFound();

    /// <summary>Reads what was pasted.</summary>
    public async Task<IActionResult> OnPostAsync(int year, string? text, CancellationToken cancel)
    {
        if (!Open(year))
        {
            return NotFound();
        }

        Text = text ?? "";
        Pasted = await preview.ReadAsync(caller.Actor, Year, Text, cancel);
        return Answer();
    }

    /// <summary>Reads the mended rows again; adds them where that was asked for and nothing is wrong.</summary>
    /// <param name="add">Any value adds the rows, none only looks again.</param>
    public async Task<IActionResult> OnPostRowsAsync(int year, string? add, CancellationToken cancel)
    {
        if (!Open(year))
        {
            return NotFound();
        }

        Pasted = await preview.ReadAsync(caller.Actor, Year, TypedRows.Read(Request.Form, PasteColumn.All.Count), cancel);
        if (add is null || !Pasted.IsSound)
        {
            return Answer();
        }

        try
        {
            var added = await preview.AddAsync(caller.Actor, Year, Pasted, cancel);
            Flash.Success(TempData, $"已录入 {added.Count:#,##0} 条采购明细。");
            return Redirect($"/budget/{Year}");
        }
        catch (RuleViolationException refusal)
        {
            Refusal = refusal.Violation.Message;
            return Answer();
        }
    }

    private PageResult Answer()
    {
        Response.StatusCode = Refusal is null && Pasted!.IsSound ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private bool Open(int year)
    {
        Year = FiscalYear.IsYear(year) ? FiscalYear.Of(year) : default;
        return FiscalYear.IsYear(year);
    }
}
