using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Microsoft.OpenApi;

namespace Procurement.Web.Api.Description;

/// <summary>Writes a call of an operation as one would type it, its body made of the schemas' own examples.</summary>
internal static class SampleText
{
    private const int Deepest = 6;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Curl(string origin, string method, string path, OpenApiOperation operation)
    {
        var address = path;
        var lines = new List<string>();
        foreach (var parameter in operation.Parameters ?? [])
        {
            var value = ValueOf(parameter.Example ?? Value(parameter.Schema, 0));
            if (parameter.In is ParameterLocation.Path)
            {
                address = address.Replace($"{{{parameter.Name}}}", value, StringComparison.Ordinal);
            }
            else if (parameter.In is ParameterLocation.Header)
            {
                lines.Add($"-H '{parameter.Name}: {value}'");
            }
        }

        lines.Insert(0, $"curl{(method == "GET" ? "" : $" -X {method}")} '{origin}{address}'");
        lines.Insert(1, "-H \"Authorization: Bearer $TOKEN\"");
        if (operation.RequestBody?.Content is { Count: > 0 } content)
        {
            var (type, media) = content.First();
            lines.Add($"-H 'Content-Type: {type}'");
            lines.Add(type.Contains("json", StringComparison.Ordinal) ? $"-d '{Value(media.Schema, 0)?.ToJsonString(Indented)}'" : "--data-binary @文件");
        }

        return string.Join(" \\\n  ", lines);
    }

    /// <summary>A value that fits the schema.</summary>
    public static JsonNode? Value(IOpenApiSchema? schema, int depth)
    {
        if (schema is null || depth > Deepest)
        {
            return null;
        }

        if (schema.Examples is [{ } example, ..])
        {
            return example.DeepClone();
        }

        if (schema.Enum is [{ } first, ..])
        {
            return first.DeepClone();
        }

        if ((schema.OneOf ?? schema.AnyOf) is { Count: > 0 } parts)
        {
            return Value(parts.FirstOrDefault(part => part.Type != JsonSchemaType.Null), depth);
        }

        return schema.Items is not null ? new JsonArray(Value(schema.Items, depth + 1))
            : schema.Properties is { Count: > 0 } fields ? new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, Value(field.Value, depth + 1))))
            : Plain(schema.Type ?? JsonSchemaType.Null);
    }

    private static JsonNode? Plain(JsonSchemaType type) =>
        type.HasFlag(JsonSchemaType.Null) ? null : type.HasFlag(JsonSchemaType.String) ? "…" : type.HasFlag(JsonSchemaType.Boolean) ? true : 1;

    private static string ValueOf(JsonNode? value) => value?.ToString() ?? "…";
}
