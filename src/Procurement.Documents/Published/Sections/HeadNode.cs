namespace Procurement.Documents.Published.Sections;

/// <summary>A cell of a head: a column's label, or a group over others.</summary>
/// <param name="Column">The first grid column that it covers.</param>
/// <param name="Children">Empty for a label of a column.</param>
internal sealed record HeadNode(string Label, int Column, IReadOnlyList<HeadNode> Children)
{
    public IEnumerable<HeadNode> Leaves => Children.Count == 0 ? [this] : Children.SelectMany(child => child.Leaves);
}
