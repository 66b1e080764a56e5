using System.Text;
using Procurement.Documents.Spreadsheets;
using Procurement.Domain.Common;

namespace Procurement.Documents.Workbooks.Reading;

/// <summary>Evens out what people type: blanks, invisible marks, full-width letters and digits.</summary>
internal static class Folding
{
    private const int FullWidthOffset = 0xFEE0;

    /// <summary>A text as it is kept: escapes resolved, on one line, without zero-width marks, and without blanks at its ends.</summary>
    /// <remarks>Nothing else inside is folded: 项目（一期） and 项目(一期) stay different names. A line that somebody broke with Alt+Enter to
    /// make it fit is one line: no name has breaks or tabs.</remarks>
    public static string Text(string raw)
    {
        var text = UnseenSigns.Drop(EscapedText.Decode(raw));
        if (text.AsSpan().ContainsAny('\r', '\n', '\t'))
        {
            text = string.Join(' ', text.Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        }

        return Trim(text);
    }

    /// <summary>Without any blank and in half-width marks: for headers, codes, numbers and choices.</summary>
    public static string Compact(string raw)
    {
        var folded = new StringBuilder(raw.Length);
        foreach (var mark in EscapedText.Decode(raw))
        {
            if (!IsBlank(mark))
            {
                folded.Append(mark is >= '！' and <= '～' ? (char)(mark - FullWidthOffset) : mark);
            }
        }

        return folded.ToString();
    }

    /// <summary>A header: <see cref="Compact"/> and without the asterisk that marks required columns.</summary>
    public static string Header(string raw) => Compact(raw).TrimEnd('*', ':');

    /// <summary>Whether the text holds what no name has or the database refuses: control marks, what turns the direction of writing, halves of a pair.</summary>
    public static bool HasControl(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            {
                index++;
            }
            else if (char.IsControl(text[index]) || UnseenSigns.IsTurn(text[index]) || char.IsSurrogate(text[index]) || text[index] is '\uFFFE' or '\uFFFF')
            {
                return true;
            }
        }

        return false;
    }

    private static string Trim(string text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && IsBlank(text[start]))
        {
            start++;
        }

        while (end > start && IsBlank(text[end - 1]))
        {
            end--;
        }

        return end - start == text.Length ? text : text[start..end];
    }

    private static bool IsBlank(char mark) => char.IsWhiteSpace(mark) || UnseenSigns.IsStray(mark);
}
