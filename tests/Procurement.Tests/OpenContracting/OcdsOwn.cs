using System.Text.Json.Nodes;

namespace Procurement.Tests.OpenContracting;

/// <summary>Ours, not the standard's: the strict schema, narrowed to the fields and codes that our packages use.</summary>
internal static class OcdsOwn
{
    /// <summary>By object; <c>written-fields.txt</c>.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Written { get; } = OcdsTable.Lines("written-fields.txt")
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToDictionary(words => words[0], IReadOnlyList<string> (words) => words[1..], StringComparer.Ordinal);

    public static JsonObject Of(OcdsTable table)
    {
        var schema = OcdsStrict.Of(table);
        foreach (var (name, definition) in schema["definitions"]!.AsObject())
        {
            Close(definition!.AsObject(), Written.GetValueOrDefault(name, []));
        }

        Narrow(schema, "Value", "currency", "enum", new JsonArray("CNY"));
        Narrow(schema, "Value", "amount", "type", "number");
        Narrow(schema, "Release", "ocid", "pattern", "^ocds-[a-z0-9]{6}-[!-~]+$");
        Narrow(schema, "Release", "id", "pattern", "^v[1-9][0-9]*$");
        Narrow(schema, "Release", "language", "enum", new JsonArray("zh"));
        schema["definitions"]!["Organization"]!["properties"]!["roles"]!["items"]!["enum"] = new JsonArray("buyer", "supplier");
        Require(schema, "Release", "ocid", "id", "date", "tag", "initiationType", "language", "parties", "buyer", "planning", "tender");
        Require(schema, "Value", "amount", "currency");
        Require(schema, "Organization", "id", "name", "roles");
        Require(schema, "Item", "id", "description", "classification", "quantity", "unit");
        Require(schema, "Classification", "scheme", "id");
        return schema;
    }

    private static void Close(JsonObject definition, IReadOnlyList<string> written)
    {
        var properties = definition["properties"]!.AsObject();
        foreach (var field in properties.Select(pair => pair.Key).Except(written, StringComparer.Ordinal).ToList())
        {
            properties.Remove(field);
        }

        definition.Remove("patternProperties");
        definition["additionalProperties"] = false;
    }

    private static void Narrow(JsonObject schema, string definition, string field, string keyword, JsonNode value) =>
        schema["definitions"]![definition]!["properties"]![field]![keyword] = value;

    private static void Require(JsonObject schema, string definition, params IEnumerable<string> fields) =>
        schema["definitions"]![definition]!["required"] = new JsonArray([.. fields.Select(field => (JsonNode?)field)]);
}
