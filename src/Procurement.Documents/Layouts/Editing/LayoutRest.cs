using System.Text.Json;
using System.Text.Json.Nodes;

namespace Procurement.Documents.Layouts.Editing;

/// <summary>Puts back what the editor did not know of a layout.</summary>
internal static class LayoutRest
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 32, AllowDuplicateProperties = false };

    /// <param name="rest">As it came back from the form; what is not JSON was tampered with and is left out. What is set already is never overwritten.</param>
    public static void AddTo(JsonObject target, string? rest)
    {
        if (string.IsNullOrWhiteSpace(rest))
        {
            return;
        }

        try
        {
            if (JsonNode.Parse(rest, nodeOptions: null, Strict) is JsonObject given)
            {
                Add(target, given);
            }
        }
        catch (JsonException)
        {
            return;   // the parser has no other way to say it
        }
    }

    private static void Add(JsonObject target, JsonObject rest)
    {
        foreach (var (name, value) in rest)
        {
            if (!target.TryGetPropertyValue(name, out var present))
            {
                target[name] = value?.DeepClone();
            }
            else if (present is JsonObject inner && value is JsonObject more)
            {
                Add(inner, more);
            }
        }
    }
}
