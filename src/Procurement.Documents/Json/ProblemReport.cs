using Procurement.Domain.Common;

namespace Procurement.Documents.Json;

/// <summary>Gathers problems with their places; past <see cref="JsonSchema.MaxProblems"/> it only counts.</summary>
internal sealed class ProblemReport(string root)
{
    private readonly List<ImportProblem> problems = [];
    private int more;

    public JsonPlace Place { get; } = new(root);

    /// <summary>Adds a problem at the present place.</summary>
    /// <remarks>A file may hold a million mistakes, so the sentence is made only when it is kept. What it needs is passed beside it:
    /// a lambda that captured it would cost memory at every right value too.</remarks>
    public void Add<T>(Func<SchemaNode, T, string> sentence, SchemaNode node, T about)
    {
        if (problems.Count < JsonSchema.MaxProblems)
        {
            problems.Add(new(Place.ToString(), sentence(node, about)));
        }
        else
        {
            more++;
        }
    }

    public IReadOnlyList<ImportProblem> Close()
    {
        if (more > 0)
        {
            problems.Add(new(root, $"另有 {more} 个问题未列出，请先改正以上问题再试。"));
        }

        return problems;
    }
}
