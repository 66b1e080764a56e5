using Procurement.Domain.Common;

namespace Procurement.Domain.Catalogue;

/// <summary>How an item was found, the best first.</summary>
public enum CatalogueMatchKind
{
    ExactCode,
    CodePrefix,
    NameStart,
    NamePart,
    Initials,
}

/// <param name="IsLeaf">Whether no item stands below it: the most exact code there is.</param>
public sealed record CatalogueMatch(CatalogueItem Item, bool IsLeaf, CatalogueMatchKind Kind);

/// <summary>Finds items of an edition by what people type: the beginning of a code, a part of the name, or pinyin initials.</summary>
/// <remarks>A walk over all items of the edition, 4,304 in 2022: well under a millisecond, so that no index needs keeping.</remarks>
public sealed class CatalogueSearch
{
    private readonly ILookup<CatalogueEdition, Entry> entries;

    public CatalogueSearch(IEnumerable<CatalogueItem> items, CatalogueInitials initials)
    {
        var rows = items.ToList();
        var parents = rows.Select(item => (item.Edition, item.Parent)).ToHashSet();
        entries = rows.ToLookup(
            item => item.Edition,
            item => new Entry(item, TextFold.Fold(item.Name).ToUpperInvariant(), initials.Of(item.Name), IsLeaf: !parents.Contains((item.Edition, item.Code))));
    }

    /// <summary>At most <paramref name="most"/> items, the best first: by kind of match, within it leaves before groups, beginnings and short
    /// names before others, then in the catalogue's own order. Blanks, case and width of what was typed do not matter.</summary>
    public IReadOnlyList<CatalogueMatch> Find(CatalogueEdition edition, string? typed, int most)
    {
        var text = TextFold.Fold(typed ?? "").ToUpperInvariant();
        if (text.Length == 0)
        {
            return [];
        }

        // Initials are kept in lower case; what holds a Chinese character can be none.
        var letters = text.All(char.IsAsciiLetterOrDigit) && text.Any(char.IsAsciiLetter) ? text.ToLowerInvariant() : null;
        return
        [
            .. entries[edition]
                .Select(entry => (Entry: entry, Rank: entry.Rank(text, letters)))
                .Where(found => found.Rank is not null)
                .OrderBy(found => found.Rank!.Value.Kind)
                .ThenBy(found => !found.Entry.IsLeaf)
                .ThenBy(found => found.Rank!.Value.Distance)
                .ThenBy(found => found.Entry.Item.Position)
                .Take(most)
                .Select(found => new CatalogueMatch(found.Entry.Item, found.Entry.IsLeaf, found.Rank!.Value.Kind)),
        ];
    }

    private sealed record Entry(CatalogueItem Item, string Name, string? Initials, bool IsLeaf)
    {
        /// <summary>How the text finds the item, null where it does not; within a kind the smaller distance is the better one.</summary>
        public (CatalogueMatchKind Kind, int Distance)? Rank(string text, string? letters)
        {
            if (Item.Code.StartsWith(text, StringComparison.Ordinal))
            {
                return (Item.Code.Length == text.Length ? CatalogueMatchKind.ExactCode : CatalogueMatchKind.CodePrefix, 0);
            }

            var place = Name.IndexOf(text, StringComparison.Ordinal);
            if (place >= 0)
            {
                return (place == 0 ? CatalogueMatchKind.NameStart : CatalogueMatchKind.NamePart, Name.Length);
            }

            var start = letters is null ? -1 : Initials?.IndexOf(letters, StringComparison.Ordinal) ?? -1;
            return start < 0 ? null : (CatalogueMatchKind.Initials, (start == 0 ? 0 : LongestName) + Initials!.Length);
        }

        /// <summary>More than any name has: what only stands inside the initials comes behind all that begin with them.</summary>
        private const int LongestName = 1_000;
    }
}
