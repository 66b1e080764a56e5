using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Procurement.Domain.Audit;
using Procurement.Domain.Books;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Books;
using Procurement.Web.Budgeting;

namespace Procurement.Web.Pages.Books;

/// <summary>结账: the checklist of a year, closing it, and asking for and deciding on its reopening.</summary>
[Authorize(Policy = Policies.CardRead)]
public sealed class ClosingModel(BookReader books, BookYearHandler years, Caller caller, IAuthorizationService authorization) : DeskPage(caller, authorization)
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty]
    public int RowVersion { get; set; }

    [BindProperty]
    public bool WarningsConfirmed { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public FiscalYear Number { get; private set; }

    public BookYearState State { get; private set; } = null!;

    /// <summary>Null once the year is closed.</summary>
    public ClosingChecklist? Checklist { get; private set; }

    public IReadOnlyList<AuditRecord> Steps { get; private set; } = [];

    public bool MayClose { get; private set; }

    public bool MayDecide { get; private set; }

    /// <summary>Whether the person asked for the reopening themselves, and so cannot decide.</summary>
    public bool IsOwn => State.Row?.ReopenRequestedBy is { } by && by == Caller.Actor.AccountId;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!FiscalYear.IsYear(Year) || !Caller.SeesWholeDepartment)
        {
            context.Result = NotFound();
            return;
        }

        Number = FiscalYear.Of(Year);
    }

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public Task<IActionResult> OnPostCloseAsync(CancellationToken cancel) => DoAsync(Policies.CardWrite, async () =>
    {
        await years.CloseAsync(Caller.Actor, new CloseBooks(Number, RowVersion, WarningsConfirmed), cancel);
        return ($"{Number} 年度资产账已结账。", Address);
    }, () => ShowAsync(cancel));

    public Task<IActionResult> OnPostRequestAsync(CancellationToken cancel) => DoAsync(Policies.CardWrite, async () =>
    {
        await years.RequestReopeningAsync(Caller.Actor, new DecideBooks(Number, RowVersion, Note), cancel);
        return ($"已申请 {Number} 年度反结账，等待另一人审核。", Address);
    }, () => ShowAsync(cancel));

    public Task<IActionResult> OnPostReopenAsync(CancellationToken cancel) => DoAsync(Policies.CardApprove, async () =>
    {
        await years.ReopenAsync(Caller.Actor, new DecideBooks(Number, RowVersion, Note), cancel);
        return ($"{Number} 年度资产账已反结账，可以继续记账。", Address);
    }, () => ShowAsync(cancel));

    public Task<IActionResult> OnPostRefuseAsync(CancellationToken cancel) => DoAsync(Policies.CardApprove, async () =>
    {
        await years.RefuseReopeningAsync(Caller.Actor, new DecideBooks(Number, RowVersion, Note), cancel);
        return ($"已退回 {Number} 年度的反结账申请。", Address);
    }, () => ShowAsync(cancel));

    private string Address => $"/books/{Number}/closing";

    private async Task ShowAsync(CancellationToken cancel)
    {
        State = await books.StateAsync(Caller.Actor, Number, cancel);
        Checklist = State.IsClosed ? null : (await books.ReviewAsync(Caller.Actor, Number, cancel)).Checklist;
        Steps = await books.StepsAsync(Caller.Actor, Number, cancel);
        (MayClose, MayDecide) = (await MayAsync(Policies.CardWrite), await MayAsync(Policies.CardApprove));
    }
}
