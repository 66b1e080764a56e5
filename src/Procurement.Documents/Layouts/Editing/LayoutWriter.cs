using Procurement.Documents.Json;

namespace Procurement.Documents.Layouts.Editing;

/// <summary>A draft as JSON.</summary>
/// <param name="Json"><c>disclosure-layout/1</c>, if the draft is right; <see cref="LayoutReader"/> tells.</param>
/// <param name="Fields">Which field of the draft stands at a JSON path: <c>$.procurement.heading</c> → <c>Procurement.Heading</c>.</param>
public sealed record WrittenLayout(string Json, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>The field that a problem at a place concerns: its own, or that of what it stands in; null for the layout as a whole.</summary>
    public string? FieldAt(string place)
    {
        for (var path = place; path.Length > 1; path = path[..Math.Max(path.LastIndexOfAny(['.', '[']), 0)])
        {
            if (Fields.TryGetValue(path, out var field))
            {
                return field;
            }
        }

        return null;
    }
}

/// <summary>Writes layouts: always the same fields in the same order, so that two can be compared line by line.</summary>
public static class LayoutWriter
{
    /// <summary>The text of a valid layout in the form that the editor gives it.</summary>
    public static string Canonical(string json) => Write(LayoutDraftReader.Read(json)).Json;

    public static WrittenLayout Write(LayoutDraft draft)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var root = new DraftObject("$", "", fields);
        root.Json["format"] = "disclosure-layout/1";
        root.Text("name", "Name", draft.Name).Text("moneyUnit", "MoneyUnit", draft.MoneyUnit);
        Procurement(root.Inner("procurement", "Procurement"), draft.Procurement);
        Assets(root.Inner("assets", "Assets"), draft.Assets);
        LayoutRest.AddTo(root.Json, draft.Rest);
        return new WrittenLayout(JsonOutput.Text(writer => root.Json.WriteTo(writer)), fields);
    }

    private static void Procurement(DraftObject section, ProcurementDraft draft)
    {
        section.Text("number", "Number", draft.Number).Text("heading", "Heading", draft.Heading).Texts("narrative", "Narrative", draft.Narrative);
        if (!draft.HasTable)
        {
            section.Json["table"] = null;
            return;
        }

        var (table, given) = (section.Inner("table", "Table"), draft.Table);
        table.Text("show", "Show", given.Show).Text("title", "Title", given.Title).Text("titlePlace", "TitlePlace", given.TitlePlace)
            .Optional("departmentLine", "DepartmentLine", given.DepartmentLine).Optional("unitLine", "UnitLine", given.UnitLine);
        HeaderOutline.Settle(given.Header);
        table.Header(given.Header);
        Total(table, given);
        table.Optional("unitSubtotals", "UnitSubtotals", given.UnitSubtotals);
        table.Inner("formats", "")
            .Text("quantity", "QuantityFormat", given.QuantityFormat).Text("unit_price", "UnitPriceFormat", given.UnitPriceFormat)
            .Text("amount", "AmountFormat", given.AmountFormat).Text("project_budget", "ProjectBudgetFormat", given.ProjectBudgetFormat);
        table.Texts("footnotes", "Footnotes", given.Footnotes).Texts("emptyFootnotes", "EmptyFootnotes", given.EmptyFootnotes);
    }

    private static void Total(DraftObject table, ProcurementTableDraft given)
    {
        if (given.TotalRow is null or TotalRows.None)
        {
            table.Json["totalRow"] = null;
            return;
        }

        var row = table.Inner("totalRow", "").Text("label", "TotalLabel", given.TotalLabel);
        row.Json["projectBudget"] = given.TotalRow == TotalRows.WithBudgets;
    }

    private static void Assets(DraftObject section, AssetDraft draft)
    {
        section.Text("number", "Number", draft.Number).Text("heading", "Heading", draft.Heading).Texts("narrative", "Narrative", draft.Narrative)
            .Numbers("equipmentThresholds", "EquipmentThresholds", draft.EquipmentThresholds);
        if (!draft.HasTable)
        {
            section.Json["table"] = null;
            return;
        }

        var (table, given) = (section.Inner("table", "Table"), draft.Table);
        table.Text("show", "Show", given.Show).Text("title", "Title", given.Title).Text("titlePlace", "TitlePlace", given.TitlePlace)
            .Optional("departmentLine", "DepartmentLine", given.DepartmentLine).Optional("preparerLine", "PreparerLine", given.PreparerLine)
            .Optional("asOfLine", "AsOfLine", given.AsOfLine).Texts("header", "Header", given.Header).Rows(given.Rows);
        table.Inner("formats", "")
            .Text("value", "ValueFormat", given.ValueFormat).Text("quantity", "QuantityFormat", given.QuantityFormat).Text("area", "AreaFormat", given.AreaFormat);
    }
}
