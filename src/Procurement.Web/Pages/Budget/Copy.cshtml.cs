using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Procurement.Data.Budgeting;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Budgeting;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Budget;

/// <summary>Lines of the year before, chosen and taken over in one act.</summary>
[Authorize(Policy = Policies.BudgetWrite)]
public sealed class CopyModel(Caller caller, LineCopy copy) : PageModel
{
    public FiscalYear Year { get; private set; }

    public LineListPage Source { get; private set; } = null!;

    /// <summary>The chosen lines with the codes typed for them; null before anything was chosen, which chooses all.</summary>
    public IReadOnlyDictionary<Guid, string?>? Chosen { get; private set; }

    public string? Refusal { get; private set; }

    public Task<IActionResult> OnGetAsync(int year, CancellationToken cancel) => ShowAsync(year, cancel);

    public async Task<IActionResult> OnPostAsync(int year, Guid[] line, CancellationToken cancel)
    {
        Chosen = line.Distinct().ToDictionary(id => id, id => (string?)Request.Form[$"code-{id}"].ToString());
        try
        {
            var added = await copy.CopyAsync(caller.Actor, FiscalYear.Of(FiscalYear.IsYear(year) ? year : FiscalYear.First), Chosen, cancel);
            Flash.Success(TempData, $"已从上年复制 {added.Count:#,##0} 条采购明细，请核对金额和品目编码。");
            return Redirect($"/budget/{year}");
        }
        catch (RuleViolationException refusal)
        {
            Refusal = refusal.Violation.Message;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await ShowAsync(year, cancel);
        }
    }

    private async Task<IActionResult> ShowAsync(int year, CancellationToken cancel)
    {
        if (!FiscalYear.IsYear(year) || !FiscalYear.IsYear(year - 1))
        {
            return NotFound();
        }

        Year = FiscalYear.Of(year);
        Source = await copy.SourceAsync(caller.Actor, Year, cancel);
        return Page();
    }
}
