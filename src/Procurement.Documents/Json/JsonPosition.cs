using System.Text;

namespace Procurement.Documents.Json;

/// <summary>Places in a file as an editor shows them: lines and columns from 1, columns in characters (UTF-16 units).</summary>
internal static class JsonPosition
{
    /// <summary>The place of a byte.</summary>
    public static string Of(ReadOnlySpan<byte> text, int index)
    {
        var before = text[..index];
        var line = before.Count((byte)'\n');
        return Place(line, before[(before.LastIndexOf((byte)'\n') + 1)..]);
    }

    /// <summary>The place of a byte within a line, both from 0, as a <see cref="System.Text.Json.JsonException"/> tells them.</summary>
    public static string OfLine(ReadOnlySpan<byte> text, long line, long byteInLine)
    {
        var start = 0;
        for (var skipped = 0L; skipped < line; skipped++)
        {
            start += text[start..].IndexOf((byte)'\n') + 1;
        }

        var length = (int)Math.Min(byteInLine, text.Length - start);
        return Place(line, text.Slice(start, length));
    }

    private static string Place(long line, ReadOnlySpan<byte> beforeInLine) =>
        $"第{line + 1}行第{Encoding.UTF8.GetCharCount(beforeInLine) + 1}列";
}
