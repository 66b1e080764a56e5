using System.Globalization;
using System.Text.Json;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Register;

namespace Procurement.Documents.Bundles;

/// <summary>Writes projects and their lines.</summary>
internal static class BudgetWriter
{
    public static void Project(Utf8JsonWriter writer, ProjectContent project)
    {
        writer.WriteStartObject();
        writer.WriteString("key", project.Key);
        writer.WriteString("unit", project.Unit);
        writer.WriteNumber("fiscalYear", project.FiscalYear.Number);
        writer.WriteString("code", project.Code);
        writer.WriteString("name", project.Name);
        writer.WriteString("budget", project.Budget.ToString());
        writer.WriteEndObject();
    }

    public static void Line(Utf8JsonWriter writer, LineContent line)
    {
        writer.WriteStartObject();
        LineFields(writer, line);
        Given(writer, "fixedAssetReason", line.FixedAssetReason);
        Given(writer, "approvedAmount", line.ApprovedAmount?.ToString());
        Given(writer, "approvedQuantity", line.ApprovedQuantity?.ToString());
        writer.WriteEndObject();
    }

    /// <summary>The fields of a line, without the braces: the history adds its own.</summary>
    public static void LineFields(Utf8JsonWriter writer, LineContent line)
    {
        writer.WriteString("project", line.Project);
        writer.WriteString("itemName", line.ItemName);
        writer.WriteString("catalogue", ((int)line.Code.Edition).ToString(CultureInfo.InvariantCulture));
        writer.WriteString("code", line.Code.Text);
        writer.WriteString("measureUnit", line.MeasureUnit);
        writer.WriteString("quantity", line.Quantity.ToString());
        writer.WriteString("unitPrice", line.UnitPrice.Yuan.ToString("0.00####", CultureInfo.InvariantCulture));
        writer.WriteString("amount", line.Amount.ToString());
        Funding(writer, line.Funding);
        writer.WriteString("smeReserve", line.SmeReserve?.ToString());
        if (line.FixedAsset is { } decided)
        {
            writer.WriteBoolean("fixedAsset", decided);
        }
        else
        {
            writer.WriteNull("fixedAsset");
        }
    }

    /// <summary>Fields that the first bundles did not have are left out where they say nothing.</summary>
    private static void Given(Utf8JsonWriter writer, string field, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(field, text);
        }
    }

    /// <summary>Only the sources that are given: left out is not zero.</summary>
    private static void Funding(Utf8JsonWriter writer, Funding funding)
    {
        writer.WriteStartObject("funding");
        foreach (var source in FundingSources.All)
        {
            if (funding[source] is { } amount)
            {
                writer.WriteString(source.Key(), amount.ToString());
            }
        }

        writer.WriteEndObject();
    }
}
