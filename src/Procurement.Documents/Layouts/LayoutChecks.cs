using System.Text.Json;
using Procurement.Documents.Json;
using Procurement.Documents.Templating;
using Procurement.Domain.Common;

namespace Procurement.Documents.Layouts;

/// <summary>What a schema cannot say about a layout: columns and rows that stand twice, templates that would not print.</summary>
internal static class LayoutChecks
{
    /// <summary>More levels than any published header has; a page has no room for them.</summary>
    private const int MaximumHeaderDepth = 6;

    /// <summary>The field of the asset section with the prices, in 万元, from which on the form counts equipment.</summary>
    private const string EquipmentThresholds = "equipmentThresholds";

    /// <param name="layout">Any JSON; what the schema objects to is passed over.</param>
    public static IEnumerable<ImportProblem> Problems(JsonElement layout, string place)
    {
        var thresholds = Thresholds(layout).Select(row => row.Number).ToHashSet();
        return HeaderProblems(layout, place)
            .Concat(RowProblems(layout, place))
            .Concat(ThresholdProblems(layout, place))
            .Concat(LayoutTemplates.Of(layout, place).SelectMany(template =>
                TemplateInspector.Problems(template.Text, template.KnowsUnit, thresholds).Select(problem => new ImportProblem(template.Place, problem))));
    }

    private static IEnumerable<ImportProblem> ThresholdProblems(JsonElement layout, string place) => Twice(
        Thresholds(layout).Select(row => ($"{row.Number} 万元", $"{place}.assets.{EquipmentThresholds}[{row.Index}]")), "设备单价标准");

    /// <summary>What the schema lets through of the list, with its places.</summary>
    internal static IEnumerable<(int Number, int Index)> Thresholds(JsonElement layout) => (layout.Field("assets")?.Items(EquipmentThresholds) ?? [])
        .Select((threshold, index) => (Number: threshold.ValueKind is JsonValueKind.Number && threshold.TryGetInt32(out var number) ? number : 0, index))
        .Where(row => row.Number > 0);

    private static IEnumerable<ImportProblem> HeaderProblems(JsonElement layout, string place)
    {
        var table = Table(layout, "procurement");
        if (table is null)
        {
            return [];
        }

        var depth = Depth(table.Value, "header");
        return depth > MaximumHeaderDepth
            ? [new ImportProblem($"{place}.procurement.table.header", $"表头有 {depth} 层，最多 {MaximumHeaderDepth} 层。")]
            : Twice(HeaderCells.Leaves(table.Value, "header", $"{place}.procurement.table"), "列");
    }

    private static IEnumerable<ImportProblem> RowProblems(JsonElement layout, string place) =>
        Table(layout, "assets") is not { } table ? [] : Twice(
            table.Items("rows")
                .Select((row, index) => (Key: row.Field("key"), Place: $"{place}.assets.table.rows[{index}].key"))
                .Where(row => row.Key is { ValueKind: JsonValueKind.String })
                .Select(row => (row.Key!.Value.GetString()!, row.Place)),
            "行");

    private static IEnumerable<ImportProblem> Twice(IEnumerable<(string Key, string Place)> keys, string what)
    {
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, place) in keys)
        {
            if (!first.TryAdd(key, place))
            {
                yield return new ImportProblem(place, $"{what}“{key}”重复，{first[key]} 已经有了，请删去一处。");
            }
        }
    }

    private static JsonElement? Table(JsonElement layout, string section) => layout.Field(section)?.Field("table");

    private static int Depth(JsonElement parent, string list) => parent.Items(list).Select(cell => 1 + Depth(cell, "children")).DefaultIfEmpty().Max();
}
