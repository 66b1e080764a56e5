using System.Text;
using System.Text.Json;
using Procurement.Documents.Json;
using Procurement.Domain.Checks;

namespace Procurement.Documents.Checks;

/// <summary>Reads <c>findings/1</c> back.</summary>
public static class FindingsJsonReader
{
    /// <returns>Null where the text is not in that form.</returns>
    public static async Task<IReadOnlyList<Finding>?> ReadAsync(string text, CancellationToken cancel = default)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        using var file = await JsonFile.ReadAsync(stream, JsonSchema.Findings, cancel: cancel);
        return file.Document is null ? null : [.. file.Document.RootElement.Items("findings").Select(Read)];
    }

    private static Finding Read(JsonElement finding) => new(
        finding.Text("rule"), Enum.Parse<Severity>(finding.Text("severity"), ignoreCase: true), finding.Text("place"), finding.Text("message"),
        finding.OptionalText("left"), finding.OptionalText("right"), finding.OptionalText("difference"), finding.OptionalText("suggestion"));
}
