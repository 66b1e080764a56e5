using System.Text.Json;
using Procurement.Domain.Common;
using Procurement.Web.Ui;

namespace Procurement.Web.Audit;

/// <summary>One field of what a record says before and after.</summary>
/// <param name="Before">Null where the field was not there.</param>
public sealed record AuditField(string Name, string? Before, string? After)
{
    public bool IsChanged => Before != After;
}

/// <summary>Lays the JSON of before and after side by side, field by field.</summary>
public static class AuditDifference
{
    /// <summary>Fields in the order in which they stand; nested ones as <c>资金来源 · 单位资金</c>. Text that is no JSON stands as it is.</summary>
    public static IReadOnlyList<AuditField> Of(string? before, string? after)
    {
        var left = Flatten(before);
        var right = Flatten(after);
        return [.. left.Keys.Concat(right.Keys.Where(key => !left.ContainsKey(key))).Select(key => new AuditField(key, left.GetValueOrDefault(key), right.GetValueOrDefault(key)))];
    }

    private static Dictionary<string, string> Flatten(string? json)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        if (json is null)
        {
            return fields;
        }

        try
        {
            using var document = JsonDocument.Parse(json);
            Add(fields, "", document.RootElement);
        }
        catch (JsonException)
        {
            fields["内容"] = json;
        }

        return fields;
    }

    private static void Add(Dictionary<string, string> fields, string name, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var field in value.EnumerateObject())
                {
                    Add(fields, Join(name, AuditWords.Field(field.Name)), field.Value);
                }

                break;
            case JsonValueKind.Array when value.EnumerateArray().All(item => item.ValueKind is not JsonValueKind.Object and not JsonValueKind.Array):
                Put(fields, name, string.Join("、", value.EnumerateArray().Select(Text)));
                break;
            case JsonValueKind.Array:
                foreach (var (index, item) in value.EnumerateArray().Index())
                {
                    Add(fields, Join(name, $"第 {index + 1} 行"), item);
                }

                break;
            default:
                Put(fields, name, Text(value));
                break;
        }
    }

    private static string Join(string name, string field) => name.Length == 0 ? field : $"{name} · {field}";

    /// <summary>Two fields may bear one name in Chinese.</summary>
    private static void Put(Dictionary<string, string> fields, string name, string value)
    {
        var key = name.Length == 0 ? "内容" : name;
        for (var number = 2; !fields.TryAdd(key, value); number++)
        {
            key = $"{name}（{number}）";
        }
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String when value.GetString() is { } text => IsAmount(text, out var amount) ? amount.Show() : AuditWords.Value(text),
        _ => AuditWords.Value(value.GetRawText()),
    };

    /// <summary>An amount in yuan, as our own records write it: always with two decimals.</summary>
    private static bool IsAmount(string text, out Money amount) => Money.TryParse(text, out amount) && amount.ToString() == text;
}
