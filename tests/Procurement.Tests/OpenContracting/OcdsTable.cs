namespace Procurement.Tests.OpenContracting;

/// <summary>What a release package may hold, field by field, as this folder's tables tell it (README.md says how they are written).</summary>
/// <param name="Definitions">By the name of the object; <c>Package</c> is the whole.</param>
internal sealed record OcdsTable(IReadOnlyDictionary<string, IReadOnlyList<OcdsField>> Definitions)
{
    /// <summary>The published release package of 1.1.5, with the one extension that our packages name.</summary>
    public static OcdsTable Published { get; } = Read("ocds-1.1.5.txt", "ocds-budget-breakdown.txt");

    /// <summary>The lines of a table, without its remarks.</summary>
    public static IEnumerable<string> Lines(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "OpenContracting", file)).Where(line => line.Trim().Length > 0 && line[0] != '#');

    /// <summary>What a later table says of an object is added to what an earlier one says.</summary>
    private static OcdsTable Read(params IEnumerable<string> files)
    {
        var codes = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var definitions = new Dictionary<string, List<OcdsField>>(StringComparer.Ordinal);
        List<string>? list = null;
        List<OcdsField> fields = [];
        foreach (var line in files.SelectMany(Lines))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (line[0] != ' ')
            {
                list = words is ["codes", var name] ? codes[name] = [] : null;
                fields = list is null ? Known(definitions, words[0]) : [];
            }
            else if (list is not null)
            {
                list.AddRange(words);
            }
            else
            {
                fields.Add(Field(words, codes));
            }
        }

        return new OcdsTable(definitions.ToDictionary(pair => pair.Key, IReadOnlyList<OcdsField> (pair) => pair.Value, StringComparer.Ordinal));
    }

    private static OcdsField Field(string[] words, Dictionary<string, List<string>> codes) => new(
        words[0], words[1], [.. words.Skip(2).Where(word => !word.Contains(':', StringComparison.Ordinal))],
        Said(words, "codes:") is { } key ? codes[key] : [], Said(words, "like:"));

    private static List<OcdsField> Known(Dictionary<string, List<OcdsField>> definitions, string name) =>
        definitions.TryGetValue(name, out var fields) ? fields : definitions[name] = [];

    private static string? Said(string[] words, string key) =>
        words.FirstOrDefault(word => word.StartsWith(key, StringComparison.Ordinal))?[key.Length..];
}

/// <summary>A field of an object.</summary>
/// <param name="Type">A plain one (<c>string</c>, <c>id</c>, <c>date</c> …) or the name of an object; <c>[]</c> for a list of it, <c>?</c> where null may stand.</param>
/// <param name="Marks"><c>required</c>, <c>nonempty</c>, <c>unique</c>, <c>languages</c>, <c>deprecated</c>.</param>
/// <param name="Codes">All that it may say; empty where it is free.</param>
/// <param name="Pattern">What its text must match; null for anything.</param>
internal sealed record OcdsField(string Name, string Type, IReadOnlyList<string> Marks, IReadOnlyList<string> Codes, string? Pattern)
{
    public bool IsNullable => Type.EndsWith('?');

    public bool IsList => Type.TrimEnd('?').EndsWith("[]", StringComparison.Ordinal);

    /// <summary>Without list and null.</summary>
    public string Plain => Type.TrimEnd('?').Replace("[]", "", StringComparison.Ordinal);

    public bool Is(string mark) => Marks.Contains(mark);
}
