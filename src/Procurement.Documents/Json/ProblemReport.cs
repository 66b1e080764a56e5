using Procurement.Domain.Common;

namespace Procurement.Documents.Json;

/// <summary>Gathers problems at the place where a validation stands.</summary>
internal sealed class ProblemReport(string root)
{
    private readonly LimitedProblems problems = new(root);

    public JsonPlace Place { get; } = new(root);

    public IReadOnlyList<ImportProblem> All => problems.All;

    /// <summary>Adds a problem at the present place.</summary>
    /// <remarks>The sentence is made only when it is kept. What it needs is passed beside it: a lambda that captured it would cost
    /// memory at every right value too.</remarks>
    public void Add<T>(Func<SchemaNode, T, string> sentence, SchemaNode node, T about)
    {
        if (problems.IsFull)
        {
            problems.CountOnly();
        }
        else
        {
            problems.Add(Place.ToString(), sentence(node, about));
        }
    }
}
