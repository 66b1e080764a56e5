using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Procurement.Data.Budgeting;
using Procurement.Domain.Audit;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Budgeting;

namespace Procurement.Web.Pages.Budget;

/// <summary>送审与批复 of a year: where it stands, what blocks it, and the act that is next.</summary>
[Authorize(Policy = Policies.BudgetRead)]
public sealed class ApprovalModel(YearHandler years, YearReader reader, Caller caller, IAuthorizationService authorization) : DeskPage(caller, authorization)
{
    /// <summary>More findings than anybody reads at once.</summary>
    public const int MostFindings = 100;

    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty]
    public int RowVersion { get; set; }

    [BindProperty]
    public bool WarningsConfirmed { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public FiscalYear Number { get; private set; }

    public BudgetYear Current { get; private set; } = null!;

    public YearReview Review { get; private set; } = null!;

    public IReadOnlyList<ProjectRow> Projects { get; private set; } = [];

    public IReadOnlyList<AuditRecord> Steps { get; private set; } = [];

    public bool MaySubmit { get; private set; }

    public bool MayDecide { get; private set; }

    /// <summary>Whether the person submitted it themselves, and so cannot decide.</summary>
    public bool IsOwn => Current.SubmittedBy is { } by && by == Caller.Actor.AccountId;

    public override void OnPageHandlerExecuting(Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context)
    {
        if (!FiscalYear.IsYear(Year))
        {
            context.Result = NotFound();
            return;
        }

        Number = FiscalYear.Of(Year);
    }

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public Task<IActionResult> OnPostSubmitAsync(CancellationToken cancel) => DoAsync(Policies.BudgetWrite, async () =>
    {
        await years.SubmitAsync(Caller.Actor, new SubmitYear(Number, RowVersion, WarningsConfirmed), cancel);
        return ($"{Number} 年预算已送审，等待批复。", Address);
    }, () => ShowAsync(cancel));

    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancel) => DoAsync(Policies.BudgetWrite, async () =>
    {
        await years.WithdrawAsync(Caller.Actor, new DecideYear(Number, RowVersion, Note), cancel);
        return ($"已撤回 {Number} 年预算的送审，可以继续编制。", Address);
    }, () => ShowAsync(cancel));

    public Task<IActionResult> OnPostApproveAsync(CancellationToken cancel) => DoAsync(Policies.BudgetApprove, async () =>
    {
        await years.ApproveAsync(Caller.Actor, new DecideYear(Number, RowVersion, Note), cancel);
        return ($"{Number} 年预算已批复。", Address);
    }, () => ShowAsync(cancel));

    public Task<IActionResult> OnPostReturnAsync(CancellationToken cancel) => DoAsync(Policies.BudgetApprove, async () =>
    {
        await years.ReturnAsync(Caller.Actor, new DecideYear(Number, RowVersion, Note), cancel);
        return ($"{Number} 年预算已退回编制。", Address);
    }, () => ShowAsync(cancel));

    private string Address => $"/budget/{Number}/approval";

    private async Task ShowAsync(CancellationToken cancel)
    {
        Current = await reader.FindAsync(Caller.Actor, Number, cancel);
        Review = await reader.ReviewAsync(Caller.Actor, Number, cancel);
        Projects = await reader.ProjectsAsync(Caller.Actor, Number, cancel);
        Steps = await reader.StepsAsync(Caller.Actor, Number, cancel);
        (MaySubmit, MayDecide) = (await MayAsync(Policies.BudgetWrite), await MayAsync(Policies.BudgetApprove));
    }
}
