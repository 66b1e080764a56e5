using Bogus;
using Procurement.Documents.Templating;

namespace Procurement.Tests.Templating;

/// <summary>Random mixtures of good and bad pieces: the inspector answers, and Handlebars takes whatever it lets through.</summary>
public class TemplateFuzzTests
{
    private static readonly string[] Pieces =
    [
        "{{year}}", "{{#if procurement.total}}", "{{#if values.a}}", "{{else}}", "{{/if}}", "{{#each procurement.funding}}", "{{#each values}}", "{{/each}}",
        "{{this}}", "{{@key}}", "{{../year}}", "{{money this \"0.00\"}}", "{{money procurement.total '0.##'}}", "{{number procurement.lineCount \"0\"}}",
        "{{date asOf \"yyyy'年'MM\"}}", "{{values.a-b}}", "{{ values.总 }}", "{{values.if}}", "文", " ", "\n", "\"", "'", "}", "{", "\\", "}}", "#", "/",
    ];

    [Fact]
    public void Fill_TemplateThatPassed_NeverFails()
    {
        var random = new Randomizer(42);
        var passed = 0;

        for (var attempt = 0; attempt < 1200; attempt++)
        {
            var template = string.Concat(random.ArrayElements(Pieces, random.Int(1, 6)));
            if (TemplateInspector.Problems(template, knowsUnit: true).Count == 0)
            {
                TemplateCase.Fill(template);
                passed += template.Contains("{{", StringComparison.Ordinal) ? 1 : 0;
            }
        }

        Assert.InRange(passed, 100, 1100);
    }
}
