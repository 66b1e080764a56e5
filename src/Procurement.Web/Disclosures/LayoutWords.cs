using Procurement.Documents.Layouts;
using Procurement.Documents.Templating;

namespace Procurement.Web.Disclosures;

/// <summary>Which words of its own a department is asked for by a layout.</summary>
public static class LayoutWords
{
    /// <param name="layout">A valid layout's JSON.</param>
    /// <returns>In order of appearance; a word is optional where every text that uses it asks for it first.</returns>
    public static IReadOnlyList<TemplateValue> Of(string layout) =>
    [
        .. LayoutReader.Templates(layout).SelectMany(template => TemplateInspector.Values(template.Text))
            .GroupBy(value => value.Name, StringComparer.Ordinal)
            .Select(uses => new TemplateValue(uses.Key, uses.All(use => use.Optional))),
    ];
}
