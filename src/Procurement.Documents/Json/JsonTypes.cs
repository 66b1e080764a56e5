using System.Text.Json;

namespace Procurement.Documents.Json;

/// <summary>The types that a schema may allow.</summary>
[Flags]
internal enum JsonTypes
{
    None = 0,
    Null = 1,
    Boolean = 2,
    Integer = 4,
    Number = 8,
    Text = 16,
    Array = 32,
    Object = 64,
    Any = Null | Boolean | Integer | Number | Text | Array | Object,
}

/// <summary>Types of values and their names.</summary>
internal static class JsonTypeNames
{
    /// <exception cref="NotSupportedException">Not a type of JSON Schema.</exception>
    public static JsonTypes Parse(string? keyword) => keyword switch
    {
        "null" => JsonTypes.Null,
        "boolean" => JsonTypes.Boolean,
        "integer" => JsonTypes.Integer,
        "number" => JsonTypes.Number,
        "string" => JsonTypes.Text,
        "array" => JsonTypes.Array,
        "object" => JsonTypes.Object,
        _ => throw new NotSupportedException($"Not a type: '{keyword}'."),
    };

    /// <summary>Whether the value is of one of the types. An integer is written without point and exponent and fits 64 bits:
    /// stricter than JSON Schema, where 2020.0 is one, because our readers read no other.</summary>
    public static bool Allow(this JsonTypes types, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => types.Has(JsonTypes.Text),
        JsonValueKind.Null => types.Has(JsonTypes.Null),
        JsonValueKind.Object => types.Has(JsonTypes.Object),
        JsonValueKind.Array => types.Has(JsonTypes.Array),
        JsonValueKind.Number => types.Has(JsonTypes.Number) || (types.Has(JsonTypes.Integer) && value.TryGetInt64(out _)),
        _ => types.Has(JsonTypes.Boolean),
    };

    /// <summary>The types for people: 文本或空值（null）.</summary>
    public static string Chinese(this JsonTypes types) =>
        string.Join("或", Named.Where(pair => types.Has(pair.Type)).Select(pair => pair.Name));

    /// <summary>What a value is, for people: 数字 2020.0.</summary>
    public static string Chinese(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => $"文本 {Wording.Show(value)}",
        JsonValueKind.Number => $"数字 {Wording.Show(value)}",
        JsonValueKind.Object => "对象",
        JsonValueKind.Array => "列表",
        JsonValueKind.Null => "空值（null）",
        _ => $"真假值 {Wording.Show(value)}",
    };

    /// <summary>As <c>HasFlag</c>, which boxes both sides until the JIT has warmed up: 100 MB over a first large file.</summary>
    private static bool Has(this JsonTypes types, JsonTypes type) => (types & type) != JsonTypes.None;

    private static readonly (JsonTypes Type, string Name)[] Named =
    [
        (JsonTypes.Text, "文本"), (JsonTypes.Integer, "整数"), (JsonTypes.Number, "数字"), (JsonTypes.Boolean, "真假值（true 或 false）"),
        (JsonTypes.Object, "对象"), (JsonTypes.Array, "列表"), (JsonTypes.Null, "空值（null）"),
    ];
}
