using System.Collections;
using System.Text.Json.Serialization.Metadata;

namespace Procurement.Web.Api;

/// <summary>A list in a body holds no null: nullable annotations are asked of fields, but the serializer passes a null item of any list.</summary>
internal static class ListItems
{
    public static void RefuseNull(JsonTypeInfo type)
    {
        if (type is { Kind: JsonTypeInfoKind.Enumerable, ElementType.IsValueType: false })
        {
            type.OnDeserialized = Check;
        }
    }

    private static void Check(object list)
    {
        var ordinal = 0;
        foreach (var item in (IEnumerable)list)
        {
            ordinal++;
            if (item is null)
            {
                throw new FieldRefusedException($"第 {ordinal} 项是 null，请补上内容或去掉这一项。");
            }
        }
    }
}
