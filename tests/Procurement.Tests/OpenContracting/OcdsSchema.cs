using System.Text.Json.Nodes;

namespace Procurement.Tests.OpenContracting;

/// <summary>The published schema as JSON Schema draft 4, made from its table.</summary>
internal static class OcdsSchema
{
    /// <summary>Endings of fields in other languages (<c>title_en</c>): BCP 47, as the standard's schema has it.</summary>
    private const string Language =
        "(((([A-Za-z]{2,3}(-([A-Za-z]{3}(-[A-Za-z]{3}){0,2}))?)|[A-Za-z]{4}|[A-Za-z]{5,8})(-([A-Za-z]{4}))?(-([A-Za-z]{2}|[0-9]{3}))?"
        + "(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*(-([0-9A-WY-Za-wy-z](-[A-Za-z0-9]{2,8})+))*(-(x(-[A-Za-z0-9]{1,8})+))?)|(x(-[A-Za-z0-9]{1,8})+))";

    public static JsonObject Of(OcdsTable table)
    {
        var definitions = table.Definitions.ToDictionary(pair => pair.Key, JsonNode? (pair) => Definition(table, pair.Value), StringComparer.Ordinal);
        return new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-04/schema#",
            ["$ref"] = "#/definitions/Package",
            ["definitions"] = new JsonObject(definitions),
        };
    }

    private static JsonObject Definition(OcdsTable table, IReadOnlyList<OcdsField> fields)
    {
        var definition = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject(fields.Select(field => KeyValuePair.Create(field.Name, (JsonNode?)Field(table, field)))) };
        if (fields.Any(field => field.Is("required")))
        {
            definition["required"] = Texts(fields.Where(field => field.Is("required")).Select(field => field.Name));
        }

        if (fields.Any(field => field.Is("languages")))
        {
            definition["patternProperties"] = new JsonObject(fields.Where(field => field.Is("languages")).Select(field =>
                KeyValuePair.Create($"^({field.Name}_({Language}))$", (JsonNode?)new JsonObject { ["type"] = Texts(["string", "null"]) })));
        }

        return definition;
    }

    private static JsonObject Field(OcdsTable table, OcdsField field)
    {
        var one = One(table, field);
        if (field.Codes.Count > 0)
        {
            one["enum"] = Texts(field.Codes.Concat(field is { IsNullable: true, IsList: false } ? new string?[] { null } : []));
        }

        if (field.Pattern is not null)
        {
            one["pattern"] = field.Pattern;
        }

        if (!field.IsList)
        {
            return Marked(one, field, "minLength");
        }

        return Marked(new JsonObject { ["type"] = Types(["array"], field.IsNullable), ["items"] = one }, field, "minItems");
    }

    private static JsonObject Marked(JsonObject schema, OcdsField field, string least)
    {
        if (field.Is("nonempty"))
        {
            schema[least] = 1;
        }

        if (field.Is("unique"))
        {
            schema["uniqueItems"] = true;
        }

        return schema;
    }

    private static JsonObject One(OcdsTable table, OcdsField field)
    {
        var nullable = field is { IsNullable: true, IsList: false };
        return field.Plain switch
        {
            "string" or "integer" or "number" or "boolean" or "object" => new JsonObject { ["type"] = Types([field.Plain], nullable) },
            "id" => new JsonObject { ["type"] = Types(["string", "integer"], nullable) },
            "date" => new JsonObject { ["type"] = Types(["string"], nullable), ["format"] = "date-time" },
            "uri" => new JsonObject { ["type"] = Types(["string"], nullable), ["format"] = "uri" },
            "any" => new JsonObject { ["type"] = Types(["string", "number", "integer", "array", "object"], nullable) },
            var name when table.Definitions.ContainsKey(name) => new JsonObject { ["$ref"] = $"#/definitions/{name}" },
            var name => throw new InvalidDataException($"{field.Name}: {name} is neither a plain type nor an object of the table."),
        };
    }

    private static JsonNode Types(IReadOnlyList<string> types, bool nullable) =>
        types.Count == 1 && !nullable ? types[0] : Texts(nullable ? types.Append("null") : types);

    private static JsonArray Texts(IEnumerable<string?> texts) => new([.. texts.Select(text => (JsonNode?)text)]);
}
