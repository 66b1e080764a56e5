namespace Procurement.Domain.Catalogue;

/// <summary>One row of a catalogue edition, as published.</summary>
/// <param name="Position">Its place in the document, from 0.</param>
/// <param name="Parent">The code above it, null for A, B and C; the 2013 extract does not hold every parent.</param>
/// <param name="Level">0 for the letter, then the number of digit pairs that count.</param>
/// <param name="Description">说明, empty where the document has none.</param>
public sealed record CatalogueItem(
    CatalogueEdition Edition, string Code, int Position, string Name, string? Parent, int Level, string Description, CatalogueCategory Category);

/// <summary>Looks codes up in both editions.</summary>
public interface ICatalogue
{
    /// <summary>The row of a code, or null.</summary>
    CatalogueItem? Find(CatalogueEdition edition, string code);

    /// <summary>Whether rows stand below the code, so that a more exact one exists.</summary>
    bool HasChildren(CatalogueEdition edition, string code);
}

/// <summary>Both editions in memory: some 4,500 rows that never change while the program runs.</summary>
public sealed class CatalogueIndex : ICatalogue
{
    private readonly Dictionary<(CatalogueEdition, string), CatalogueItem> items;
    private readonly HashSet<(CatalogueEdition, string)> parents;

    public CatalogueIndex(IEnumerable<CatalogueItem> rows)
    {
        items = rows.ToDictionary(row => (row.Edition, row.Code));
        parents = items.Values.Where(row => row.Parent is not null).Select(row => (row.Edition, row.Parent!)).ToHashSet();
    }

    /// <summary>Every row of both editions.</summary>
    public IReadOnlyCollection<CatalogueItem> All => items.Values;

    public CatalogueItem? Find(CatalogueEdition edition, string code) => items.GetValueOrDefault((edition, code));

    public bool HasChildren(CatalogueEdition edition, string code) => parents.Contains((edition, code));
}
