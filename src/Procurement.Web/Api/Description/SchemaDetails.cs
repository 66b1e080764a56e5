using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NodaTime;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;

namespace Procurement.Web.Api.Description;

/// <summary>Schemas of the values that <see cref="ApiJson"/> writes in its own way, which no generator can guess.</summary>
internal static class SchemaDetails
{
    private static readonly Dictionary<Type, (JsonSchemaType Type, string? Format, string? Pattern, string Description, JsonNode Example)> Known = new()
    {
        [typeof(Money)] = (JsonSchemaType.String, "decimal", @"^-?\d{1,16}(\.\d{1,2})?$", "金额，元，最多两位小数", "4650.00"),
        [typeof(UnitPrice)] = (JsonSchemaType.String, "decimal", @"^-?\d{1,12}(\.\d{1,6})?$", "单价，元，最多六位小数", "2.985"),
        [typeof(Quantity)] = (JsonSchemaType.String, "decimal", @"^-?\d{1,14}(\.\d{1,4})?$", "数量，最多四位小数", "9.5"),
        [typeof(LocalDate)] = (JsonSchemaType.String, "date", null, "日期", "2024-03-31"),
        [typeof(Instant)] = (JsonSchemaType.String, "date-time", null, "时刻，协调世界时", "2024-03-31T08:00:00Z"),
        [typeof(SocialCreditCode)] = (JsonSchemaType.String, null, "^[0-9A-HJ-NPQRTUWXY]{18}$", "统一社会信用代码", "91350100M000100Y43"),
        [typeof(FiscalYear)] = (JsonSchemaType.Integer, "int32", null, "预算年度，2000 至 2099", 2024),
        [typeof(Guid)] = (JsonSchemaType.String, "uuid", null, "标识", "0192f3c4-7d2e-7a51-9c11-5f0e6b1d2a34"),
    };

    public static bool IsPlain(Type type) => Known.ContainsKey(Nullable.GetUnderlyingType(type) ?? type);

    public static Task CompleteAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancel)
    {
        var given = context.JsonTypeInfo.Type;
        var type = Nullable.GetUnderlyingType(given) ?? given;
        if (Known.TryGetValue(type, out var known))
        {
            (schema.Type, schema.Format, schema.Pattern, schema.Description) = (OrNull(known.Type), known.Format, known.Pattern, known.Description);
            schema.Examples = [known.Example.DeepClone()];
        }
        else if (type.IsEnum)
        {
            schema.Type = OrNull(JsonSchemaType.String);
            schema.Enum = [.. KeysOf(type).Select(key => (JsonNode)key)];
        }

        if (schema.Properties is { Count: > 0 } properties)
        {
            Name(properties);
            schema.AdditionalPropertiesAllowed = false;
        }

        return Task.CompletedTask;

        JsonSchemaType OrNull(JsonSchemaType one) => type == given ? one : one | JsonSchemaType.Null;
    }

    private static void Name(IDictionary<string, IOpenApiSchema> properties)
    {
        foreach (var (name, property) in properties)
        {
            if (Glossary.Of(name) is { } words)
            {
                property.Description = words;
            }
        }
    }

    private static IEnumerable<string> KeysOf(Type type) => type == typeof(CatalogueEdition)
        ? ["2013", "2022"]
        : Enum.GetNames(type).Select(name => char.ToLowerInvariant(name[0]) + name[1..]);
}
