using Procurement.Domain.Catalogue;

namespace Procurement.Tests;

/// <summary>The catalogue and the class rules that ship.</summary>
internal static class ReferenceData
{
    public static IReadOnlyList<CatalogueItem> Items { get; } =
        [.. ItemsOf(CatalogueEdition.Of2013, "procurement-catalog-2013.csv"), .. ItemsOf(CatalogueEdition.Of2022, "procurement-catalog-2022.csv")];

    public static CatalogueIndex Catalogue { get; } = new(Items);

    public static AssetClassRules AssetClasses { get; } = new(
        CsvRows.Read(PathOf("asset-class-rules.csv")).Select(row => new AssetClassRule(
            Edition(row["catalog_version"]), row["code_prefix"], Enum.Parse<AssetClass>(row["asset_class"].Replace("_", "", StringComparison.Ordinal), ignoreCase: true),
            row["asset_kind"], row["note"], row["source"])));

    public static CatalogueEdition Edition(string year) => (CatalogueEdition)int.Parse(year);

    private static IEnumerable<CatalogueItem> ItemsOf(CatalogueEdition edition, string file) =>
        CsvRows.Read(PathOf(file)).Select((row, position) => new CatalogueItem(
            edition, row["code"], position, row["name"], row["parent_code"].Length == 0 ? null : row["parent_code"], int.Parse(row["level"]),
            row["description"], Enum.Parse<CatalogueCategory>(row["category"], ignoreCase: true)));

    private static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "Reference", file);
}
