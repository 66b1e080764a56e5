using System.Globalization;
using System.Text.Json;
using NodaTime.Text;
using Procurement.Documents.Json;
using Procurement.Domain.Assets;
using Procurement.Domain.Register;

namespace Procurement.Documents.Bundles;

/// <summary>Writes <c>procurement-register/1</c> straight onto a stream: a department of any size needs little more memory than
/// its bundle.</summary>
public static class RegisterBundleWriter
{
    public const string Format = "procurement-register/1";

    /// <param name="stream">Left open.</param>
    public static async Task WriteAsync(RegisterBundle bundle, Stream stream, CancellationToken cancel = default)
    {
        await using var writer = new Utf8JsonWriter(stream, JsonOutput.Options);
        writer.WriteStartObject();
        writer.WriteString("format", Format);
        Department(writer, bundle.Department);
        await writer.WriteListAsync("projects", bundle.Projects, BudgetWriter.Project, cancel);
        await writer.WriteListAsync("procurementLines", bundle.Lines, BudgetWriter.Line, cancel);
        await writer.WriteListAsync("assets", bundle.Cards, Card, cancel);
        await writer.WriteListAsync("layouts", bundle.Layouts, static (writer, layout) => writer.WriteRawValue(layout.Json), cancel);
        await writer.WriteListAsync("disclosures", bundle.Choices, Choice, cancel);
        if (bundle.History is not null)
        {
            await HistoryWriter.WriteAsync(writer, bundle.History, cancel);
        }

        if (bundle.Documents is not null)
        {
            await DocumentWriter.WriteAsync(writer, bundle.Documents, cancel);
        }

        if (bundle.AssetDesk is not null)
        {
            await AssetDeskJson.WriteAsync(writer, bundle.AssetDesk, cancel);
        }

        if (bundle.DisclosureVersions.Count > 0)
        {
            await writer.WriteListAsync("disclosureVersions", bundle.DisclosureVersions, VersionWriter.Write, cancel);
        }

        writer.WriteEndObject();
        await writer.FlushAsync(cancel);
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
