using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;

namespace Procurement.Domain.Budgeting;

/// <summary>What somebody wants a procurement line to say: every field parsed, the rules (<see cref="LineRules"/>) not yet asked.</summary>
/// <remarks>Written to JSON and read back it is the same, so that an adjustment can keep it until it is decided.</remarks>
/// <param name="Code">政府采购目录序号, of <paramref name="Edition"/>, in the shape that the edition's codes have.</param>
/// <param name="Amount">政府采购金额 as given, in yuan; quantity × unit price is a check on it.</param>
/// <param name="SmeReserve">预留中小微企业份额 in yuan, null where not given.</param>
/// <param name="FixedAsset">Null for the class rules.</param>
/// <param name="FixedAssetReason">Needed where <paramref name="FixedAsset"/> goes against the class rules.</param>
public sealed record LineDraft(
    Guid ProjectId, string ItemName, CatalogueEdition Edition, string Code, string MeasureUnit, Quantity Quantity, UnitPrice UnitPrice,
    Money Amount, Funding Funding, Money? SmeReserve, bool? FixedAsset, string? FixedAssetReason)
{
    /// <summary>What a line says now.</summary>
    public static LineDraft Of(ProcurementLine line) => Of(line, line.FixedAssetReason);

    /// <summary>What a line said once; the reason of a former decision is in the audit trail, not in the wording.</summary>
    public static LineDraft Of(LineRow line, string? fixedAssetReason) => new(
        line.ProjectId, line.ItemName, line.Edition, line.CodeText, line.MeasureUnit, line.Quantity, line.UnitPrice, line.Amount, line.Funding,
        line.SmeReserve, line.FixedAsset, fixedAssetReason);

    /// <exception cref="FormatException">The code has not the shape of its edition.</exception>
    public CatalogueCode CatalogueCode() => Catalogue.CatalogueCode.Parse(Code, Edition);

    /// <summary>数量 × 单价, rounded half up to fen: what the amount should be.</summary>
    public Money Product() => Money.RoundToFen(UnitPrice.Times(Quantity));

    /// <summary>What no source pays yet; negative where the sources pay too much.</summary>
    public Money Remainder() => Amount - Funding.GrandTotal;
}
