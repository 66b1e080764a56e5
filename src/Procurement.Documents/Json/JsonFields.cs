using System.Text.Json;

namespace Procurement.Documents.Json;

/// <summary>Short ways to the fields of JSON that a schema has found good; a field that is missing and one that is null are the same.</summary>
internal static class JsonFields
{
    public static JsonElement? Field(this JsonElement parent, string name) =>
        parent.ValueKind is JsonValueKind.Object && parent.TryGetProperty(name, out var field) && field.ValueKind is not JsonValueKind.Null ? field : null;

    /// <summary>The elements of a list; none where it is not given, or no list.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement parent, string name) =>
        parent.Field(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    public static int Count(this JsonElement parent, string name) =>
        parent.Field(name) is { ValueKind: JsonValueKind.Array } list ? list.GetArrayLength() : 0;

    public static string? OptionalText(this JsonElement parent, string name) => parent.Field(name)?.GetString();

    public static string Text(this JsonElement parent, string name) => parent.GetProperty(name).GetString()!;

    public static IReadOnlyList<string> Texts(this JsonElement parent, string name) => [.. parent.Items(name).Select(item => item.GetString()!)];
}
