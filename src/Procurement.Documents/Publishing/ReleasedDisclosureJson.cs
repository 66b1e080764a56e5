using NodaTime.Text;
using Procurement.Documents.Checks;
using Procurement.Documents.Disclosures;
using Procurement.Documents.Json;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Publishing;

namespace Procurement.Documents.Publishing;

/// <summary>Writes what a version freezes as <c>released-disclosure/1</c>. The same version gives the same text, and its SHA-256 in UTF-8
/// is the version's.</summary>
public static class ReleasedDisclosureJson
{
    public const string Format = "released-disclosure/1";

    public static string ToText(ReleasedDisclosure released) => JsonOutput.Text(writer =>
    {
        var figures = released.Figures;
        writer.WriteStartObject();
        writer.WriteString("format", Format);
        writer.WriteStartObject("department");
        writer.WriteString("code", figures.Department.Code);
        writer.WriteString("name", figures.Department.Name);
        writer.WriteEndObject();
        writer.WriteNumber("fiscalYear", figures.Year.Number);
        writer.WriteNumber("number", released.Number);
        writer.WriteString("reason", released.Reason);
        writer.WriteString("submittedBy", released.SubmittedBy);
        writer.WriteString("asOf", LocalDatePattern.Iso.Format(figures.AsOf));
        writer.WriteString("knownAt", InstantPattern.ExtendedIso.Format(released.KnownAt));
        if (released.Writers > 1)
        {
            writer.WriteNumber("writers", released.Writers);
        }

        writer.WriteObjects("files", released.Files, file =>
        {
            writer.WriteString("format", file.Format);
            writer.WriteNumber("length", file.Length);
            writer.WriteString("sha256", file.Sha256);
        });
        FrozenFigures.Write(writer, figures);
        writer.WriteStartObject("layout");
        writer.WriteString("name", released.Layout.Name);
        writer.WriteString("text", released.Layout.Text);
        writer.WriteEndObject();
        writer.WriteStartObject("values");
        foreach (var (name, text) in released.Values)
        {
            writer.WriteString(name, text);
        }

        writer.WriteEndObject();
        writer.WritePropertyName("disclosure");
        DisclosureJson.Write(writer, released.Printed);
        FrozenPrint.Write(writer, released.Printed);
        writer.WritePropertyName("warnings");
        FindingsJson.Write(writer, released.Warnings);
        writer.WriteEndObject();
    });

    /// <summary>What a disclosure prints, in one text: two that print the same give the same, whichever files were made of them.</summary>
    public static string PrintedText(Disclosure printed) => JsonOutput.Text(writer =>
    {
        writer.WriteStartObject();
        writer.WritePropertyName("disclosure");
        DisclosureJson.Write(writer, printed);
        FrozenPrint.Write(writer, printed);
        writer.WriteEndObject();
    });
}
