using System.Text;
using System.Text.Json;
using Procurement.Documents.Json;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Layouts;

/// <summary>What became of a layout that somebody handed in.</summary>
/// <param name="Layout">Null where there is a problem.</param>
/// <param name="Problems">Everything wrong with it: what the schema says first.</param>
public sealed record LayoutReading(DisclosureLayout? Layout, IReadOnlyList<ImportProblem> Problems);

/// <summary>Reads <c>disclosure-layout/1</c>.</summary>
public static class LayoutReader
{
    /// <summary>A layout as a file, up to 1 MB: the ones that ship are below 10 KB.</summary>
    private const int MaximumBytes = 1024 * 1024;

    /// <summary>What is wrong with the layout's text as a whole, null where nothing is: a bundle must not bring one in that nobody can read again.</summary>
    internal static string? TooLarge(string json) => Encoding.UTF8.GetByteCount(json) > MaximumBytes
        ? $"版式文件超过 {MaximumBytes / 1024} KB，没有读取；请删去多余的内容。"
        : null;

    public static LayoutReading Read(string json)
    {
        if (TooLarge(json) is { } problem)
        {
            return new(null, [new("$", problem)]);
        }

        using var file = JsonFile.Open(Encoding.UTF8.GetBytes(json));
        return file.Document is null ? new(null, file.Problems) : Read(file.Document.RootElement);
    }

    /// <summary>Reads a layout that was found valid before: one that ships, or one from the register.</summary>
    /// <exception cref="FormatException">It is not valid after all.</exception>
    public static DisclosureLayout Parse(string json)
    {
        var reading = Read(json);
        return reading.Layout ?? throw new FormatException($"Not a valid layout: {string.Join(' ', reading.Problems)}");
    }

    /// <summary>Every template of a layout, in the order of the file: for checks on what it uses.</summary>
    /// <param name="json">A valid layout.</param>
    public static IReadOnlyList<LayoutTemplate> Templates(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. LayoutTemplates.Of(document.RootElement, "$")];
    }

    private static LayoutReading Read(JsonElement layout)
    {
        var problems = JsonSchema.Layout.Validate(layout).ToList();
        var places = problems.Select(problem => problem.Place).ToHashSet(StringComparer.Ordinal);
        problems.AddRange(LayoutChecks.Problems(layout, "$").Where(problem => !places.Contains(problem.Place)));
        return new(problems.Count == 0 ? LayoutBuilder.Build(layout) : null, problems);
    }
}
