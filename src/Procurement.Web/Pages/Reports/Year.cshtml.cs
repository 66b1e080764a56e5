using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Procurement.Data.Reports;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Reports;
using Procurement.Web.Ui;
using Procurement.Web.Ui.Charts;

namespace Procurement.Web.Pages.Reports;

/// <summary>A year's sums in one of the views: figures, a chart and the table that it is drawn from.</summary>
[Authorize(Policy = Policies.BudgetRead)]
public sealed class YearModel(ReportHandler reports, Caller caller) : PageModel
{
    /// <summary>More bars than anybody compares; the rest stands together as 其他.</summary>
    private const int MostBars = 12;

    [BindProperty(SupportsGet = true, Name = "by")]
    public string? By { get; set; }

    public ExecutionReport Report { get; private set; } = null!;

    public IReadOnlyList<int> Years { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int year, CancellationToken cancel)
    {
        if (!FiscalYear.IsYear(year))
        {
            return NotFound();
        }

        Report = await reports.ExecutionAsync(caller.Actor, FiscalYear.Of(year), ExecutionGroups.Parse(By), cancel);
        Years = [.. (await reports.YearsAsync(caller.Actor, cancel)).Append(year).Distinct().OrderDescending()];
        return Page();
    }

    public IReadOnlyList<Tab> Tabs => [.. ExecutionGroups.All.Select(group =>
        new Tab($"按{group.ChineseName()}", $"/reports/{Report.Year}?by={group.Key()}", group == Report.Group))];

    /// <summary>Whether purchases, acceptances or budgets are there to be drawn.</summary>
    public bool HasChart => Report.Rows.Any(row => row.Purchased.Yuan > 0 || row.Budget?.Yuan > 0);

    public IReadOnlyList<ChartPoint> PurchasePoints => [.. Report.Rows.Where(row => row.Purchased.Yuan > 0).Select(row => new ChartPoint(row.Label, row.Purchased.Yuan))];

    /// <summary>Where each row's money is: accepted, bought and not yet accepted, left. The largest budgets first.</summary>
    public IReadOnlyList<ChartStack> Stacks
    {
        get
        {
            var rows = Report.Rows.OrderByDescending(row => row.Budget?.Yuan).ToList();
            var shown = rows.Count <= MostBars ? rows : rows[..(MostBars - 1)];
            var stacks = shown.Select(row => Stack(row.Label, [row]));
            return [.. shown.Count == rows.Count ? stacks : stacks.Append(Stack("其他", rows[shown.Count..]))];
        }
    }

    private static ChartStack Stack(string label, IReadOnlyList<ExecutionRow> rows) => new(label,
    [
        rows.Sum(row => row.Accepted.Yuan),
        rows.Sum(row => (row.Purchased - row.Accepted).Yuan),
        Math.Max(0m, rows.Sum(row => (row.Balance ?? Money.Zero).Yuan)),
    ]);
}
