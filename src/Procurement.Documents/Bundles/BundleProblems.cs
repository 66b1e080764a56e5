using Procurement.Documents.Json;
using Procurement.Domain.Common;

namespace Procurement.Documents.Bundles;

/// <summary>Gathers what is wrong with a bundle; past <see cref="JsonSchema.MaxProblems"/> it only counts, for a file may hold a
/// hundred thousand mistakes and nobody reads them all.</summary>
internal sealed class BundleProblems
{
    private readonly List<ImportProblem> problems = [];
    private int more;

    public void Add(string place, string message)
    {
        if (problems.Count < JsonSchema.MaxProblems)
        {
            problems.Add(new(place, message));
        }
        else
        {
            more++;
        }
    }

    public IReadOnlyList<ImportProblem> All =>
        more == 0 ? problems : [.. problems, new("$", $"另有 {more} 个问题未列出，请先改正以上问题再试。")];
}

/// <summary>Where an object of the bundle stands; written out only when somebody asks.</summary>
/// <param name="List">The path of its list: <c>$.assets</c>.</param>
internal readonly record struct RowPlace(string List, int Index)
{
    /// <param name="field">The name of a field; null for the object.</param>
    public string Of(string? field) => field is null ? $"{List}[{Index}]" : $"{List}[{Index}].{field}";
}
