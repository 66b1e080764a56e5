using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Published.Sections;

/// <summary>Heads under which no row can be read with certainty.</summary>
internal sealed class HeadFaults(string section, HeadWords words)
{
    /// <summary>The labels in question and what is wrong with them; null where nothing is.</summary>
    public (string Labels, string Why)? Find(IReadOnlyList<HeadNode> nodes)
    {
        if (nodes.SelectMany(Groups).FirstOrDefault(IsMisplaced) is { } misplaced)
        {
            return (misplaced.Label, $"表头上下两层没有对齐（“{misplaced.Label}”之下不应有“{misplaced.Children[0].Label}”），这张表没有读。");
        }

        var leaves = nodes.SelectMany(node => node.Leaves).ToList();
        var isInHalves = section == Disclosure.AssetsKey && AssetRowKeys.Columns.All(key => leaves.Count(leaf => words.KeyOf(leaf.Label, "") == key) > 1);
        return isInHalves ? (string.Join('／', leaves.Select(leaf => leaf.Label)), "表分左右两栏，这张表没有读。") : null;
    }

    /// <summary>A column with another column below it: the rows of the head are shifted against each other.</summary>
    private bool IsMisplaced(HeadNode node) =>
        words.KeyOf(node.Label, "") is not null && !words.IsGroup(node.Label) && node.Children.Any(child => words.KeyOf(child.Label, node.Label) is not null);

    private static IEnumerable<HeadNode> Groups(HeadNode node) => node.Children.Count == 0 ? [] : [node, .. node.Children.SelectMany(Groups)];
}
