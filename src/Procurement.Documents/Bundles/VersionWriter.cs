using System.Text.Json;
using NodaTime.Text;
using Procurement.Domain.Register;

namespace Procurement.Documents.Bundles;

/// <summary>Writes versions of disclosures; their files are made again from their content where they are read.</summary>
internal static class VersionWriter
{
    public static void Write(Utf8JsonWriter writer, DisclosureVersionContent version)
    {
        writer.WriteStartObject();
        writer.WriteNumber("fiscalYear", version.FiscalYear.Number);
        writer.WriteNumber("number", version.Number);
        writer.WriteString("status", BundleKeys.Of(version.Status));
        writer.WriteString("sha256", version.Sha256);
        Act(writer, "submitted", version.Submitted);
        if (version.Decided is { } decided)
        {
            Act(writer, "decided", decided);
        }

        writer.WriteString("content", version.Content);
        writer.WriteEndObject();
    }

    private static void Act(Utf8JsonWriter writer, string name, ActContent act)
    {
        writer.WriteStartObject(name);
        writer.WriteString("by", act.By);
        writer.WriteString("at", act.At is { } at ? InstantPattern.ExtendedIso.Format(at) : null);
        writer.WriteString("note", act.Note);
        writer.WriteEndObject();
    }
}
