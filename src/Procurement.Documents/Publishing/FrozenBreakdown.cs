using System.Globalization;
using System.Text.Json;
using Procurement.Documents.Json;
using Procurement.Domain.Assets;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Publishing;

/// <summary>What a version states of the assets beside the five rows; left out where it states nothing.</summary>
internal static class FrozenBreakdown
{
    private const string Name = "breakdown";

    public static void Write(Utf8JsonWriter writer, AssetBreakdown breakdown)
    {
        if (breakdown.Asked.IsNone)
        {
            return;
        }

        writer.WriteStartObject(Name);
        if (breakdown.Asked.VehiclesByUse)
        {
            writer.WriteStartObject(TemplateVariables.VehiclesByUse);
            foreach (var use in VehicleUses.All)
            {
                Figure(writer, use.Key(), breakdown.Vehicles(use));
            }

            Figure(writer, TemplateVariables.Unstated, breakdown.VehiclesUnstated);
            writer.WriteEndObject();
        }

        writer.WriteStartObject(TemplateVariables.EquipmentOver);
        foreach (var threshold in breakdown.Asked.EquipmentThresholds)
        {
            Figure(writer, threshold.ToString(CultureInfo.InvariantCulture), breakdown.EquipmentOver[threshold]);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <exception cref="FormatException">A threshold is no number.</exception>
    public static AssetBreakdown Read(JsonElement figures)
    {
        if (figures.Field(Name) is not { } frozen)
        {
            return AssetBreakdown.None;
        }

        var uses = frozen.Field(TemplateVariables.VehiclesByUse);
        var over = frozen.GetProperty(TemplateVariables.EquipmentOver).EnumerateObject()
            .ToDictionary(limit => int.Parse(limit.Name, NumberStyles.None, CultureInfo.InvariantCulture), limit => Figure(limit.Value));
        return new AssetBreakdown(
            new BreakdownRequest(uses is not null, [.. over.Keys]),
            VehicleUses.All.Where(use => uses?.Field(use.Key()) is not null).ToDictionary(use => use, use => Figure(uses!.Value.GetProperty(use.Key()))),
            uses?.Field(TemplateVariables.Unstated) is { } unstated ? Figure(unstated) : AssetRowFigure.None,
            over);
    }

    private static void Figure(Utf8JsonWriter writer, string name, AssetRowFigure figure)
    {
        writer.WriteStartObject(name);
        writer.WriteString("quantity", figure.Quantity.ToString());
        writer.WriteString("value", figure.Value.ToString());
        writer.WriteEndObject();
    }

    private static AssetRowFigure Figure(JsonElement figure) => new(Quantity.Parse(figure.Text("quantity")), Money.Parse(figure.Text("value")));
}
