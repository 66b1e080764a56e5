using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Procurement.Domain.Common;

namespace Procurement.Documents.Json;

/// <summary>Finds out, slowly and only where something is wrong, what is wrong with a file that does not open.</summary>
internal static class JsonDiagnosis
{
    /// <summary>Why the bytes are not UTF-8. The commonest reason is a file saved as GBK or UTF-16.</summary>
    public static ImportProblem NotUtf8(ReadOnlySpan<byte> bytes)
    {
        var start = 0;
        while (true)
        {
            var end = bytes[start..].IndexOf((byte)'\n');
            var line = end < 0 ? bytes[start..] : bytes.Slice(start, end);
            if (!Utf8.IsValid(line) || end < 0)
            {
                return At(bytes, start + ValidLength(line), "文件不是 UTF-8 编码，此处的字节无法识别；请用 UTF-8 编码另存后再试。");
            }

            start += end + 1;
        }
    }

    /// <summary>Why valid UTF-8 is not JSON: too deep, cut off, or broken at a place.</summary>
    public static ImportProblem NotJson(ReadOnlySpan<byte> text)
    {
        // One level more than allowed, to tell a file that is too deep from one that is broken; and not the final block, to tell one that is cut off.
        var options = new JsonReaderOptions { MaxDepth = JsonFile.MaxDepth + 1 };
        var reader = new Utf8JsonReader(text, isFinalBlock: false, new JsonReaderState(options));
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && reader.CurrentDepth >= JsonFile.MaxDepth)
                {
                    return At(text, (int)reader.TokenStartIndex, $"嵌套超过 {JsonFile.MaxDepth} 层，这不是本系统的文件。");
                }
            }
        }
        catch (JsonException broken)
        {
            var place = JsonPosition.OfLine(text, broken.LineNumber ?? 0, broken.BytePositionInLine ?? 0);
            return new(place, "此处不符合 JSON 的写法，请检查附近的引号、逗号和括号（不允许注释和多余的逗号）。");
        }

        return text.IndexOfAnyExcept(" \t\r\n"u8) < 0
            ? new("第1行第1列", "文件是空的。")
            : At(text, text.Length, "文件到此中断，内容不完整；请重新取得完整的文件。");
    }

    /// <summary>A text in valid JSON that no program can store or nobody can read: escapes that are half a character, control characters,
    /// which PostgreSQL (NUL) or a terminal would choke on, or what turns the direction of writing. Null where there is none.</summary>
    public static ImportProblem? UnreadableText(ReadOnlySpan<byte> text)
    {
        if (text.IndexOf("\\u"u8) < 0 && !HoldsTurn(text))
        {
            return null;
        }

        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = JsonFile.MaxDepth });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && !IsReadable(ref reader))
            {
                return At(text, (int)reader.TokenStartIndex, "文本里有无法识别的字符（不成对的 \\uD800 至 \\uDFFF、控制字符，或改变书写方向的字符）；请删去。");
            }
        }

        return null;
    }

    private static bool IsReadable(ref Utf8JsonReader reader)
    {
        try
        {
            return (!reader.ValueIsEscaped && !HoldsTurn(reader.ValueSpan)) || UnseenSigns.Complaint(reader.GetString()!) is null;
        }
        catch (InvalidOperationException)
        {
            return false; // the reader's only way to say that an escape is half a character
        }
    }

    /// <summary>Whether UTF-8 may hold U+202A to U+202E or U+2066 to U+206F: a first look, which a whole file of bytes stands.</summary>
    private static bool HoldsTurn(ReadOnlySpan<byte> text)
    {
        for (var at = text.IndexOf((byte)0xE2); at >= 0 && at + 2 < text.Length;)
        {
            if (text[at + 1] is 0x80 && text[at + 2] is >= 0xAA and <= 0xAE || text[at + 1] is 0x81 && text[at + 2] is >= 0xA6 and <= 0xAF)
            {
                return true;
            }

            var next = text[(at + 1)..].IndexOf((byte)0xE2);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    private static int ValidLength(ReadOnlySpan<byte> line)
    {
        var length = 0;
        while (length < line.Length && Rune.DecodeFromUtf8(line[length..], out _, out var consumed) is OperationStatus.Done)
        {
            length += consumed;
        }

        return length;
    }

    private static ImportProblem At(ReadOnlySpan<byte> text, int index, string message) => new(JsonPosition.Of(text, index), message);
}
