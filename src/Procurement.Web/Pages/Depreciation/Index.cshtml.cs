using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Depreciating;
using Procurement.Web.Ui.Charts;

namespace Procurement.Web.Pages.Depreciation;

/// <summary>折旧 of a month: by class and unit, the year's charges month by month, and what has no life yet.</summary>
[Authorize(Policy = Policies.CardRead)]
public sealed class IndexModel(DepreciationHandler handler, Caller caller) : PageModel
{
    public DepreciationReport Report { get; private set; } = null!;

    public RuleViolation? Refusal { get; private set; }

    /// <summary>As typed.</summary>
    public string KnownAt { get; private set; } = "";

    /// <summary>Cards without a life, and their value in yuan.</summary>
    public (int Cards, Money Value) Lifeless { get; private set; }

    /// <summary>What the addresses of lists and files of the same month carry.</summary>
    public string Query => $"month={Report.Month}" + (KnownAt.Length > 0 && Refusal is null ? $"&knownAt={Uri.EscapeDataString(KnownAt)}" : "");

    public IReadOnlyList<ChartPoint> Charges =>
        [.. Report.Total.Charges.Select((charge, index) => new ChartPoint($"{index + 1} 月", charge.Yuan))];

    public async Task OnGetAsync(string? month, string? knownAt, CancellationToken cancel)
    {
        KnownAt = knownAt?.Trim() ?? "";
        var question = handler.Ask(null, null);
        try
        {
            question = handler.Ask(month, knownAt);
        }
        catch (RuleViolationException refusal)
        {
            Refusal = refusal.Violation;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        Report = await handler.ReportAsync(caller.Actor, question, cancel);
        var lifeless = await handler.LifelessAsync(caller.Actor, cancel);
        Lifeless = (lifeless.Sum(group => group.Cards), Money.Sum(lifeless.Select(group => group.Value)));
    }
}
