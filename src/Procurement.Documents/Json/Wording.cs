using System.Text.Json;
using Procurement.Documents.Messages;

namespace Procurement.Documents.Json;

/// <summary>The sentences of the validator.</summary>
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
        var names = node.Properties.Select(property => property.Name);
        var hint = NearestName.Question(name, names) ?? $"这里可用的字段：{string.Join("、", names)}。";
        return $"没有名为“{Excerpt.Of(name, MaxQuote)}”的字段；{hint}";
    }

    public static string NotAllowed(SchemaNode node, JsonElement value)
    {
        var text = value.GetString()!;
        return $"“{Excerpt.Of(text, MaxQuote)}”不是允许的值；可用的值：{string.Join("、", node.Enum)}。{NearestName.Question(text, node.Enum)}";
    }

    /// <summary>Names both values of a field that stands twice, so that one can tell which to keep.</summary>
    public static string Repeated(SchemaNode node, (JsonElement Parent, JsonProperty Second) field)
    {
        var name = field.Second.Name;
        var first = field.Parent.EnumerateObject().First(property => property.NameEquals(name)).Value;
        return $"字段“{Excerpt.Of(name, MaxQuote)}”重复：先写了 {Show(first)}，又写了 {Show(field.Second.Value)}；请只保留一个。";
    }

    public static string OutOfRange(SchemaNode node, JsonElement value) =>
        $"应为 {node.Minimum} 至 {node.Maximum} 的数，实际为 {Show(value)}。";

    public static string Length(SchemaNode node, int length) => length < node.MinLength
        ? node.MinLength == 1 ? "不能为空文本。" : $"文本有 {length} 个字符，至少要 {node.MinLength} 个。"
        : $"有 {length} 个字符，最多 {node.MaxLength} 个，请改短。";

    public static string NameLength(SchemaNode node, int length) => $"字段名有 {length} 个字符，最多 {node.MaxNameLength} 个，请改短。";

    public static string Count(SchemaNode node, int count) => node.MinItems == node.MaxItems
        ? $"列表须正好有 {node.MinItems} 项，实际有 {count} 项。"
        : count < node.MinItems ? $"列表至少要有 {node.MinItems} 项，实际有 {count} 项。" : $"列表最多 {node.MaxItems} 项，实际有 {count} 项。";

    /// <summary>A value as one would point at it: texts in quotes, objects and lists only by their kind.</summary>
    public static string Show(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => $"\"{Excerpt.Of(value.GetString()!, MaxQuote)}\"",
        JsonValueKind.Object => "{…}",
        JsonValueKind.Array => "[…]",
        _ => Excerpt.Of(value.GetRawText(), MaxQuote),
    };
}
