using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Procurement.Documents.Json;
using Procurement.Domain.Assets;
using Procurement.Domain.Register;

namespace Procurement.Documents.Bundles;

/// <summary>Writes the history of a bundle, every instant to the last digit that the register keeps.</summary>
internal static class HistoryWriter
{
    public static async Task WriteAsync(Utf8JsonWriter writer, RegisterHistory history, CancellationToken cancel)
    {
        writer.WriteStartObject("history");
        await writer.WriteListAsync("budgets", history.Budgets, Budget, cancel);
        await writer.WriteListAsync("supersededLines", history.SupersededLines, SupersededLine, cancel);
        await writer.WriteListAsync("lineRecordedAt", history.LineRecordedAt, static (writer, at) => writer.WriteStringValue(Text(at)), cancel);
        await writer.WriteListAsync("assetEntries", history.AssetEntries, AssetEntry, cancel);
        writer.WriteEndObject();
    }

    private static void Budget(Utf8JsonWriter writer, BudgetEntryContent entry)
    {
        writer.WriteStartObject();
        writer.WriteString("project", entry.Project);
        writer.WriteString("amount", entry.Amount.ToString());
        writer.WriteString("recordedAt", Text(entry.RecordedAt));
        writer.WriteEndObject();
    }

    private static void SupersededLine(Utf8JsonWriter writer, SupersededLineContent superseded)
    {
        writer.WriteStartObject();
        BudgetWriter.LineFields(writer, superseded.Line);
        writer.WriteNumber("position", superseded.Position);
        writer.WriteString("recordedAt", Text(superseded.RecordedAt));
        writer.WriteString("supersededAt", Text(superseded.SupersededAt));
        if (superseded.Of is { } line)
        {
            LineRefs.Write(writer, line);
        }

        writer.WriteEndObject();
    }

    private static void AssetEntry(Utf8JsonWriter writer, AssetEntryContent entry)
    {
        writer.WriteStartObject();
        writer.WriteString("cardNumber", entry.CardNumber);
        writer.WriteString("entry", BundleKeys.Of(entry.Entry));
        writer.WriteString("unit", entry.Unit);
        writer.WriteString("kind", entry.Kind.Key());
        writer.WriteString("quantity", entry.Quantity.ToString());
        writer.WriteString("value", entry.Value.ToString());
        writer.WriteString("area", entry.Area?.ToString());
        writer.WriteString("officeArea", entry.OfficeArea?.ToString());
        writer.WriteString("officeValue", entry.OfficeValue?.ToString());
        writer.WriteString("effectiveOn", LocalDatePattern.Iso.Format(entry.EffectiveOn));
        writer.WriteString("recordedAt", Text(entry.RecordedAt));
        writer.WriteString("transferId", entry.TransferId?.ToString());
        writer.WriteString("reason", entry.Reason);
        Movement(writer, entry);
        writer.WriteEndObject();
    }

    /// <summary>What only the asset desk gives an entry; left out where it did not.</summary>
    private static void Movement(Utf8JsonWriter writer, AssetEntryContent entry)
    {
        if (entry.Way is { } way)
        {
            writer.WriteString("way", BundleKeys.Of(way));
        }

        if (!entry.Depreciation.IsZero)
        {
            writer.WriteString("depreciation", entry.Depreciation.ToString());
        }

        if (entry.LifeMonths is { } life)
        {
            writer.WriteNumber("lifeMonths", life);
        }

        if (entry.MonthsUsed != 0)
        {
            writer.WriteNumber("monthsUsed", entry.MonthsUsed);
        }

        if (entry.Movement is { } movement)
        {
            writer.WriteString("movement", movement);
        }

        if (entry.Reverses is { } reversed)
        {
            writer.WriteNumber("reverses", reversed);
        }
    }

    private static string Text(Instant instant) => InstantPattern.ExtendedIso.Format(instant);
}
