namespace Procurement.Domain.Books;

/// <summary>结账清单: what must be done, and what must at least have been looked at, before a year is closed.</summary>
public sealed record ClosingChecklist(IReadOnlyList<ClosingPoint> Points)
{
    public IReadOnlyList<ClosingPoint> Blocking => [.. Points.Where(point => point.Weight is ClosingWeight.Blocks && point.Count > 0)];

    public IReadOnlyList<ClosingPoint> Warnings => [.. Points.Where(point => point.Weight is ClosingWeight.Warns && point.Count > 0)];
}

public enum ClosingWeight
{
    /// <summary>The year does not close while there is one.</summary>
    Blocks,

    /// <summary>The year closes once somebody says that they have seen it.</summary>
    Warns,
}

/// <param name="Key">Stable, for programs: <c>proposals</c>.</param>
/// <param name="Count">How many wait; zero for done.</param>
/// <param name="Advice">What it means and what to do, one sentence.</param>
/// <param name="Href">Where it is done.</param>
/// <param name="Details">The first few, by name.</param>
public sealed record ClosingPoint(string Key, string Title, ClosingWeight Weight, long Count, string Advice, string Href, IReadOnlyList<string> Details)
{
    public string Summary => $"{Title} {Count:#,##0} 项";
}
