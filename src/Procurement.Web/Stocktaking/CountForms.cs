using Procurement.Domain.Common;
using Procurement.Domain.Stocktaking;

namespace Procurement.Web.Stocktaking;

/// <summary>A count as the form of the counting page posts it; shown again as typed where it is refused.</summary>
/// <param name="CountId">Made when the page was served, so that a form that is sent twice counts once.</param>
/// <param name="Number">卡片编号</param>
/// <param name="Quantity">实盘数量; blank for the one piece that the books expect.</param>
/// <param name="Note">信息不符说明</param>
/// <param name="At">The place that was chosen; null for none.</param>
public sealed record CountForm(Guid CountId, string? Number, string? Quantity, string? Note, Guid? At)
{
    /// <param name="expected">Counted where no quantity was typed.</param>
    /// <exception cref="RuleViolationException">ST-TYPED: what was typed is no figure.</exception>
    public CountDraft ToDraft(Quantity? expected) => new(CountId, null, Number, TypedCount.Read(Quantity) ?? expected, At, Note);
}

/// <summary>账外物品 as the form of the counting page posts it; shown again as typed where it is refused.</summary>
/// <param name="FindId">Made when the page was served, so that a form that is sent twice counts once.</param>
/// <param name="At">The place that was chosen; null for none.</param>
public sealed record FindForm(Guid FindId, string? FindName, string? FindModel, string? FindQuantity, string? FindUnit, string? FindNote, Guid? At)
{
    /// <exception cref="RuleViolationException">ST-TYPED: what was typed is no figure.</exception>
    public FindDraft ToDraft() => new(FindId, FindName, TypedCount.Read(FindQuantity), FindUnit, FindModel, At, null, FindNote);
}
