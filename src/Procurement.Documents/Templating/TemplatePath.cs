using System.Text.RegularExpressions;
using Procurement.Documents.Messages;
using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Templating;

/// <summary>Where in a template a name stands.</summary>
/// <param name="Item">What <c>this</c> is, inside an <c>#each</c>; null outside.</param>
/// <param name="Thresholds">In 万元, those that the layout names; null where the layout is not known: then any.</param>
internal sealed record TemplateScope(NameGroup Names, NameLeaf? Item, IReadOnlySet<int>? Thresholds);

/// <summary>A name as written, and what stands behind it.</summary>
/// <param name="Name">Null where <paramref name="Problem"/> says why.</param>
/// <param name="ValueName">The name under <c>values</c>, where it is one.</param>
internal sealed partial record TemplatePath(string Text, TemplateName? Name, string? ValueName, string? Problem)
{
    private const string Outer = "../";

    /// <summary>Looks a name up. Inside an <c>#each</c> there are <c>this</c>, <c>@key</c>, and all others behind <c>../</c>.</summary>
    public static TemplatePath Find(string text, TemplateScope scope)
    {
        var inner = scope.Item is not null;
        if (text is "this" or "@key")
        {
            var name = text == "@key" ? NameLeaf.Text : scope.Item;
            return inner ? new(text, name, null, null) : Wrong(text, $"“{text}”只能用在 {{{{#each}}}} 里面。");
        }

        var outer = text.StartsWith(Outer, StringComparison.Ordinal);
        var path = Resolve(text, outer ? text[Outer.Length..] : text, scope);
        return path switch
        {
            { Problem: not null } => path,
            _ when outer && !inner => Wrong(text, $"“{text}”前面的“../”只能用在 {{{{#each}}}} 里面。"),
            _ when inner && !outer => Wrong(text, $"在 {{{{#each}}}} 里面，“{text}”要写成“../{text}”。"),
            _ => path,
        };
    }

    private static TemplatePath Resolve(string text, string dotted, TemplateScope scope)
    {
        if (!Shape().IsMatch(dotted))
        {
            return Wrong(text, $"“{Excerpt.OfTemplate(text)}”不是名称的写法。");
        }

        TemplateName? found = scope.Names;
        var parts = dotted.Split('.');
        foreach (var part in parts)
        {
            if (found is ThresholdNames && ThresholdNames.Complaint(text, part, scope.Thresholds) is { } complaint)
            {
                return Wrong(text, complaint);
            }

            found = found switch
            {
                NameGroup group => group.Names.GetValueOrDefault(part),
                ThresholdNames limits => limits.Figures,
                FreeNames => NameLeaf.Text,
                _ => null,
            };
        }

        if (found is null)
        {
            var unit = parts[0] == TemplateVariables.Unit ? "（unit 只在 unitSubtotals 里可用）" : "";
            return Wrong(text, $"没有“{dotted}”这个名称{unit}{Suggestion(dotted, scope.Names.Dotted())}");
        }

        return new TemplatePath(text, found, parts is [TemplateVariables.Values, var value] ? value : null, null);
    }

    /// <summary>The end of a message: the name that was probably meant, where there is one.</summary>
    public static string Suggestion(string written, IEnumerable<string> names) => NearestName.Question(written, names) is { } question ? $"，{question}" : "。";

    private static TemplatePath Wrong(string text, string problem) => new(text, null, null, problem);

    /// <summary>Letters of any script, digits, _ and -, joined by dots; not beginning with a digit, except for a threshold.</summary>
    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{Nd}_-]*(\.([\p{L}_]|(?<=\.equipmentOver\.)[0-9])[\p{L}\p{Nd}_-]*)*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();
}
