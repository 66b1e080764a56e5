using System.Text.Json;
using Procurement.Documents.Json;

namespace Procurement.Documents.Bundles;

/// <summary>Reads the texts of a bundle: trimmed, not empty, no control characters. Equal texts become one
/// string: a hundred thousand cards share a few units of measure.</summary>
internal sealed class BundleTexts(LimitedProblems problems)
{
    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);

    public string Required(JsonElement row, string field, RowPlace place) =>
        Kept(row.GetProperty(field).GetString()!, field, place);

    public string? Optional(JsonElement row, string field, RowPlace place) =>
        row.OptionalText(field) is { } text ? Kept(text, field, place) : null;

    /// <summary>A text that is no field of a row of a list.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="mayBeEmpty">Whether an empty text says something: a word for a template that shall print nothing.</param>
    public string Kept(string text, string place, bool mayBeEmpty = false)
    {
        var trimmed = text.Trim();
        if (ProblemOf(trimmed) is { } problem && !(mayBeEmpty && trimmed.Length == 0))
        {
            problems.Add(place, problem);
        }

        return Shared(trimmed);
    }

    // Writes the place out only where it is needed: there are a million texts in a large bundle.
    private string Kept(string text, string field, RowPlace place)
    {
        var trimmed = text.Trim();
        if (ProblemOf(trimmed) is { } problem)
        {
            problems.Add(place.Of(field), problem);
        }

        return Shared(trimmed);
    }

    private static string? ProblemOf(string trimmed) => trimmed switch
    {
        "" => "不能为空；没有内容的可选项请写 null 或删去。",
        _ when HoldsControls(trimmed) => "含有换行、制表等控制字符，请删去。",
        _ => null,
    };

    /// <summary>The one string that stands for all equal ones.</summary>
    private string Shared(string text)
    {
        if (known.TryGetValue(text, out var shared))
        {
            return shared;
        }

        // Names of cards may all differ: remembering them would cost more than it saves.
        if (known.Count < 20_000)
        {
            known.Add(text, text);
        }

        return text;
    }

    private static bool HoldsControls(ReadOnlySpan<char> text) => text.ContainsAnyInRange('\0', '\x1f') || text.ContainsAnyInRange('\x7f', '\x9f');
}
