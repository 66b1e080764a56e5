using System.Text.Json;

namespace Procurement.Tests.Writers;

/// <summary>A table as somebody reads it back: what stands over each column, and the texts below.</summary>
internal sealed record ReadTable(IReadOnlyList<string> Leaves, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>The tables of a seed, straight from its expected result.</summary>
    public static IReadOnlyList<ReadTable> Expected(string seed) =>
        [.. ExpectedDisclosure.Json(seed).GetProperty("sections").EnumerateArray()
            .Select(section => section.GetProperty("table"))
            .Where(table => table.ValueKind is not JsonValueKind.Null).Select(Of)];

    private static ReadTable Of(JsonElement table) => new(
        [.. table.GetProperty("header").EnumerateArray().SelectMany(Labels)],
        [.. table.GetProperty("rows").EnumerateArray().Select(row => (IReadOnlyList<string>)[.. row.GetProperty("cells").EnumerateObject().Select(cell => cell.Value.GetString()!)])]);

    private static IEnumerable<string> Labels(JsonElement cell) =>
        cell.ValueKind is JsonValueKind.String ? [cell.GetString()!]
        : cell.TryGetProperty("children", out var children) ? children.EnumerateArray().SelectMany(Labels)
        : [cell.GetProperty("label").GetString()!];
}
