using System.Text.Json;
using Procurement.Documents.Json;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Layouts;

/// <summary>Types a layout in which no problem was found.</summary>
internal static class LayoutBuilder
{
    public static DisclosureLayout Build(JsonElement layout) => new(
        layout.Text("name"),
        layout.Text("moneyUnit") == "元" ? MoneyUnit.Yuan : MoneyUnit.TenThousandYuan,
        Procurement(layout.GetProperty("procurement")),
        Assets(layout.GetProperty("assets")))
    {
        Breakdown = new BreakdownRequest(
            LayoutTemplates.Of(layout, "$").Any(template => template.Text.Contains(TemplateVariables.VehiclesByUse, StringComparison.Ordinal)),
            [.. LayoutChecks.Thresholds(layout).Select(row => row.Number)]),
    };

    private static ProcurementLayout Procurement(JsonElement section) => new(
        section.Text("number"), section.Text("heading"), section.Texts("narrative"),
        section.Field("table") is { } table ? ProcurementTable(table) : null);

    private static ProcurementTableLayout ProcurementTable(JsonElement table) => new(
        Show(table), table.Text("title"), Place(table), table.OptionalText("departmentLine"), table.OptionalText("unitLine"),
        [.. table.Items("header").Select(HeaderCells.Read)],
        table.Field("totalRow") is { } row ? new TotalRowLayout(row.Text("label"), row.GetProperty("projectBudget").GetBoolean()) : null,
        table.OptionalText("unitSubtotals"),
        ProcurementFormats(table.GetProperty("formats")),
        table.Texts("footnotes"), table.Texts("emptyFootnotes"));

    private static ProcurementFormats ProcurementFormats(JsonElement formats) =>
        new(Format(formats, "quantity"), Format(formats, "unit_price"), Format(formats, "amount"), Format(formats, "project_budget"));

    private static AssetLayout Assets(JsonElement section) => new(
        section.Text("number"), section.Text("heading"), section.Texts("narrative"),
        section.Field("table") is { } table ? AssetTable(table) : null);

    private static AssetTableLayout AssetTable(JsonElement table) => new(
        Show(table), table.Text("title"), Place(table),
        table.OptionalText("departmentLine"), table.OptionalText("preparerLine"), table.OptionalText("asOfLine"),
        table.Texts("header"), [.. table.Items("rows").Select(AssetRow)], AssetFormats(table.GetProperty("formats")));

    private static AssetRowLayout AssetRow(JsonElement row) =>
        new(row.Text("key"), row.Text("label"), row.OptionalText("quantity"), row.OptionalText("none") == "zero");

    private static AssetFormats AssetFormats(JsonElement formats) =>
        new(Format(formats, "value"), Format(formats, "quantity"), Format(formats, "area"));

    private static FigureFormat Format(JsonElement formats, string name) => FigureFormat.Parse(formats.Text(name));

    private static TableVisibility Show(JsonElement table) => table.Text("show") switch
    {
        "always" => TableVisibility.Always,
        "whenFilled" => TableVisibility.WhenFilled,
        _ => TableVisibility.Never,
    };

    private static TitlePlace Place(JsonElement table) => table.Text("titlePlace") == "inside" ? TitlePlace.Inside : TitlePlace.Above;
}
