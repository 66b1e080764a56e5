using System.Text;

namespace Procurement.Documents.Published.Sections;

/// <summary>What a cell says, less what the width of its column did to it.</summary>
internal static class CellText
{
    /// <summary>The text without line breaks, and without the blanks that a break leaves inside Chinese words.</summary>
    /// <remarks>A wide blank (U+3000) is one that people type: 合　计 keeps it.</remarks>
    public static string Of(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (!IsWrap(text[index]))
            {
                clean.Append(text[index]);
                continue;
            }

            var next = index;
            while (next < text.Length && IsWrap(text[next]))
            {
                next++;
            }

            if (clean.Length > 0 && next < text.Length && !IsWide(clean[^1]) && !IsWide(text[next]))
            {
                clean.Append(' ');
            }
            else if (clean.Length > 0 && next < text.Length && IsWide(clean[^1]) != IsWide(text[next]) && !IsMark(clean[^1]) && !IsMark(text[next]))
            {
                clean.Append(text.AsSpan(index, next - index).ContainsAny("\r\n") ? "" : " ");
            }

            index = next - 1;
        }

        return clean.ToString().Trim();
    }

    /// <summary>The text of a figure: no blank at all where only a number is left (<c>1 114.86</c>, <c>576. 69</c>, but not <c>1.00 2.00</c>).</summary>
    public static string Figure(string text)
    {
        var bare = string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
        return bare.Length > 0 && bare.All(IsOfNumber) && bare.Count(character => character is '.' or '．') <= 1 ? bare : Of(text);
    }

    /// <summary>Whether the text is a number, blanks aside.</summary>
    public static bool IsNumber(string text)
    {
        var folded = Domain.Common.TextFold.Fold(text);
        return folded.Any(char.IsAsciiDigit) && folded.All(IsOfNumber);
    }

    private static bool IsOfNumber(char character) => char.IsDigit(character) || character is '.' or ',' or '-' or '+' or '．' or '，' or '－' or '%' or '％';

    private static bool IsWrap(char character) => character is ' ' or '\n' or '\r' or '\t' or '\u00a0' or '\f' or '\v';

    /// <summary>Chinese characters and full-width marks.</summary>
    private static bool IsWide(char character) => character is (>= '\u2e80' and <= '\u9fff') or (>= '\uf900' and <= '\ufaff') or (>= '\ufe30' and <= '\ufe4f') or (>= '\uff00' and <= '\uffef') or '“' or '”' or '‘' or '’' or '—' or '…';

    private static bool IsMark(char character) => character is '(' or ')' or ':' or ',' or ';' or '（' or '）' or '：' or '，' or '；' or '、' or '。';
}
