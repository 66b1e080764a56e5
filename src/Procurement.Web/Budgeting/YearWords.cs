using Procurement.Domain.Audit;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;
using Procurement.Web.Ui;

namespace Procurement.Web.Budgeting;

/// <summary>How years and adjustments stand on pages.</summary>
public static class YearWords
{
    /// <summary>With its sign: what is added or cut.</summary>
    public static string ShowChange(this Money change) => change > Money.Zero ? $"+{change.Show()}" : change.Show();

    /// <summary>编制 → 送审 → 批复</summary>
    public static Step[] Steps(BudgetYear year) =>
    [
        new("编制", year.Status is BudgetYearStatus.Draft ? StepState.Current : StepState.Done),
        new("送审", year.Status is BudgetYearStatus.Draft ? StepState.Ahead : StepState.Done, year.SubmittedAt?.Show()),
        new("批复", year.Status switch
        {
            BudgetYearStatus.Draft => StepState.Ahead,
            BudgetYearStatus.Submitted => StepState.Current,
            _ => StepState.Done,
        }, year.Status is BudgetYearStatus.Approved ? year.DecidedAt?.Show() : null),
    ];

    public static Crumb[] Crumbs(FiscalYear year, string here) => [new("采购预算", "/budget"), new($"{year} 年", $"/budget/{year}"), new(here)];

    /// <summary>The action of a step without the words that the page says already.</summary>
    public static string StepName(AuditRecord step) => step.Action switch
    {
        AuditActions.YearSubmit => "送审",
        AuditActions.YearWithdraw => "撤回送审",
        AuditActions.YearApprove => "批复",
        AuditActions.YearReturn => "退回",
        _ => AuditActions.NameOf(step.Action),
    };
}
