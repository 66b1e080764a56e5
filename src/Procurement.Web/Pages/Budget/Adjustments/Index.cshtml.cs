using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Procurement.Data.Budgeting;
using Procurement.Data.Model;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Budgeting;
using Procurement.Web.Hosting;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Budget.Adjustments;

/// <summary>The adjustments of a year, and 批复数, 调剂, 现数 of its lines.</summary>
[Authorize(Policy = Policies.BudgetRead)]
public sealed class IndexModel(YearReader reader, RegisterHost host, Caller caller, IAuthorizationService authorization) : PageModel
{
    /// <summary>The newest that the page lists; older ones are found by number, reason or status.</summary>
    public const int MostAdjustments = 100;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Status { get; set; }

    /// <summary><c>all</c> shows every line, not only the changed ones.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Lines { get; set; }

    [BindProperty(SupportsGet = true, Name = ListState.PageParameter)]
    public int PageNumber { get; set; } = 1;

    public BudgetYear Current { get; private set; } = null!;

    public ListState List { get; private set; } = null!;

    public IReadOnlyList<AdjustmentRow> Adjustments { get; private set; } = [];

    public AdjustedTotals Totals { get; private set; } = new(0, 0, Money.Zero, Money.Zero);

    public IReadOnlyList<AdjustedLineRow> Rows { get; private set; } = [];

    /// <summary>Whether the person may ask for an adjustment now.</summary>
    public bool MayRequest { get; private set; }

    public bool ShowsAll => Lines == "all";

    public async Task<IActionResult> OnGetAsync(int year, CancellationToken cancel)
    {
        if (!FiscalYear.IsYear(year))
        {
            return NotFound();
        }

        var (actor, number) = (caller.Actor, FiscalYear.Of(year));
        Current = await reader.FindAsync(actor, number, cancel);
        List = new ListState(Request.Path, Search?.Trim() ?? "", "", Math.Clamp(PageNumber, 1, ListState.LastPage)).With(("status", Status), ("lines", Lines));
        AdjustmentStatus? status = Enum.TryParse<AdjustmentStatus>(Status, ignoreCase: true, out var wanted) && EnumKey.Of(wanted) == Status ? wanted : null;
        Adjustments = await AdjustmentList.ReadAsync(host.Database, actor, number, status, Search, before: null, MostAdjustments, cancel);
        if (Current is { Status: BudgetYearStatus.Approved, DecidedAt: { } approvedAt })
        {
            MayRequest = (await authorization.AuthorizeAsync(User, Policies.BudgetWrite)).Succeeded;
            Totals = await AdjustedLineList.SumAsync(host.Database, actor, number, approvedAt, cancel);
            Rows = await AdjustedLineList.ReadAsync(host.Database, actor, number, approvedAt, !ShowsAll, List.Skip, ListState.PageSize, cancel);
        }

        return Page();
    }
}
