using System.Text;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Tracing;

namespace Procurement.Documents.Templating;

/// <summary>Puts the signs of <see cref="TracedText"/> around everything that a template prints.</summary>
internal static class TraceMarks
{
    private const string Outer = "../";

    /// <param name="template">A template that the inspector let through.</param>
    public static string Around(string template)
    {
        var text = new StringBuilder(template.Length * 2);
        var lists = new Stack<string?>();
        foreach (var part in TemplateScanner.Scan(template, []))
        {
            if (part is not TemplateExpression expression)
            {
                text.Append(((TemplateText)part).Text);
                continue;
            }

            Follow(lists, expression);
            text.Append(expression.Kind is ExpressionKind.Print ? Marked(expression, lists) : expression.Source);
        }

        return text.ToString();
    }

    /// <summary>Keeps the name of the list that an <c>#each</c> goes through; what <c>#if</c> opens changes nothing.</summary>
    private static void Follow(Stack<string?> lists, TemplateExpression expression)
    {
        if (expression.Kind is ExpressionKind.Open)
        {
            lists.Push(expression is { First: "each", Words: [_, var list] } ? list.Text : lists.TryPeek(out var around) ? around : null);
        }
        else if (expression.Kind is ExpressionKind.Close)
        {
            lists.TryPop(out _);
        }
    }

    private static string Marked(TemplateExpression expression, Stack<string?> lists)
    {
        var isHelper = expression.Words is [_, { Quoted: false }, { Quoted: true }];
        var name = isHelper ? expression.Words[1].Text : expression.First;
        if (name == "@key")
        {
            return expression.Source;   // the name of a thing, no figure
        }

        var path = name == "this" ? $"{lists.FirstOrDefault()}.{{{{@key}}}}" : name.StartsWith(Outer, StringComparison.Ordinal) ? name[Outer.Length..] : name;
        var format = isHelper && FigureFormat.TryParse(expression.Words[2].Text, out var figure) ? figure : null;
        return $"{TracedText.Open}{Key(path, format)}{TracedText.Separator}{expression.Source}{TracedText.Close}";
    }

    /// <summary>The name may still hold <c>{{@key}}</c>, so the key is put together as text.</summary>
    private static string Key(string path, FigureFormat? format) => path + new FigureKey.VariableKey("", format);
}

/// <summary>Fills with signs. Where template or values hold such signs themselves, the text has none of ours.</summary>
internal sealed class TracingTemplates(HandlebarsTemplates templates) : ITemplates
{
    public string Fill(string template, IReadOnlyDictionary<string, object?> variables, MoneyUnit unit)
    {
        var plain = templates.Fill(template, variables, unit);
        if (TracedText.HasSigns(template) || TracedText.HasSigns(plain))
        {
            return TracedText.Verbatim + plain;
        }

        return templates.Fill(template, variables, unit, traces: true);
    }
}
