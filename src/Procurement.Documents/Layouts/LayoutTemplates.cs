using System.Text.Json;
using Procurement.Documents.Json;

namespace Procurement.Documents.Layouts;

/// <summary>A template of a layout.</summary>
/// <param name="Place">Its JSON path: <c>$.procurement.narrative[0]</c>.</param>
/// <param name="KnowsUnit">Whether it is filled once for each unit.</param>
public sealed record LayoutTemplate(string Place, string Text, bool KnowsUnit);

/// <summary>Finds every text of a layout that is a template, in the order of the file.</summary>
internal static class LayoutTemplates
{
    private const string Subtotals = "unitSubtotals";

    /// <summary>Fields that are templates wherever they stand.</summary>
    private static readonly HashSet<string> Names = new(
        ["number", "heading", "narrative", "title", "departmentLine", "preparerLine", "asOfLine", "unitLine", "label", Subtotals, "footnotes", "emptyFootnotes"],
        StringComparer.Ordinal);

    /// <param name="layout">Any JSON: what does not look like a layout has no templates.</param>
    /// <param name="place">The path of the layout, <c>$</c> for a file of its own.</param>
    public static IEnumerable<LayoutTemplate> Of(JsonElement layout, string place) =>
        new[] { "procurement", "assets" }.SelectMany(section => layout.Field(section) is { } element ? Within(element, $"{place}.{section}", "") : []);

    private static IEnumerable<LayoutTemplate> Within(JsonElement element, string place, string name) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(field => Within(field.Value, $"{place}.{field.Name}", NameOf(field, place))),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, index) => Within(item, $"{place}[{index}]", name)),
        JsonValueKind.String when Names.Contains(name) => [new LayoutTemplate(place, element.GetString()!, name == Subtotals)],
        _ => [],
    };

    /// <summary>The asset table's header and marks are templates too; in the procurement table these names mean something else.</summary>
    private static string NameOf(JsonProperty field, string place) => field.Name switch
    {
        "header" when place.EndsWith(".assets.table", StringComparison.Ordinal) => "label",
        "quantity" when place.Contains(".assets.table.rows[", StringComparison.Ordinal) => "label",
        _ => field.Name,
    };
}
