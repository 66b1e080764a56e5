using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Procurement.Data.Reports;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Reports;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Lines;

/// <summary>One line from its budget to its cards: the figures, and every document behind them.</summary>
[Authorize(Policy = Policies.BudgetRead)]
public sealed class LifeModel(ReportHandler reports, Caller caller) : PageModel
{
    public LineLife Life { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        try
        {
            Life = await reports.LifeAsync(caller.Actor, id, cancel);
            return Page();
        }
        catch (RuleViolationException refusal) when (refusal.Violation is NothingFound)
        {
            return NotFound();
        }
    }

    /// <summary>The figures in the order in which the money goes.</summary>
    public IReadOnlyList<Figure> Figures =>
    [
        .. Life.Approved is null ? (Figure[])[] :
        [
            new("批复数", Life.Approved.Show(), "元"),
            new("已调剂", Life.Adjusted.Show(), "元", Life.Adjustments.Count == 0 ? null : $"{Life.Adjustments.Count} 份调剂单"),
        ],
        new("现预算", Life.Budget.Show(), "元", Life.Line is null ? "已从预算中撤下" : YearText, "main"),
        new("已采购", Life.Purchased.Show(), "元"),
        new("已验收", Life.Accepted.Show(), "元"),
        new("已建卡", Life.Carded.Show(), "元"),
        new("余额", Life.Balance.Show(), "元"),
    ];

    private string YearText => $"{Life.Project.FiscalYear} 年，{Life.YearStatus.ChineseName()}";

    /// <summary>Where the line is changed: the draft itself, by an adjustment once approved; null where it stays as it is.</summary>
    public string? ChangeAddress => Life switch
    {
        { Line: null } => null,
        { YearStatus: BudgetYearStatus.Draft } => $"/budget/{Life.Project.FiscalYear}/lines/{Life.Id}",
        { YearStatus: BudgetYearStatus.Approved } => $"/budget/{Life.Project.FiscalYear}/adjustments/new?line={Life.Id}",
        _ => null,
    };

    public bool MayBuy => Life is { YearStatus: BudgetYearStatus.Approved, Line: not null } && Life.Balance > Money.Zero;
}
