using System.Text.Json.Nodes;

namespace Procurement.Tests.OpenContracting;

/// <summary>What the standard's strict schema asks beyond the published one: nothing empty, no numbers as ids, names of all parties.</summary>
/// <remarks>Source: open-contracting/standard, <c>schema/strict/</c>, as README.md beside this file tells.</remarks>
internal static class OcdsStrict
{
    /// <summary>Fields that become required, and may not be null.</summary>
    private static readonly Dictionary<string, string[]> Required = new(StringComparer.Ordinal)
    {
        ["Organization"] = ["id", "name"],
        ["OrganizationReference"] = ["id", "name"],
        ["Amendment"] = ["id"],
        ["RelatedProcess"] = ["id"],
    };

    private static readonly (string Definition, string Field)[] NotNegative = [("Tender", "numberOfTenderers"), ("Item", "quantity"), ("Period", "durationInDays")];

    public static JsonObject Of(OcdsTable table)
    {
        var schema = OcdsSchema.Of(table);
        foreach (var (name, definition) in schema["definitions"]!.AsObject())
        {
            Tighten(definition!.AsObject());
            foreach (var (field, rule) in definition["properties"]!.AsObject())
            {
                TightenType(name, field, rule!.AsObject());
                Tighten(rule.AsObject());
                Tighten(rule["items"] as JsonObject);
            }

            foreach (var (_, rule) in definition["patternProperties"] as JsonObject ?? [])
            {
                Tighten(rule!.AsObject());
            }

            if (Required.TryGetValue(name, out var required))
            {
                definition["required"] = new JsonArray([.. required.Select(field => (JsonNode?)field)]);
            }
        }

        schema["definitions"]!["Package"]!["properties"]!["extensions"]!["minItems"] = 1;
        schema["definitions"]!["ContactPoint"]!["properties"]!["email"]!["format"] = "email";
        foreach (var (definition, field) in NotNegative)
        {
            schema["definitions"]![definition]!["properties"]![field]!["minimum"] = 0;
        }

        return schema;
    }

    /// <summary>No empty text, list or object.</summary>
    private static void Tighten(JsonObject? rule)
    {
        var types = Types(rule);
        if (types.Contains("string") && rule!["enum"] is null && rule["format"] is null && rule["pattern"] is null)
        {
            rule["minLength"] = 1;
        }

        if (types.Contains("array"))
        {
            (rule!["minItems"], rule["uniqueItems"]) = (1, true);
        }

        if (types.Contains("object"))
        {
            rule!["minProperties"] = 1;
        }
    }

    private static void TightenType(string definition, string field, JsonObject rule)
    {
        var refused = new List<string>();
        if (Types(rule) is ["string", "integer", ..] && (definition, field) != ("Contract", "awardID"))
        {
            refused.Add("integer");
        }

        if (definition is "Package" or "Publisher" || Required.TryGetValue(definition, out var required) && required.Contains(field))
        {
            refused.Add("null");
        }

        if (refused.Count > 0 && rule["type"] is JsonArray types)
        {
            rule["type"] = new JsonArray([.. types.Where(type => !refused.Contains((string)type!)).Select(type => type!.DeepClone())]);
        }
    }

    private static IReadOnlyList<string> Types(JsonObject? rule) => rule?["type"] switch
    {
        JsonArray types => [.. types.Select(type => (string)type!)],
        JsonValue type => [(string)type!],
        _ => [],
    };
}
