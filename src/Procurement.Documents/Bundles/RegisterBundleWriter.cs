using System.Globalization;
using System.Text.Json;
using NodaTime.Text;
using Procurement.Documents.Json;
using Procurement.Domain.Assets;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Register;

namespace Procurement.Documents.Bundles;

/// <summary>Writes <c>procurement-register/1</c> straight onto a stream: a department of any size needs little more memory than
/// its bundle.</summary>
public static class RegisterBundleWriter
{
    public const string Format = "procurement-register/1";

    /// <summary>Bytes that may wait in the writer before they are sent on.</summary>
    private const int FlushAt = 64 * 1024;

    /// <param name="stream">Left open.</param>
    public static async Task WriteAsync(RegisterBundle bundle, Stream stream, CancellationToken cancel = default)
    {
        await using var writer = new Utf8JsonWriter(stream, JsonOutput.Options);
        writer.WriteStartObject();
        writer.WriteString("format", Format);
        Department(writer, bundle.Department);
        await ListAsync(writer, "projects", bundle.Projects, Project, cancel);
        await ListAsync(writer, "procurementLines", bundle.Lines, LineObject, cancel);
        await ListAsync(writer, "assets", bundle.Cards, Card, cancel);
        await ListAsync(writer, "layouts", bundle.Layouts, static (writer, layout) => writer.WriteRawValue(layout.Json), cancel);
        await ListAsync(writer, "disclosures", bundle.Choices, Choice, cancel);
        if (bundle.History is not null)
        {
            await HistoryWriter.WriteAsync(writer, bundle.History, cancel);
        }

        writer.WriteEndObject();
        await writer.FlushAsync(cancel);
    }

    internal static async Task ListAsync<T>(
        Utf8JsonWriter writer, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write, CancellationToken cancel)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            write(writer, item);
            if (writer.BytesPending > FlushAt)
            {
                await writer.FlushAsync(cancel);
            }
        }

        writer.WriteEndArray();
    }

    /// <summary>The fields of a line, without the braces: the history adds its own.</summary>
    internal static void Line(Utf8JsonWriter writer, LineContent line)
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

    private static void Department(Utf8JsonWriter writer, DepartmentContent department)
    {
        writer.WriteStartObject("department");
        writer.WriteString("code", department.Code);
        writer.WriteString("name", department.Name);
        writer.WriteTexts("region", department.Region);
        writer.WriteObjects("units", department.Units, unit =>
        {
            writer.WriteString("code", unit.Code);
            writer.WriteString("name", unit.Name);
            writer.WriteString("nature", unit.Nature);
            writer.WriteString("rank", unit.Rank);
            writer.WriteString("funding", unit.Funding);
        });
        writer.WriteEndObject();
    }

    private static void Project(Utf8JsonWriter writer, ProjectContent project)
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

    private static void LineObject(Utf8JsonWriter writer, LineContent line)
    {
        writer.WriteStartObject();
        Line(writer, line);
        writer.WriteEndObject();
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

    private static void Card(Utf8JsonWriter writer, CardContent card)
    {
        writer.WriteStartObject();
        writer.WriteString("unit", card.Unit);
        writer.WriteString("cardNumber", card.CardNumber);
        writer.WriteString("name", card.Name);
        writer.WriteString("catalogue", ((int)card.Code.Edition).ToString(CultureInfo.InvariantCulture));
        writer.WriteString("code", card.Code.Text);
        writer.WriteString("kind", card.Kind.Key());
        writer.WriteString("quantity", card.Quantity.ToString());
        writer.WriteString("measureUnit", card.MeasureUnit);
        writer.WriteString("area", card.Area?.ToString());
        writer.WriteString("officeArea", card.OfficeArea?.ToString());
        writer.WriteString("officeValue", card.OfficeValue?.ToString());
        writer.WriteString("value", card.Value.ToString());
        writer.WriteString("acquiredOn", LocalDatePattern.Iso.Format(card.AcquiredOn));
        writer.WriteEndObject();
    }

    private static void Choice(Utf8JsonWriter writer, ChoiceContent choice)
    {
        writer.WriteStartObject();
        writer.WriteNumber("fiscalYear", choice.FiscalYear.Number);
        writer.WriteString("layout", choice.Layout);
        writer.WriteStartObject("values");
        foreach (var (name, text) in choice.Values)
        {
            writer.WriteString(name, text);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
