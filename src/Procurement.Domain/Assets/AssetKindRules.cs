using Procurement.Domain.Catalogue;

namespace Procurement.Domain.Assets;

/// <summary>Which kind of card a bought thing becomes, by its catalogue code; the asset manager may choose another.</summary>
public static class AssetKindRules
{
    /// <summary>The kind that the class rules give.</summary>
    /// <remarks>The classes' finer words stand in asset-class-rules.csv. What the rules call no fixed asset and somebody decided to be one
    /// all the same is taken for a building where it is works (B), else for equipment: a guess to be looked at.</remarks>
    public static AssetKind KindOf(CatalogueCode code, AssetClassRules rules)
    {
        var rule = rules.RuleFor(code);
        return rule.Class switch
        {
            AssetClass.Building => AssetKind.Building,
            AssetClass.Vehicle => AssetKind.Vehicle,
            AssetClass.Equipment => AssetKind.Equipment,
            AssetClass.OtherFixedAsset => OtherKind(rule.Kind),
            _ => code.Category is CatalogueCategory.Works ? AssetKind.Building : AssetKind.Equipment,
        };
    }

    private static AssetKind OtherKind(string word) => word switch
    {
        "structure" => AssetKind.Structure,
        "land" => AssetKind.Land,
        "cultural_relics_exhibits" => AssetKind.CulturalRelic,
        "books_archives" => AssetKind.Book,
        "special_animals_plants" => AssetKind.Biological,
        _ => AssetKind.Furniture,   // furniture, utensils, outfit
    };
}
