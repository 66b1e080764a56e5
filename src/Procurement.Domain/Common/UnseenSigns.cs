using System.Buffers;

namespace Procurement.Domain.Common;

/// <summary>Signs in a text that nobody sees: some are dropped without a word, some are refused. Every edge asks here: forms, the API, pasted rows, workbooks, bundles.</summary>
/// <remarks>Source: Unicode Standard Annex #9, 2.1 to 2.6 (explicit directional formatting), and Technical Report #36, 2.5 (bidirectional text spoofing).</remarks>
public static class UnseenSigns
{
    private static readonly SearchValues<char> Strays =
        SearchValues.Create("\u00AD\u200B\u200C\u200D\u200E\u200F\u2060\u2061\u2062\u2063\u2064\uFEFF");

    private static readonly SearchValues<char> Turns =
        SearchValues.Create("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u206A\u206B\u206C\u206D\u206E\u206F");

    /// <summary>Comes along when people copy from a spreadsheet or a web page and means nothing: zero-width blanks and joiners, a byte order mark.</summary>
    public static bool IsStray(char sign) => Strays.Contains(sign);

    /// <summary>Turns the direction of writing, so that a name reads as another than it is.</summary>
    public static bool IsTurn(char sign) => Turns.Contains(sign);

    /// <summary>What no text of ours holds: controls other than tab and line break, and what turns the direction of writing.</summary>
    public static bool IsRefused(char sign) => (char.IsControl(sign) && sign is not ('\n' or '\r' or '\t')) || IsTurn(sign);

    /// <summary>The text without what is stray in it.</summary>
    public static string Drop(string text) =>
        text.AsSpan().ContainsAny(Strays) ? string.Concat(text.Where(sign => !IsStray(sign))) : text;

    /// <summary>Which sign is refused and where, as <c>第 3 个字是改变书写方向的字符（U+202E）</c>; null where none is.</summary>
    public static string? Complaint(string text)
    {
        var index = text.AsSpan().IndexOfAny(Turns);
        if (index < 0)
        {
            index = text.TakeWhile(sign => !IsRefused(sign)).Count();
        }

        return index == text.Length ? null
            : $"第 {index + 1} 个字是看不见的{(IsTurn(text[index]) ? "、改变书写方向的字符" : "控制字符")}（U+{(int)text[index]:X4}）";
    }
}
