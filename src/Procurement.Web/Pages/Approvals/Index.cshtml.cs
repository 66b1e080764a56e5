using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Procurement.Data.Assets;
using Procurement.Data.Books;
using Procurement.Data.Budgeting;
using Procurement.Data.Publishing;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Books;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Publishing;
using Procurement.Web.Access;
using Procurement.Web.Budgeting;
using Procurement.Web.Hosting;
using Procurement.Web.Publishing;

namespace Procurement.Web.Pages.Approvals;

/// <summary>The approver's desk: submitted years, adjustments, movements, closed books and disclosures that wait for a decision.</summary>
[Authorize(Policy = Policies.BudgetApprove)]
public sealed class IndexModel(YearReader reader, VersionReader versions, RegisterHost host, Caller caller) : PageModel
{
    /// <summary>The oldest that wait come last in a list of newest ones: more than this nobody has waiting.</summary>
    private const int Most = 500;

    public IReadOnlyList<(BudgetYear Year, YearTotals Totals)> Years { get; private set; } = [];

    public IReadOnlyList<AdjustmentRow> Adjustments { get; private set; } = [];

    public IReadOnlyList<MovementRow> Movements { get; private set; } = [];

    /// <summary>反结账申请: closed books that somebody asks to reopen.</summary>
    public IReadOnlyList<AssetYear> Reopenings { get; private set; } = [];

    public IReadOnlyList<VersionRow> Disclosures { get; private set; } = [];

    /// <summary>Whether the person asked for it, and so cannot decide.</summary>
    public bool IsOwn(Guid? by) => by == caller.Actor.AccountId;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Years = await reader.SubmittedAsync(caller.Actor, cancel);
        Adjustments = await AdjustmentList.ReadAsync(host.Database, caller.Actor, year: null, AdjustmentStatus.Pending, search: null, before: null, Most, cancel);
        Movements = await MovementList.ReadAsync(
            host.Database, caller.Actor, new MovementFilter([MovementStatus.Submitted]), "id", descending: true, 0, Most, cancel);
        Reopenings = await BookYears.ReopenRequestsAsync(host.Database, caller.Actor, cancel);
        Disclosures = caller.SeesWholeDepartment ? await versions.ListAsync(caller.Actor, year: null, VersionStatus.Submitted, cancel) : [];
    }
}
