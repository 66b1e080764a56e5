using System.Text;
using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Layouts;

/// <summary>The layouts that ship: forms of Hebei departments of 2020, 2023 and 2024, for any department of that province and year.</summary>
public static class BuiltInLayouts
{
    private const string Ending = ".layout.json";
    private static readonly Lazy<Dictionary<string, (string Text, DisclosureLayout Layout)>> Layouts = new(Load);

    /// <summary>Their names, oldest form first.</summary>
    public static IReadOnlyList<string> Names => [.. Layouts.Value.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The layout of a name, or null.</summary>
    public static DisclosureLayout? Find(string name) => Layouts.Value.TryGetValue(name, out var found) ? found.Layout : null;

    /// <summary>The layout as JSON text, or null: what a department starts from to make its own.</summary>
    public static string? Text(string name) => Layouts.Value.TryGetValue(name, out var found) ? found.Text : null;

    private static Dictionary<string, (string Text, DisclosureLayout Layout)> Load() =>
        typeof(BuiltInLayouts).Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(Ending, StringComparison.Ordinal))
            .Select(Resource)
            .Select(text => (Text: text, Layout: LayoutReader.Parse(text)))
            .ToDictionary(pair => pair.Layout.Name, pair => pair, StringComparer.Ordinal);

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(BuiltInLayouts).Assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
