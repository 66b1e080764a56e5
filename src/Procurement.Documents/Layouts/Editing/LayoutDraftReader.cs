using System.Text.Json.Nodes;

namespace Procurement.Documents.Layouts.Editing;

/// <summary>Takes a layout apart for the editor. What the editor does not know stays behind as the draft's rest.</summary>
public static class LayoutDraftReader
{
    /// <param name="json">A valid layout.</param>
    public static LayoutDraft Read(string json)
    {
        var root = JsonNode.Parse(json)!.AsObject();
        root.Remove("format");
        return new LayoutDraft
        {
            Name = Text(root, "name"),
            MoneyUnit = Text(root, "moneyUnit"),
            Procurement = Procurement(root["procurement"]!.AsObject()),
            Assets = Assets(root["assets"]!.AsObject()),
            Rest = RestOf(root),
        };
    }

    private static ProcurementDraft Procurement(JsonObject section)
    {
        var table = Table(section);
        return new ProcurementDraft
        {
            Number = Text(section, "number"),
            Heading = Text(section, "heading"),
            Narrative = Texts(section, "narrative"),
            HasTable = table is not null,
            Table = table is null ? new() : ProcurementTable(table),
        };
    }

    private static ProcurementTableDraft ProcurementTable(JsonObject table)
    {
        var total = Take(table, "totalRow")?.AsObject();
        var formats = table["formats"]!.AsObject();
        return new ProcurementTableDraft
        {
            Show = Text(table, "show"),
            Title = Text(table, "title"),
            TitlePlace = Text(table, "titlePlace"),
            DepartmentLine = Text(table, "departmentLine"),
            UnitLine = Text(table, "unitLine"),
            Header = HeaderOutline.Flatten(Take(table, "header")!.AsArray()),
            TotalRow = total is null ? TotalRows.None : total["projectBudget"]!.GetValue<bool>() ? TotalRows.WithBudgets : TotalRows.Plain,
            TotalLabel = total is null ? null : Text(total, "label"),
            UnitSubtotals = Text(table, "unitSubtotals"),
            QuantityFormat = Text(formats, "quantity"),
            UnitPriceFormat = Text(formats, "unit_price"),
            AmountFormat = Text(formats, "amount"),
            ProjectBudgetFormat = Text(formats, "project_budget"),
            Footnotes = Texts(table, "footnotes"),
            EmptyFootnotes = Texts(table, "emptyFootnotes"),
        };
    }

    private static AssetDraft Assets(JsonObject section)
    {
        var table = Table(section);
        return new AssetDraft
        {
            Number = Text(section, "number"),
            Heading = Text(section, "heading"),
            Narrative = Texts(section, "narrative"),
            EquipmentThresholds = Take(section, "equipmentThresholds") is JsonArray prices ? string.Join('、', prices.Select(price => price!.ToJsonString())) : null,
            HasTable = table is not null,
            Table = table is null ? new() : AssetTable(table),
        };
    }

    private static AssetTableDraft AssetTable(JsonObject table)
    {
        var formats = table["formats"]!.AsObject();
        return new AssetTableDraft
        {
            Show = Text(table, "show"),
            Title = Text(table, "title"),
            TitlePlace = Text(table, "titlePlace"),
            DepartmentLine = Text(table, "departmentLine"),
            PreparerLine = Text(table, "preparerLine"),
            AsOfLine = Text(table, "asOfLine"),
            Header = Texts(table, "header"),
            Rows = [.. Take(table, "rows")!.AsArray().Select(row => Row(row!.AsObject()))],
            ValueFormat = Text(formats, "value"),
            QuantityFormat = Text(formats, "quantity"),
            AreaFormat = Text(formats, "area"),
        };
    }

    private static RowDraft Row(JsonObject row) => new()
    {
        Key = Text(row, "key"),
        Label = Text(row, "label"),
        HasMark = row["quantity"] is not null,
        Quantity = Text(row, "quantity"),
        None = Text(row, "none"),
        Rest = RestOf(row),
    };

    /// <summary>The section's table; one that is null is as good as none.</summary>
    private static JsonObject? Table(JsonObject section)
    {
        if (section["table"] is JsonObject table)
        {
            return table;
        }

        section.Remove("table");
        return null;
    }

    private static JsonNode? Take(JsonObject from, string name)
    {
        var value = from[name];
        from.Remove(name);
        return value;
    }

    private static string? Text(JsonObject from, string name) => Take(from, name)?.GetValue<string>();

    private static List<string?> Texts(JsonObject from, string name) =>
        Take(from, name) is JsonArray texts ? [.. texts.Select(text => text!.GetValue<string>())] : [];

    /// <summary>What is left once everything known was taken, as text; null for nothing.</summary>
    private static string? RestOf(JsonObject taken)
    {
        DropEmpty(taken);
        return taken.Count == 0 ? null : taken.ToJsonString();
    }

    private static void DropEmpty(JsonObject parent)
    {
        foreach (var (name, child) in parent.ToList())
        {
            if (child is JsonObject inner)
            {
                DropEmpty(inner);
                if (inner.Count == 0)
                {
                    parent.Remove(name);
                }
            }
        }
    }
}
