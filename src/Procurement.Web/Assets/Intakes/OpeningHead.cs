using Microsoft.AspNetCore.Mvc.ModelBinding;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Intakes;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;
using Procurement.Web.Purchasing;

namespace Procurement.Web.Assets.Intakes;

/// <summary>The document of a 期初建账 as it is typed.</summary>
public sealed class OpeningHead
{
    public Guid? UnitId { get; set; }

    public string? Day { get; set; }

    public string? LifeReason { get; set; }

    public string? Reason { get; set; }

    public string? Evidence { get; set; }

    /// <summary>What the rows are judged by; null where unit or day cannot be read, which stands in the model state.</summary>
    /// <param name="prefix">Before every field's name, e.g. <c>Head.</c></param>
    /// <exception cref="RuleViolationException">IN-OPENING.</exception>
    public OpeningTerms? Terms(ModelStateDictionary state, string prefix)
    {
        var fields = new FormFields(state, prefix);
        if (UnitId is null)
        {
            fields.Wrong(nameof(UnitId), "请选择单位。");
        }

        var day = fields.Day(nameof(Day), Day, "建账日期");
        if (state.IsValid)
        {
            IntakeRules.CheckWay(AssetWay.Opening, day, ofProposals: false);
        }

        return state.IsValid ? new OpeningTerms(day, IntakeItem.Blank(LifeReason)) : null;
    }

    /// <summary>The movement that another person approves.</summary>
    /// <param name="terms">As <see cref="Terms"/> read them.</param>
    public MovementDraft Draft(OpeningTerms terms, IReadOnlyList<IntakeCard> cards) =>
        IntakeDraft.Of(UnitId!.Value, AssetWay.Opening, terms.Day, Reason ?? "", Evidence, null, cards);
}
