using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;

namespace Procurement.Domain.Budgeting;

/// <summary>All that a procurement line says, as a value: what an adjustment states before and after, and what the audit trail keeps.</summary>
/// <param name="Code">政府采购目录序号, of <paramref name="Edition"/>.</param>
/// <param name="FixedAsset">Whether it becomes a fixed asset, where somebody decided it; null for the class rules.</param>
public sealed record LineWording(
    Guid ProjectId, string ItemName, CatalogueEdition Edition, string Code, string MeasureUnit, LineAmounts Amounts, bool? FixedAsset)
{
    public static LineWording Of(LineRow line) => new(
        line.ProjectId, line.ItemName, line.Edition, line.CodeText, line.MeasureUnit,
        new LineAmounts(line.Quantity, line.UnitPrice, line.Amount, line.Funding, line.SmeReserve), line.FixedAsset);

    /// <summary>The same as the ledger of lines takes it.</summary>
    /// <param name="fixedAssetReason">Why <see cref="FixedAsset"/> was decided, which is no part of the wording.</param>
    public LineDraft Draft(string? fixedAssetReason) => new(
        ProjectId, ItemName, Edition, Code, MeasureUnit, Amounts.Quantity, Amounts.UnitPrice, Amounts.Amount, Amounts.Funding, Amounts.SmeReserve,
        FixedAsset, fixedAssetReason);
}

/// <summary>What of a line an adjustment may change: how much of it, at what price, and who pays.</summary>
/// <param name="Amount">政府采购金额 in yuan.</param>
/// <param name="SmeReserve">预留中小微企业份额 in yuan, null where not given.</param>
public sealed record LineAmounts(Quantity Quantity, UnitPrice UnitPrice, Money Amount, Funding Funding, Money? SmeReserve)
{
    /// <summary>What the project's 预算资金 pays: 其他渠道资金 stands outside it.</summary>
    public Money FromBudget => Amount - (Funding.OtherChannels ?? Money.Zero);
}
