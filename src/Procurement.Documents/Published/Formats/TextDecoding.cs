using System.Text;

namespace Procurement.Documents.Published.Formats;

/// <summary>Tells in which encoding a text stands: by its mark, by what it says of itself, by what fits.</summary>
internal static class TextDecoding
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="declared">The encoding's name as the text gives it; believed only where every byte fits.</param>
    /// <param name="isDamaged">Whether something could not be read: those marks are U+FFFD.</param>
    /// <exception cref="DocumentRefusedException">It is no text.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, string? declared, out bool isDamaged)
    {
        isDamaged = false;
        if (MarkedIn(bytes) is { } marked)
        {
            return marked.GetString(bytes[marked.Preamble.Length..]);
        }

        if (bytes.Contains((byte)0))
        {
            return Utf16In(bytes) is { } wide && TryDecode(wide, bytes) is { } whole ? whole
                : throw new DocumentRefusedException("不是文字文件；可核对 docx、xlsx、html、txt 和 PDF。");
        }

        // Chinese in any other encoding is hardly ever well-formed UTF-8, whatever a page says of itself.
        var candidates = new[] { Utf8, Named(declared), Strict("gb18030"), Strict("big5") }.OfType<Encoding>();
        foreach (var encoding in candidates)
        {
            if (TryDecode(encoding, bytes) is { } text)
            {
                return text;
            }
        }

        // A page cut in the middle of a character, or put together of two encodings: what fits best is read, and the damage told.
        isDamaged = true;
        var (utf8, chinese) = (Lossy("utf-8").GetString(bytes), Lossy("gb18030").GetString(bytes));
        return utf8.Count(mark => mark == '\uFFFD') <= chinese.Count(mark => mark == '\uFFFD') ? utf8 : chinese;
    }

    private static Encoding? MarkedIn(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? Encoding.UTF8
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode
        : null;

    /// <summary>UTF-16 without a mark: digits and line ends are pairs with a zero on one side; 一 (U+4E00) has one on the other now and then.</summary>
    private static UnicodeEncoding? Utf16In(ReadOnlySpan<byte> bytes)
    {
        var (little, big) = (0, 0);
        for (var index = 0; index + 1 < bytes.Length; index += 2)
        {
            if (bytes[index] == 0 && bytes[index + 1] == 0)
            {
                return null;
            }

            little += bytes[index + 1] == 0 && IsAscii(bytes[index]) ? 1 : 0;
            big += bytes[index] == 0 && IsAscii(bytes[index + 1]) ? 1 : 0;
        }

        return bytes.Length % 2 != 0 || int.Max(little, big) < 4 * int.Max(1, int.Min(little, big)) ? null : new UnicodeEncoding(bigEndian: big > little, byteOrderMark: false, throwOnInvalidBytes: true);
    }

    private static bool IsAscii(byte value) => value is (>= 0x20 and < 0x7F) or 9 or 10 or 13;

    /// <summary>Pages say gb2312 and mean its successors.</summary>
    private static Encoding? Named(string? declared) => declared?.Trim().ToLowerInvariant() switch
    {
        "gb2312" or "gbk" or "gb18030" or "x-gbk" or "gb_2312-80" or "csgb2312" => Strict("gb18030"),
        "big5" or "big5-hkscs" => Strict("big5"),
        _ => null,
    };

    private static string? TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static Encoding Strict(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private static Encoding Lossy(string name) => name is "utf-8" ? Encoding.UTF8
        : CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"))!;
}
