using System.Reflection;
using System.Text;

namespace Procurement.Documents.Json;

/// <summary>The published JSON Schemas as they ship inside the program, one for each form of the contracts.</summary>
public static class SchemaFiles
{
    public const string Register = "procurement-register-1.schema.json";
    public const string Layout = "disclosure-layout-1.schema.json";
    public const string Disclosure = "disclosure-1.schema.json";
    public const string Findings = "findings-1.schema.json";
    public const string ReleasedDisclosure = "released-disclosure-1.schema.json";

    /// <summary>The names of all files.</summary>
    public static IReadOnlyList<string> Names { get; } = [Register, Layout, Disclosure, Findings, ReleasedDisclosure];

    /// <summary>The file's text, to publish it or to compile it.</summary>
    /// <exception cref="ArgumentException"><paramref name="name"/> is not one of <see cref="Names"/>.</exception>
    public static string Text(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new ArgumentException($"There is no schema '{name}'.", nameof(name));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
