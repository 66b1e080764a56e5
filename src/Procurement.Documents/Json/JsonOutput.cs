using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Procurement.Documents.Json;

/// <summary>How JSON is written: indented, Chinese readable, one kind of line end on every machine.</summary>
internal static class JsonOutput
{
    /// <summary>Bytes that may wait in the writer before they are sent on.</summary>
    private const int FlushAt = 64 * 1024;

    /// <summary>The relaxed encoder leaves Chinese and + as they are; the output is a file or an API's body, never put into a page.</summary>
    public static JsonWriterOptions Options { get; } = new()
    {
        Indented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>What <paramref name="write"/> writes, as text with a line end.</summary>
    public static string Text(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length) + "\n";
    }

    public static void WriteTexts(this Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }

    /// <summary>A list of objects, each filled by <paramref name="fields"/>.</summary>
    public static void WriteObjects<T>(this Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<T> fields)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            fields(item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>A list of any length, sent on piece by piece.</summary>
    public static async Task WriteListAsync<T>(
        this Utf8JsonWriter writer, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write, CancellationToken cancel)
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
}
