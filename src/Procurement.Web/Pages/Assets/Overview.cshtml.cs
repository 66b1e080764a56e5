using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Procurement.Data.Assets;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Assets;
using Procurement.Web.Ui.Charts;

namespace Procurement.Web.Pages.Assets;

/// <summary>资产分析: number and value of what is on the cards, by class, unit, age, place and use, and what to look at.</summary>
[Authorize(Policy = Policies.CardRead)]
public sealed class OverviewModel(OverviewHandler overview, Caller caller) : PageModel
{
    /// <summary>More bars than anybody compares; the rest stands together as 其他.</summary>
    private const int MostBars = 10;

    /// <summary>More rows than anybody reads on a page; the workbook has all.</summary>
    public const int MostRows = 30;

    public OverviewReport Report { get; private set; } = null!;

    public RuleViolation? Refusal { get; private set; }

    public async Task OnGetAsync(string? day, CancellationToken cancel)
    {
        var chosen = overview.Today;
        try
        {
            chosen = overview.Day(day);
        }
        catch (RuleViolationException refusal)
        {
            Refusal = refusal.Violation;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        Report = await overview.ReadAsync(caller.Actor, chosen, cancel);
    }

    /// <summary>Each bar's value: what is still depreciated, and what is used up.</summary>
    public IReadOnlyList<ChartStack> Stacks(OverviewGroup group)
    {
        var rows = Report.Figures.Ordered(group);
        var shown = rows.Count <= MostBars ? rows : [.. rows.Take(MostBars - 1)];
        var stacks = shown.Select(row => Stack(OverviewWords.LabelOf(row), [row]));
        return [.. shown.Count == rows.Count ? stacks : stacks.Append(Stack("其他", [.. rows.Skip(shown.Count)]))];
    }

    public IReadOnlyList<ChartPoint> Uses => [.. Report.Figures.Of(OverviewGroup.Use).Select(row => new ChartPoint(OverviewWords.LabelOf(row), row.Value.Yuan))];

    private static ChartStack Stack(string label, IReadOnlyList<OverviewRow> rows)
    {
        var (value, usedUp) = (rows.Sum(row => row.Value.Yuan), rows.Sum(row => row.UsedUp.Yuan));
        return new ChartStack(label, [Math.Max(value - usedUp, 0m), Math.Max(usedUp, 0m)]);
    }
}
