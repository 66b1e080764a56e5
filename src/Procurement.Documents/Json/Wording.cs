using System.Text.Json;

namespace Procurement.Documents.Json;

/// <summary>The sentences of the validator. What a file says is quoted short and without control characters: it ends up on a terminal.</summary>
internal static class Wording
{
    private const int MaxQuote = 40;

    public static string WrongType(SchemaNode node, JsonElement value)
    {
        var hint = node.Message is null ? "" : $"；{node.Message}";
        return $"应为{node.Types.Chinese()}，实际为{JsonTypeNames.Chinese(value)}{hint}。";
    }

    public static string WrongShape(SchemaNode node, JsonElement value) =>
        $"{node.Message ?? "文本的写法不对"}；实际为 {Show(value)}。";

    public static string NotConst(SchemaNode node, JsonElement value) => $"必须为 \"{node.Const}\"，实际为 {Show(value)}。";

    public static string Missing(SchemaNode node, string name) => $"缺少必填字段“{name}”。";

    public static string NotExactlyOne(SchemaNode node, ulong seen) =>
        $"{string.Join("和", node.NamesOf(node.ExactlyOne).Select(name => $"“{name}”"))}必须写一个，而且只能写一个。";

    public static string Unknown(SchemaNode node, JsonProperty property)
    {
        var name = property.Name;
        var near = NearestName.To(name, node.Properties.Select(property => property.Name));
        var hint = near is null ? $"这里可用的字段：{string.Join("、", node.Properties.Select(property => property.Name))}。" : $"是不是“{near}”？";
        return $"没有名为“{Cut(name, MaxQuote)}”的字段；{hint}";
    }

    public static string NotAllowed(SchemaNode node, JsonElement value)
    {
        var text = value.GetString()!;
        var near = NearestName.To(text, node.Enum);
        var hint = near is null ? "" : $"是不是“{near}”？";
        return $"“{Cut(text, MaxQuote)}”不是允许的值；可用的值：{string.Join("、", node.Enum)}。{hint}";
    }

    /// <summary>Names both values of a field that stands twice, so that one can tell which to keep.</summary>
    public static string Repeated(SchemaNode node, (JsonElement Parent, JsonProperty Second) field)
    {
        var name = field.Second.Name;
        var first = field.Parent.EnumerateObject().First(property => property.NameEquals(name)).Value;
        return $"字段“{Cut(name, MaxQuote)}”重复：先写了 {Show(first)}，又写了 {Show(field.Second.Value)}；请只保留一个。";
    }

    public static string OutOfRange(SchemaNode node, JsonElement value) =>
        $"应为 {node.Minimum} 至 {node.Maximum} 的数，实际为 {Show(value)}。";

    public static string Length(SchemaNode node, int length) => length < node.MinLength
        ? node.MinLength == 1 ? "不能为空文本。" : $"文本有 {length} 个字符，至少要 {node.MinLength} 个。"
        : $"文本有 {length} 个字符，超过上限 {node.MaxLength} 个。";

    public static string Count(SchemaNode node, int count) => node.MinItems == node.MaxItems
        ? $"列表须正好有 {node.MinItems} 项，实际有 {count} 项。"
        : count < node.MinItems ? $"列表至少要有 {node.MinItems} 项，实际有 {count} 项。" : $"列表最多 {node.MaxItems} 项，实际有 {count} 项。";

    /// <summary>A value as one would point at it: texts in quotes, objects and lists only by their kind.</summary>
    public static string Show(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => $"\"{Cut(value.GetString()!, MaxQuote)}\"",
        JsonValueKind.Object => "{…}",
        JsonValueKind.Array => "[…]",
        _ => Cut(value.GetRawText(), MaxQuote),
    };

    /// <summary>The beginning of a text, at most <paramref name="length"/> characters, on one line.</summary>
    public static string Cut(string text, int length)
    {
        // Never between the halves of a character beyond U+FFFF.
        var end = text.Length <= length ? text.Length : char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        var shown = string.Create(end, text, static (target, source) =>
        {
            for (var i = 0; i < target.Length; i++)
            {
                target[i] = char.IsControl(source[i]) ? ' ' : source[i];
            }
        });
        return end < text.Length ? shown + "…" : shown;
    }
}
