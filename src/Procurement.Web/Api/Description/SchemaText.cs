using Microsoft.OpenApi;

namespace Procurement.Web.Api.Description;

/// <summary>Says in few words what a schema is: 文本、文本或 null、LineView 列表.</summary>
internal static class SchemaText
{
    public static string Of(IOpenApiSchema? schema) => schema switch
    {
        null => "",
        OpenApiSchemaReference reference => reference.Reference.Id ?? "",
        { OneOf: [_, ..] parts } => Either(parts),
        { AnyOf: [_, ..] parts } => Either(parts),
        { Enum: [_, ..] values } => string.Join("、", values.Select(value => value.ToString())),
        { Items: { } items } => $"{Of(items)} 列表{OrNull(schema)}",
        _ => OfType(schema),
    };

    /// <summary>The fields of a schema, through its reference; empty for what has none.</summary>
    public static IEnumerable<FieldRow> FieldsOf(IOpenApiSchema schema) => (schema.Properties ?? new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal))
        .Select(pair => new FieldRow(pair.Key, Of(pair.Value), schema.Required?.Contains(pair.Key) is true, pair.Value.Description ?? Glossary.Of(pair.Key) ?? ""));

    private static string Either(IList<IOpenApiSchema> parts) => string.Join(" 或 ", parts.Select(Of).Distinct(StringComparer.Ordinal));

    private static string OfType(IOpenApiSchema schema)
    {
        var type = schema.Type ?? JsonSchemaType.Object;
        if (type == JsonSchemaType.Null)
        {
            return "null";
        }

        var name = (type & ~JsonSchemaType.Null) switch
        {
            JsonSchemaType.String => schema.Format switch { "decimal" => "小数文本", "date" => "日期", "date-time" => "时刻", "uuid" => "标识", "binary" => "文件", _ => "文本" },
            JsonSchemaType.Integer => "整数",
            JsonSchemaType.Number => "数",
            JsonSchemaType.Boolean => "真或假",
            _ => "对象",
        };
        return name + OrNull(schema);
    }

    private static string OrNull(IOpenApiSchema schema) => schema.Type is { } type && type.HasFlag(JsonSchemaType.Null) ? "，可为 null" : "";
}

/// <summary>A field of a schema, or a parameter, as the page for reading shows it.</summary>
public sealed record FieldRow(string Name, string Type, bool IsRequired, string Meaning);
