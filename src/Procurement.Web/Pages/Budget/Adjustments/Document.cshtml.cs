using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Budgeting;

namespace Procurement.Web.Pages.Budget.Adjustments;

/// <summary>An adjustment: before and after side by side, and the decision.</summary>
[Authorize(Policy = Policies.BudgetRead)]
public sealed class DocumentModel(AdjustmentHandler adjustments, YearReader reader, Caller caller, IAuthorizationService authorization) : DeskPage(caller, authorization)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty]
    public int RowVersion { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public AdjustmentDocument Document { get; private set; } = null!;

    /// <summary>Whether the person asked for it, and so may take it back and not decide.</summary>
    public bool IsOwn => Document.Adjustment.RequestedBy == Caller.Actor.AccountId;

    public bool MayDecide { get; private set; }

    public bool MayWithdraw { get; private set; }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!FiscalYear.IsYear(Year))
        {
            context.Result = NotFound();
        }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        return Document.Adjustment.FiscalYear.Number == Year ? Page() : NotFound();
    }

    public Task<IActionResult> OnPostApproveAsync(CancellationToken cancel) => EndAsync(Policies.BudgetApprove, adjustments.ApproveAsync, "已批准，明细已按调剂后的数变动", cancel);

    public Task<IActionResult> OnPostRejectAsync(CancellationToken cancel) => EndAsync(Policies.BudgetApprove, adjustments.RejectAsync, "已退回", cancel);

    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancel) => EndAsync(Policies.BudgetWrite, adjustments.WithdrawAsync, "已撤回", cancel);

    private Task<IActionResult> EndAsync(
        string policy, Func<Domain.Access.Actor, DecideAdjustment, CancellationToken, Task<AdjustmentState>> end, string done, CancellationToken cancel) =>
        DoAsync(policy, async () =>
        {
            var ended = await end(Caller.Actor, new DecideAdjustment(Id, RowVersion, Note), cancel);
            return ($"调剂单 {ended.Number} {done}。", $"/budget/{Year}/adjustments/{Id}");
        }, () => ShowAsync(cancel));

    private async Task ShowAsync(CancellationToken cancel)
    {
        Document = await reader.AdjustmentAsync(Caller.Actor, Id, cancel);
        var isPending = Document.Adjustment.Status is AdjustmentStatus.Pending;
        MayDecide = isPending && !IsOwn && await MayAsync(Policies.BudgetApprove);
        MayWithdraw = isPending && IsOwn && await MayAsync(Policies.BudgetWrite);
    }
}
