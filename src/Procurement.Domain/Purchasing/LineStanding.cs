using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;

namespace Procurement.Domain.Purchasing;

/// <summary>How a budget line stands while something is bought on it or accepted: read under its lock, so that it stays true to the end.</summary>
/// <param name="FixedAsset">What somebody decided; null for the class rules.</param>
public sealed record LineStanding(
    Guid Id, Guid UnitId, FiscalYear Year, string ItemName, CatalogueCode Code, string MeasureUnit, Quantity Quantity, Money Amount,
    Quantity PurchasedQuantity, Money PurchasedAmount, bool? FixedAsset)
{
    /// <summary>余额 in yuan.</summary>
    public Money AmountLeft => Amount - PurchasedAmount;

    /// <summary>What may still be bought, in the line's own measure.</summary>
    public Quantity QuantityLeft => Quantity + -PurchasedQuantity;

    /// <summary>Whether what is bought becomes a fixed asset: a person's decision comes before the rules.</summary>
    public bool BecomesFixedAsset(AssetClassRules rules) => FixedAsset ?? rules.IsFixedAsset(Code);
}
