using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Budgeting;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Budget;

/// <summary>Asks before a line of a draft is deleted; what it said stays in the register's history.</summary>
[Authorize(Policy = Policies.BudgetWrite)]
public sealed class DeleteLineModel(Caller caller, BudgetDesk desk, LineHandler handler) : PageModel
{
    public FiscalYear Year => Line.FiscalYear;

    public ProcurementLine Line { get; private set; } = null!;

    public string? Refusal { get; private set; }

    public async Task<IActionResult> OnGetAsync(int year, Guid id, CancellationToken cancel) => await FindAsync(year, id, cancel) ? Page() : NotFound();

    /// <param name="version">The version that was shown.</param>
    public async Task<IActionResult> OnPostAsync(int year, Guid id, int version, CancellationToken cancel)
    {
        try
        {
            var deleted = await handler.DeleteAsync(caller.Actor, id, version, cancel);
            Flash.Success(TempData, $"已删除“{deleted.ItemName}”。");
            return Redirect($"/budget/{year}");
        }
        catch (RuleViolationException refusal) when (refusal.Violation is not NothingFound)
        {
            Refusal = refusal.Violation is LineChangedMeanwhile ? refusal.Violation.Message.Split('，')[0] + "，请看过最新内容再决定。" : refusal.Violation.Message;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await FindAsync(year, id, cancel) ? Page() : NotFound();
        }
    }

    private async Task<bool> FindAsync(int year, Guid id, CancellationToken cancel)
    {
        Line = (await desk.LineAsync(caller.Actor, id, cancel))!;
        return Line?.FiscalYear.Number == year;
    }
}
