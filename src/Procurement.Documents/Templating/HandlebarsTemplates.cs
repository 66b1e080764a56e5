using System.Collections.Concurrent;
using System.Text;
using HandlebarsDotNet;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Tracing;

namespace Procurement.Documents.Templating;

/// <summary>Fills the templates of layouts with Handlebars. Safe for many threads; one instance serves the whole program.</summary>
/// <remarks>Only what <see cref="TemplateInspector"/> lets through is ever compiled, so that a layout from outside reaches neither
/// partials nor the other helpers of the library. Texts are not encoded: whoever writes HTML encodes what it prints.</remarks>
/// <param name="capacity">How many compiled templates are kept for each money unit. Beyond it all are dropped, so that layouts that
/// are tried out and thrown away do not fill the memory.</param>
public sealed class HandlebarsTemplates(int capacity) : ITemplates
{
    /// <summary>The templates of some hundred layouts: most labels are plain text and compile nothing.</summary>
    private const int UsualCapacity = 2000;

    private readonly ConcurrentDictionary<(MoneyUnit Unit, bool Traces), Engine> engines = new();

    public HandlebarsTemplates()
        : this(UsualCapacity)
    {
    }

    /// <summary>The same templates, filled so that each piece of the text says which variable it came from (<see cref="TracedText"/>).</summary>
    public ITemplates Tracing => new TracingTemplates(this);

    /// <exception cref="FormatException">The template is not valid; layouts are checked when they are read.</exception>
    public string Fill(string template, IReadOnlyDictionary<string, object?> variables, MoneyUnit unit) => Fill(template, variables, unit, traces: false);

    /// <param name="traces">Whether the text is to carry the signs of <see cref="TracedText"/>.</param>
    internal string Fill(string template, IReadOnlyDictionary<string, object?> variables, MoneyUnit unit, bool traces)
    {
        // Most labels are plain text.
        if (!template.Contains("{{", StringComparison.Ordinal))
        {
            return template;
        }

        var engine = engines.GetOrAdd((unit, traces), static of => new Engine(of.Unit, of.Traces));
        if (engine.Count >= capacity)
        {
            engine = engines[(unit, traces)] = new Engine(unit, traces);
        }

        return engine.Template(template)(variables);
    }

    /// <summary>A Handlebars environment whose helper <c>money</c> prints one unit, with the templates compiled in it.</summary>
    private sealed class Engine(MoneyUnit unit, bool traces)
    {
        private readonly IHandlebars handlebars = HandlebarsEnvironment.For(unit);
        private readonly ConcurrentDictionary<string, HandlebarsTemplate<object, object>> compiled = new(StringComparer.Ordinal);
        private readonly Lock gate = new();

        public int Count => compiled.Count;

        public HandlebarsTemplate<object, object> Template(string template) => compiled.GetOrAdd(template, Compile);

        private HandlebarsTemplate<object, object> Compile(string template)
        {
            var problems = TemplateInspector.Problems(template, knowsUnit: true);
            if (problems.Count > 0)
            {
                throw new FormatException(string.Join(' ', problems));
            }

            // The compiler shares state between calls; filling does not.
            lock (gate)
            {
                return handlebars.Compile(Rewrite(traces ? TraceMarks.Around(template) : template));
            }
        }

        /// <summary>Handlebars takes any struct for true: <c>#if</c> asks our own helper instead.</summary>
        private static string Rewrite(string template)
        {
            var text = new StringBuilder(template.Length + 32);
            foreach (var part in TemplateScanner.Scan(template, []))
            {
                text.Append(part switch
                {
                    TemplateExpression { Kind: ExpressionKind.Open, First: "if" } asked => $"{{{{#if ({TemplateHelpers.IsGiven} {asked.Words[1]})}}}}",
                    TemplateExpression other => other.Source,
                    _ => ((TemplateText)part).Text,
                });
            }

            return text.ToString();
        }
    }
}
