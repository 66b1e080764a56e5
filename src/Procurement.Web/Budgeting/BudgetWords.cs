using Procurement.Domain.Budgeting;

namespace Procurement.Web.Budgeting;

/// <summary>How states of a budget stand on a page.</summary>
public static class BudgetWords
{
    /// <summary>The kind of badge of a year's status.</summary>
    public static string Badge(BudgetYearStatus status) => status switch
    {
        BudgetYearStatus.Draft => "draft",
        BudgetYearStatus.Submitted => "pending",
        _ => "approved",
    };
}
