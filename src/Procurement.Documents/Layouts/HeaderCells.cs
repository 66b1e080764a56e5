using System.Text.Json;
using Procurement.Documents.Json;
using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Layouts;

/// <summary>Reads the nested header that layouts and disclosures share.</summary>
internal static class HeaderCells
{
    /// <param name="cell">Valid by the schema: a leaf with a key, or a group with children.</param>
    public static HeaderCell Read(JsonElement cell) =>
        new(cell.Text("label"), cell.OptionalText("key"), [.. cell.Items("children").Select(Read)]);

    /// <summary>The leaves with their places, left to right; takes any JSON.</summary>
    public static IEnumerable<(string Key, string Place)> Leaves(JsonElement parent, string list, string place)
    {
        foreach (var (cell, index) in parent.Items(list).Select((cell, index) => (cell, index)))
        {
            var here = $"{place}.{list}[{index}]";
            if (cell.Field("key") is { ValueKind: JsonValueKind.String } key)
            {
                yield return (key.GetString()!, $"{here}.key");
            }

            foreach (var leaf in Leaves(cell, "children", here))
            {
                yield return leaf;
            }
        }
    }
}
