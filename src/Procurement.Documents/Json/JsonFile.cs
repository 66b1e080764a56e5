using System.Text.Json;
using System.Text.Unicode;
using Procurement.Domain.Common;

namespace Procurement.Documents.Json;

/// <summary>Opens JSON that strangers hand in: any bytes end in a document or in a sentence, never in an exception.</summary>
public static class JsonFile
{
    /// <summary>The most bytes that are read where nobody says otherwise: 256 MB, six times a bundle of 100,000 cards.</summary>
    public const int DefaultMaxBytes = 256 * 1024 * 1024;

    /// <summary>How deep objects and lists may nest; the deepest of our forms needs 12 or so.</summary>
    public const int MaxDepth = 32;

    private static readonly JsonDocumentOptions Options = new()
    {
        MaxDepth = MaxDepth,
        CommentHandling = JsonCommentHandling.Disallow,
        AllowTrailingCommas = false,
    };

    /// <summary>Reads UTF-8 with or without a byte order mark.</summary>
    /// <param name="stream">Read from where it stands to its end; left open.</param>
    /// <param name="maxBytes">The most bytes to read, 1 to <see cref="Array.MaxLength"/> − 1.</param>
    /// <returns>The document, or the one thing wrong with the file, at its line and column.</returns>
    public static async Task<JsonFileResult> ReadAsync(Stream stream, int maxBytes = DefaultMaxBytes, CancellationToken cancel = default)
    {
        var bytes = await LimitedReader.ReadAsync(stream, maxBytes, cancel);
        return bytes is { } all
            ? Open(all)
            : JsonFileResult.Refused(new("$", $"文件超过 {SizeOf(maxBytes)}，没有读取；请分成几个文件。"));
    }

    /// <summary>Reads and holds the document against a schema; where anything is wrong there is no document.</summary>
    public static async Task<JsonFileResult> ReadAsync(Stream stream, JsonSchema schema, int maxBytes = DefaultMaxBytes, CancellationToken cancel = default)
    {
        var result = await ReadAsync(stream, maxBytes, cancel);
        if (result.Document is null || schema.Validate(result.Document.RootElement) is not { Count: > 0 } problems)
        {
            return result;
        }

        result.Dispose();
        return new(null, problems);
    }

    /// <summary>Opens what is in memory already.</summary>
    public static JsonFileResult Open(ReadOnlyMemory<byte> bytes)
    {
        var text = bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        if (!Utf8.IsValid(text.Span))
        {
            return JsonFileResult.Refused(JsonDiagnosis.NotUtf8(text.Span));
        }

        try
        {
            var document = JsonDocument.Parse(text, Options);
            if (JsonDiagnosis.UnreadableText(text.Span) is not { } unreadable)
            {
                return new(document, []);
            }

            document.Dispose();
            return JsonFileResult.Refused(unreadable);
        }
        catch (JsonException)
        {
            return JsonFileResult.Refused(JsonDiagnosis.NotJson(text.Span));
        }
    }

    private static string SizeOf(int bytes) => bytes >= 1024 * 1024 ? $"{bytes / (1024 * 1024)} MB" : $"{bytes} 字节";
}

/// <summary>What became of a file: a document, or what is wrong with it.</summary>
/// <param name="Document">Null where there is a problem. Whoever has it disposes it, by disposing the result.</param>
/// <param name="Problems">Empty where there is a document. Of a broken file the place is <c>第3行第14列</c>, else a path.</param>
public sealed record JsonFileResult(JsonDocument? Document, IReadOnlyList<ImportProblem> Problems) : IDisposable
{
    public void Dispose() => Document?.Dispose();

    internal static JsonFileResult Refused(ImportProblem problem) => new(null, [problem]);
}
