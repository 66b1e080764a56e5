using System.Text.RegularExpressions;
using Procurement.Documents.Layouts;
using Procurement.Documents.Templating;

namespace Procurement.Web.Disclosures;

/// <summary>A word of its own that a department is asked for.</summary>
/// <param name="Optional">Whether every text that uses it asks for it first, so that it reads well without.</param>
/// <param name="UsedIn">The text around it, as the layout has it: what the word is for.</param>
public sealed record OwnWord(string Name, bool Optional, string UsedIn);

/// <summary>Which words of its own a department is asked for by a layout.</summary>
public static partial class LayoutWords
{
    /// <summary>Characters of the text on either side of the word.</summary>
    private const int Around = 24;

    /// <param name="layout">A valid layout's JSON.</param>
    /// <returns>In order of appearance.</returns>
    public static IReadOnlyList<OwnWord> Of(string layout) =>
    [
        .. LayoutReader.Templates(layout).SelectMany(template => TemplateInspector.Values(template.Text).Select(value => (Value: value, template.Text)))
            .GroupBy(use => use.Value.Name, StringComparer.Ordinal)
            .Select(uses => new OwnWord(uses.Key, uses.All(use => use.Value.Optional), Excerpt(uses.First().Text, uses.Key))),
    ];

    /// <summary>…共计〔vehicles〕46.93… with every expression cut down to what a reader can tell it by.</summary>
    private static string Excerpt(string template, string name)
    {
        var text = Expressions().Replace(template, match => match.Groups["block"].Success ? "" : match.Groups["name"].Value == name ? $"〔{name}〕" : "〔…〕");
        var at = Math.Max(text.IndexOf($"〔{name}〕", StringComparison.Ordinal), 0);
        var (first, last) = (Math.Max(at - Around, 0), Math.Min(at + name.Length + 2 + Around, text.Length));
        return (first > 0 ? "…" : "") + text[first..last] + (last < text.Length ? "…" : "");
    }

    [GeneratedRegex(@"\{\{((?<block>[#/]|else)[^}]*|values\.(?<name>[^}\s]+)|[^}]*)\}\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Expressions();
}
