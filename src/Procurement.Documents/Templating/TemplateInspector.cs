namespace Procurement.Documents.Templating;

/// <summary>A name under <c>values</c> that a template uses.</summary>
/// <param name="Optional">Whether every use stands behind an <c>#if</c> of the same name, so that the text reads well without it.</param>
public sealed record TemplateValue(string Name, bool Optional);

/// <summary>Finds what is wrong with a template before it is ever filled, and which of the department's own words it uses.</summary>
public static class TemplateInspector
{
    /// <summary>The limit of the published schema; asked again here, for not every template comes out of a file.</summary>
    public const int MaximumLength = 4000;

    /// <summary>How deep blocks may stand in each other.</summary>
    public const int MaximumNesting = 8;

    /// <summary>Chinese sentences, one a mistake; none for a good template.</summary>
    /// <param name="knowsUnit">Whether <c>unit.code</c> and <c>unit.name</c> are known: in the label of a subtotal row only.</param>
    /// <param name="thresholds">In 万元, those that the layout names for equipment; null where the layout is not known: then any is good.</param>
    public static IReadOnlyList<string> Problems(string template, bool knowsUnit = false, IReadOnlySet<int>? thresholds = null) =>
        template.Length > MaximumLength
            ? [$"文字太长：最多 {MaximumLength} 字，现有 {template.Length} 字。"]
            : Inspect(template, knowsUnit, thresholds).Problems;

    /// <summary>The names under <c>values</c> that the template uses, in order of appearance.</summary>
    /// <exception cref="FormatException">The template is not valid.</exception>
    public static IReadOnlyList<TemplateValue> Values(string template)
    {
        var problems = Problems(template, knowsUnit: true);
        return problems.Count == 0 ? Inspect(template, knowsUnit: true, thresholds: null).Values : throw new FormatException(string.Join(' ', problems));
    }

    private static TemplateInspection Inspect(string template, bool knowsUnit, IReadOnlySet<int>? thresholds)
    {
        var inspection = new TemplateInspection(knowsUnit ? TemplateName.WithUnit : TemplateName.WithoutUnit, thresholds);
        inspection.Read(template);
        return inspection;
    }
}
