using System.Globalization;
using System.Text.Json;
using Procurement.Documents.Json;
using Procurement.Domain.Assets;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Publishing;

/// <summary>The figures behind a version, in yuan: every line with its id, every asset row.</summary>
internal static class FrozenFigures
{
    private static readonly Dictionary<AssetRow, string> Rows = new()
    {
        [AssetRow.Buildings] = "buildings",
        [AssetRow.OfficeSpace] = "officeSpace",
        [AssetRow.Vehicles] = "vehicles",
        [AssetRow.EquipmentOver200K] = "equipmentOver200k",
        [AssetRow.Other] = "other",
    };

    public static void Write(Utf8JsonWriter writer, DepartmentFigures figures)
    {
        writer.WriteStartObject("figures");
        writer.WriteObjects("lines", figures.Procurement.Lines, line => Line(writer, line));
        writer.WriteStartObject("assets");
        foreach (var (row, key) in Rows)
        {
            writer.WriteStartObject(key);
            writer.WriteString("quantity", figures.Assets[row].Quantity.ToString());
            writer.WriteString("value", figures.Assets[row].Value.ToString());
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    public static (ProcurementFigures Procurement, AssetFigures Assets) Read(JsonElement root)
    {
        var figures = root.GetProperty("figures");
        var assets = figures.GetProperty("assets");
        AssetRowFigure Row(AssetRow row) => new(
            Quantity.Parse(assets.GetProperty(Rows[row]).Text("quantity")), Money.Parse(assets.GetProperty(Rows[row]).Text("value")));
        return (
            new ProcurementFigures([.. figures.Items("lines").Select(Line)]),
            new AssetFigures(Row(AssetRow.Buildings), Row(AssetRow.OfficeSpace), Row(AssetRow.Vehicles), Row(AssetRow.EquipmentOver200K), Row(AssetRow.Other)));
    }

    private static void Line(Utf8JsonWriter writer, LineFigure line)
    {
        writer.WriteString("id", line.Id);
        writer.WriteString("unit", line.Unit.Code);
        writer.WriteString("unitName", line.Unit.Name);
        writer.WriteString("projectId", line.Project.Id);
        writer.WriteString("project", line.Project.Name);
        writer.WriteString("projectBudget", line.Project.Budget.ToString());
        writer.WriteString("itemName", line.ItemName);
        writer.WriteString("catalogue", ((int)line.Code.Edition).ToString(CultureInfo.InvariantCulture));
        writer.WriteString("code", line.Code.Text);
        writer.WriteString("measureUnit", line.MeasureUnit);
        writer.WriteString("quantity", line.Quantity.ToString());
        writer.WriteString("unitPrice", line.UnitPrice.ToString());
        writer.WriteString("amount", line.Amount.ToString());
        writer.WriteStartObject("funding");
        foreach (var source in FundingSources.All)
        {
            if (line.Funding[source] is { } amount)
            {
                writer.WriteString(source.Key(), amount.ToString());
            }
        }

        writer.WriteEndObject();
        writer.WriteString("smeReserve", line.SmeReserve?.ToString());
        if (line.FixedAssetDecision is { } decided)
        {
            writer.WriteBoolean("fixedAssetDecision", decided);
        }

        writer.WriteBoolean("fixedAssetByRule", line.FixedAssetByRule);
    }

    private static LineFigure Line(JsonElement line)
    {
        var funding = line.GetProperty("funding");
        return new LineFigure(
            line.GetProperty("id").GetGuid(), new UnitName(line.Text("unit"), line.Text("unitName")),
            new ProjectFigure(line.GetProperty("projectId").GetGuid(), line.Text("project"), Money.Parse(line.Text("projectBudget"))),
            line.Text("itemName"),
            CatalogueCode.Parse(line.Text("code"), (CatalogueEdition)int.Parse(line.Text("catalogue"), CultureInfo.InvariantCulture)),
            line.Text("measureUnit"), Quantity.Parse(line.Text("quantity")), UnitPrice.Parse(line.Text("unitPrice")), Money.Parse(line.Text("amount")),
            Funding.From(source => funding.OptionalText(source.Key()) is { } amount ? Money.Parse(amount) : null),
            line.OptionalText("smeReserve") is { } reserve ? Money.Parse(reserve) : null,
            line.Field("fixedAssetDecision")?.GetBoolean(), line.GetProperty("fixedAssetByRule").GetBoolean());
    }
}
