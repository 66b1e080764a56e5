using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Publishing;
using Procurement.Domain.Purchasing;
using Procurement.Domain.Stocktaking;

namespace Procurement.Web.Ui;

/// <summary>How a status stands on pages: its name, and the look of its badge (<c>badge-LOOK</c> in the style sheets).</summary>
public sealed record StatusBadge(string Text, string Look)
{
    public static StatusBadge Of(BudgetYearStatus status) => new(status.ChineseName(), status switch
    {
        BudgetYearStatus.Draft => "draft",
        BudgetYearStatus.Submitted => "pending",
        _ => "approved",
    });

    public static StatusBadge Of(AdjustmentStatus status) => new(status.ChineseName(), status switch
    {
        AdjustmentStatus.Pending => "pending",
        AdjustmentStatus.Approved => "approved",
        AdjustmentStatus.Rejected => "refused",
        _ => "cancelled",
    });

    public static StatusBadge Of(PurchaseStatus status) => new(status.ChineseName(), status is PurchaseStatus.Active ? "active" : "cancelled");

    public static StatusBadge Of(AcceptanceStatus status) => new(status.ChineseName(), status is AcceptanceStatus.Active ? "done" : "cancelled");

    public static StatusBadge Of(CardProposalStatus status) => new(status.ChineseName(), status switch
    {
        CardProposalStatus.Waiting => "pending",
        CardProposalStatus.Confirmed => "done",
        CardProposalStatus.Rejected => "refused",
        _ => "cancelled",
    });

    public static StatusBadge Of(CardStatus status) => new(status.ChineseName(), status is CardStatus.Active ? "active" : "cancelled");

    public static StatusBadge Of(MovementStatus status) => new(status.ChineseName(), status switch
    {
        MovementStatus.Draft => "draft",
        MovementStatus.Submitted => "pending",
        MovementStatus.Effective => "done",
        MovementStatus.Returned => "refused",
        MovementStatus.Reversed => "adjusted",
        _ => "cancelled",
    });

    public static StatusBadge Of(StocktakeStatus status) => new(status.ChineseName(), status switch
    {
        StocktakeStatus.Counting => "active",
        StocktakeStatus.Reviewing => "pending",
        StocktakeStatus.Finished => "done",
        _ => "cancelled",
    });

    public static StatusBadge Of(VersionStatus status) => new(status.ChineseName(), status switch
    {
        VersionStatus.Submitted => "pending",
        VersionStatus.Released => "done",
        VersionStatus.Returned => "refused",
        _ => "cancelled",
    });

    public static StatusBadge Of(CountResult result) => new(result.ChineseName(), result switch
    {
        CountResult.Pending => "draft",
        CountResult.Matches => "done",
        CountResult.Shortage => "error",
        CountResult.Surplus => "warning",
        _ => "adjusted",
    });
}
