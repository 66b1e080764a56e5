using System.Text.Json;
using Procurement.Documents.Json;

namespace Procurement.Documents.Bundles;

/// <summary>Reads the texts of a bundle: trimmed, neither empty nor too long, no control characters. Equal texts become one
/// string: a hundred thousand cards share a few units of measure.</summary>
internal sealed class BundleTexts(BundleProblems problems)
{
    /// <summary>Characters of a name: 名称, 性质.</summary>
    public const int Name = 200;

    /// <summary>Characters of a 计量单位.</summary>
    public const int MeasureUnit = 40;

    /// <summary>Characters of a code, number or key.</summary>
    public const int Code = 64;

    /// <summary>Characters of a department's own word for a template, or of a reason.</summary>
    public const int Words = 2000;

    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);

    public string Required(JsonElement row, string field, RowPlace place, int maximum) =>
        Kept(row.GetProperty(field).GetString()!, field, place, maximum);

    public string? Optional(JsonElement row, string field, RowPlace place, int maximum) =>
        row.OptionalText(field) is { } text ? Kept(text, field, place, maximum) : null;

    /// <summary>A text that is no field of a row of a list.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="mayBeEmpty">Whether an empty text says something: a word for a template that shall print nothing.</param>
    public string Kept(string text, string place, int maximum, bool mayBeEmpty = false)
    {
        var trimmed = text.Trim();
        if (ProblemOf(trimmed, maximum) is { } problem && !(mayBeEmpty && trimmed.Length == 0))
        {
            problems.Add(place, problem);
        }

        return Shared(trimmed);
    }

    // Writes the place out only where it is needed: there are a million texts in a large bundle.
    private string Kept(string text, string field, RowPlace place, int maximum)
    {
        var trimmed = text.Trim();
        if (ProblemOf(trimmed, maximum) is { } problem)
        {
            problems.Add(place.Of(field), problem);
        }

        return Shared(trimmed);
    }

    private static string? ProblemOf(string trimmed, int maximum) => trimmed switch
    {
        "" => "不能为空；没有内容的可选项请写 null 或删去。",
        _ when trimmed.Length > maximum => $"有 {trimmed.Length} 个字符，最多 {maximum} 个，请改短。",
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
