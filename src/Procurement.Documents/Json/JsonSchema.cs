using System.Text.Json;
using Procurement.Domain.Common;

namespace Procurement.Documents.Json;

/// <summary>A compiled JSON Schema that tells everything wrong with a document, each in one Chinese sentence with its place.</summary>
/// <remarks>Knows only the keywords that the schemas of <see cref="SchemaFiles"/> use (README.md beside this file).
/// Immutable once compiled; one instance serves all threads.</remarks>
public sealed class JsonSchema
{
    /// <summary>How many problems a validation tells; one more says how many it left out.</summary>
    public const int MaxProblems = 200;

    private readonly SchemaNode root;

    private JsonSchema(SchemaNode root) => this.root = root;

    /// <summary><c>procurement-register/1</c></summary>
    public static JsonSchema Register { get; } = Load(SchemaFiles.Register);

    /// <summary><c>disclosure-layout/1</c></summary>
    public static JsonSchema Layout { get; } = Load(SchemaFiles.Layout);

    /// <summary><c>disclosure/1</c></summary>
    public static JsonSchema Disclosure { get; } = Load(SchemaFiles.Disclosure);

    /// <summary><c>findings/1</c></summary>
    public static JsonSchema Findings { get; } = Load(SchemaFiles.Findings);

    /// <summary><c>released-disclosure/1</c></summary>
    public static JsonSchema ReleasedDisclosure { get; } = Load(SchemaFiles.ReleasedDisclosure);

    /// <summary>Compiles the text of a schema; its references may lead into itself and into <see cref="SchemaFiles"/>.</summary>
    /// <exception cref="NotSupportedException">The schema uses a keyword, type, format or reference that this validator does not know.</exception>
    public static JsonSchema Compile(string schema) => new(new SchemaCompiler().Compile(schema));

    /// <summary>All problems of a document in the order in which they stand in it; none where it fits.</summary>
    /// <param name="document">Opened by <see cref="JsonFile"/>, which refuses texts that cannot be read (lone surrogates).</param>
    /// <param name="place">What the places begin with: <c>$</c>, or where the document stands in a larger one.</param>
    /// <returns>At most <see cref="MaxProblems"/> and a closing one that says how many more there are.</returns>
    public IReadOnlyList<ImportProblem> Validate(JsonElement document, string place = "$")
    {
        var report = new ProblemReport(place);
        new SchemaRun(report).Check(root, document);
        return report.All;
    }

    private static JsonSchema Load(string name) => Compile(SchemaFiles.Text(name));
}
