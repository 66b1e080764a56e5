using System.Globalization;
using System.Text.Json.Nodes;

namespace Procurement.Documents.Layouts.Editing;

/// <summary>An object of a layout in the making, which notes where each field of the draft goes.</summary>
/// <param name="path">Its JSON path.</param>
/// <param name="field">The draft's field that it is, empty for the draft itself.</param>
internal sealed class DraftObject(string path, string field, Dictionary<string, string> fields)
{
    public JsonObject Json { get; } = [];

    public DraftObject Text(string name, string property, string? value)
    {
        Json[name] = Lines(value);
        fields[$"{path}.{name}"] = Field(property);
        return this;
    }

    /// <summary>A text that may be left out: an empty one is none.</summary>
    public DraftObject Optional(string name, string property, string? value)
    {
        Json[name] = string.IsNullOrEmpty(value) ? null : Lines(value);
        fields[$"{path}.{name}"] = Field(property);
        return this;
    }

    public DraftObject Texts(string name, string property, IList<string?> values)
    {
        Json[name] = new JsonArray([.. values.Select(value => (JsonNode)Lines(value))]);
        for (var index = 0; index < values.Count; index++)
        {
            fields[$"{path}.{name}[{index}]"] = $"{Field(property)}[{index}]";
        }

        return this;
    }

    /// <summary>A list of whole numbers typed in one field; none is left out, and what is no number stays for the reader to object to.</summary>
    public DraftObject Numbers(string name, string property, string? typed)
    {
        var pieces = (typed ?? "").Split([',', '，', '、', ';', '；', ' ', '\u3000', '\t'], StringSplitOptions.RemoveEmptyEntries);
        fields[$"{path}.{name}"] = Field(property);
        if (pieces.Length > 0)
        {
            Json[name] = new JsonArray([.. pieces.Select(piece =>
                (JsonNode)(int.TryParse(piece, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number) : JsonValue.Create(piece)))]);
        }

        return this;
    }

    public DraftObject Rows(IList<RowDraft> rows)
    {
        var list = new JsonArray();
        foreach (var (index, row) in rows.Index())
        {
            var json = new DraftObject($"{path}.rows[{index}]", $"{Field("Rows")}[{index}]", fields)
                .Text("key", "Key", row.Key).Text("label", "Label", row.Label).Text("quantity", "Quantity", row.Quantity).Optional("none", "None", row.None).Json;
            if (!row.HasMark)
            {
                json["quantity"] = null;
            }

            fields[$"{path}.rows[{index}]"] = $"{Field("Rows")}[{index}].Label";
            LayoutRest.AddTo(json, row.Rest);
            list.Add(json);
        }

        Json["rows"] = list;
        return this;
    }

    /// <param name="items">With levels that are right.</param>
    public DraftObject Header(IList<HeadDraft> items)
    {
        var at = 0;
        Json["header"] = Cells(items, 0, $"{path}.header", ref at);
        fields[$"{path}.header"] = Field("Header[0].Label");
        return this;
    }

    /// <param name="property">The field that the inner object is; empty where its fields are the draft object's own.</param>
    public DraftObject Inner(string name, string property)
    {
        var inner = new DraftObject($"{path}.{name}", property.Length == 0 ? field : Field(property), fields);
        Json[name] = inner.Json;
        return inner;
    }

    private JsonArray Cells(IList<HeadDraft> items, int depth, string place, ref int at)
    {
        var cells = new JsonArray();
        while (at < items.Count && items[at].Depth >= depth)
        {
            var (item, name, here) = (items[at], $"{Field("Header")}[{at}]", $"{place}[{cells.Count}]");
            at++;
            fields[here] = fields[$"{here}.label"] = fields[$"{here}.children"] = $"{name}.Label";
            fields[$"{here}.key"] = $"{name}.Key";
            var cell = new JsonObject { ["label"] = Lines(item.Label) };
            cells.Add(cell);
            if (item.IsGroup)
            {
                cell["children"] = Cells(items, depth + 1, $"{here}.children", ref at);
            }
            else
            {
                cell["key"] = item.Key;
            }
        }

        return cells;
    }

    private string Field(string property) => field.Length == 0 ? property : $"{field}.{property}";

    /// <summary>A form posts line ends of two signs.</summary>
    private static string Lines(string? text) => (text ?? "").ReplaceLineEndings("\n");
}
