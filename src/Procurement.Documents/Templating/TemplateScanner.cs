using System.Buffers;
using Procurement.Documents.Messages;

namespace Procurement.Documents.Templating;

/// <summary>Cuts a template into texts and expressions, and refuses the notations of Handlebars that layouts have no use for:
/// <c>{{{x}}}</c>, <c>{{&amp;x}}</c>, <c>{{&gt;partial}}</c>, <c>{{!comment}}</c>, <c>{{~x}}</c>, <c>{{^x}}</c>, <c>{{f (g x)}}</c>, <c>\{{</c>.</summary>
/// <remarks>It reads less than Handlebars on purpose: whatever passes here means the same there.</remarks>
internal static class TemplateScanner
{
    private const string Opening = "{{";
    private const string Closing = "}}";

    /// <summary>What only notations of Handlebars that are not offered need.</summary>
    private static readonly SearchValues<char> NotInWords = SearchValues.Create("#{}()[]|=!&>~^*\\");

    public static IReadOnlyList<TemplatePart> Scan(string template, ICollection<string> problems)
    {
        var parts = new List<TemplatePart>();
        var at = 0;
        while (template.IndexOf(Opening, at, StringComparison.Ordinal) is >= 0 and var start)
        {
            parts.Add(new TemplateText(template[at..start]));
            var end = EndOf(template, start + Opening.Length);
            if (end < 0)
            {
                problems.Add($"“{Excerpt.OfTemplate(template[start..])}”没有写完，请补上结尾的“}}}}”。");
                return parts;
            }

            // A third brace belongs to the expression that it makes wrong.
            at = end < template.Length && template[end] == '}' ? end + 1 : end;
            var escaped = start > 0 && template[start - 1] == '\\';
            Add(parts, template[(escaped ? start - 1 : start)..at], problems);
        }

        parts.Add(new TemplateText(template[at..]));
        return parts;
    }

    private static void Add(List<TemplatePart> parts, string source, ICollection<string> problems)
    {
        var plain = source.StartsWith(Opening, StringComparison.Ordinal) && !source.EndsWith("}}}", StringComparison.Ordinal);
        var words = plain ? Words(source[Opening.Length..^Closing.Length]) : null;
        if (words is null)
        {
            problems.Add($"“{Excerpt.OfTemplate(source)}”不是版式里的写法，只能用 {{{{名称}}}}、{{{{money}}}}、{{{{number}}}}、{{{{date}}}}、{{{{#if}}}} 和 {{{{#each}}}}。");
        }
        else
        {
            parts.Add(Expression(words, source));
        }
    }

    private static TemplateExpression Expression(List<TemplateWord> words, string source)
    {
        var first = words[0];
        var kind = first switch
        {
            { Quoted: false, Text: ['#', _, ..] } => ExpressionKind.Open,
            { Quoted: false, Text: ['/', _, ..] } => ExpressionKind.Close,
            { Quoted: false, Text: "else" } => ExpressionKind.Else,
            _ => ExpressionKind.Print,
        };
        if (kind is ExpressionKind.Open or ExpressionKind.Close)
        {
            words[0] = first with { Text = first.Text[1..] };
        }

        return new TemplateExpression(kind, words, source);
    }

    /// <summary>The position after the closing braces, or -1; braces in quotes do not close.</summary>
    private static int EndOf(string template, int start)
    {
        var quote = '\0';
        for (var at = start; at < template.Length; at++)
        {
            var letter = template[at];
            if (quote == '\0' && letter == '}' && at + 1 < template.Length && template[at + 1] == '}')
            {
                return at + 2;
            }

            quote = letter is not ('"' or '\'') ? quote : quote == '\0' ? letter : quote == letter ? '\0' : quote;
        }

        return -1;
    }

    /// <summary>The words of an expression; null where there is none or a sign that has no place here.</summary>
    private static List<TemplateWord>? Words(string content)
    {
        var words = new List<TemplateWord>();
        var at = 0;
        while (at < content.Length)
        {
            if (char.IsWhiteSpace(content[at]))
            {
                at++;
                continue;
            }

            var word = content[at] is '"' or '\'' ? QuotedAt(content, at) : BareAt(content, at);
            if (word is null)
            {
                return null;
            }

            words.Add(word);
            at += word.Text.Length + (word.Quoted ? 2 : 0);
        }

        return words.Count == 0 ? null : words;
    }

    private static TemplateWord? QuotedAt(string content, int start)
    {
        var end = content.IndexOf(content[start], start + 1);
        var text = end < 0 ? null : content[(start + 1)..end];
        return text is null || text.Contains('\\', StringComparison.Ordinal) ? null : new TemplateWord(text, Quoted: true);
    }

    private static TemplateWord? BareAt(string content, int start)
    {
        var end = start;
        while (end < content.Length && !char.IsWhiteSpace(content[end]) && content[end] is not ('"' or '\''))
        {
            end++;
        }

        var text = content[start..end];
        var sign = text[0] is '#' or '/' ? 1 : 0;
        return text.AsSpan(sign).ContainsAny(NotInWords) ? null : new TemplateWord(text, Quoted: false);
    }
}
