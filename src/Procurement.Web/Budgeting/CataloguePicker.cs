using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Web.Hosting;

namespace Procurement.Web.Budgeting;

/// <summary>Finds catalogue items by code, name or pinyin initials, and warns where a code means something else in the other edition.</summary>
public sealed class CataloguePicker(RegisterHost host)
{
    public const int MostShown = 20;

    private static CatalogueSearch? search;

    /// <summary>The edition of a year's budget; null where either may be used (2023).</summary>
    public static CatalogueEdition? EditionOf(FiscalYear year) => year.Number switch
    {
        <= CodeShape.LastYearOf2013 => CatalogueEdition.Of2013,
        >= CodeShape.FirstYearOf2022Only => CatalogueEdition.Of2022,
        _ => null,
    };

    public async Task<IReadOnlyList<CatalogueFound>> FindAsync(CatalogueEdition edition, string? typed, int most, CancellationToken cancel)
    {
        var catalogue = await host.CatalogueAsync(cancel);
        search ??= new CatalogueSearch(((CatalogueIndex)catalogue).All, CatalogueInitials.Shipped);
        return [.. search.Find(edition, typed, most).Select(match => new CatalogueFound(
            match, Path(catalogue, match.Item), catalogue.TwinWarning(CatalogueCode.Parse(match.Item.Code, edition))))];
    }

    /// <summary>The names above an item, from the top: 货物 › 设备 › 信息化设备.</summary>
    private static string Path(ICatalogue catalogue, CatalogueItem item)
    {
        var names = new List<string>();
        for (var above = item.Parent; above is not null && names.Count < 6; above = catalogue.Find(item.Edition, above)?.Parent)
        {
            names.Insert(0, catalogue.Find(item.Edition, above)?.Name ?? above);
        }

        return string.Join(" › ", names);
    }
}

/// <param name="Path">The names of the items above it.</param>
/// <param name="Warning">Where the code means something else in the other edition; null where it does not.</param>
public sealed record CatalogueFound(CatalogueMatch Match, string Path, string? Warning)
{
    public CatalogueItem Item => Match.Item;
}
