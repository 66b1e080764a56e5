using Procurement.Domain.Common;

namespace Procurement.Documents.Json;

/// <summary>Gathers what is wrong with a file; past <see cref="JsonSchema.MaxProblems"/> it only counts, for a file may hold a
/// million mistakes and nobody reads them all.</summary>
/// <param name="root">The place of the file as a whole.</param>
internal sealed class LimitedProblems(string root)
{
    private readonly List<ImportProblem> problems = [];
    private int more;

    /// <summary>Whether one more would only be counted.</summary>
    public bool IsFull => problems.Count == JsonSchema.MaxProblems;

    public void Add(string place, string message)
    {
        if (IsFull)
        {
            CountOnly();
        }
        else
        {
            problems.Add(new(place, message));
        }
    }

    /// <summary>Counts a problem that nobody put into words.</summary>
    public void CountOnly() => more++;

    public IReadOnlyList<ImportProblem> All => more == 0 ? problems : [.. problems, new(root, $"另有 {more} 个问题未列出，请先改正以上问题再试。")];
}
