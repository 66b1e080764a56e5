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
            return Utf16In(bytes) is { } wide ? wide.GetString(bytes)
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

    /// <summary>UTF-16 without a mark: digits and line ends have their zeros on one side only.</summary>
    private static UnicodeEncoding? Utf16In(ReadOnlySpan<byte> bytes)
    {
        var zeros = (Even: 0, Odd: 0);
        for (var index = 0; index < bytes.Length; index++)
        {
            if (bytes[index] == 0)
            {
                zeros = index % 2 == 0 ? (zeros.Even + 1, zeros.Odd) : (zeros.Even, zeros.Odd + 1);
            }
        }

        return bytes.Length % 2 != 0 ? null
            : zeros is { Even: 0, Odd: > 0 } ? new UnicodeEncoding(bigEndian: false, byteOrderMark: false)
            : zeros is { Odd: 0, Even: > 0 } ? new UnicodeEncoding(bigEndian: true, byteOrderMark: false)
            : null;
    }

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
