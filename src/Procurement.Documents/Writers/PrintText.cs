using System.Text;

namespace Procurement.Documents.Writers;

/// <summary>Makes a text printable in every format.</summary>
internal static class PrintText
{
    /// <summary>The text on one line: tabs and line breaks become blanks, what no XML document may hold is left out.</summary>
    /// <remarks>A name pasted from a workbook brings such characters along; they must neither tear a table nor a file.</remarks>
    public static string OneLine(string text)
    {
        foreach (var letter in text)
        {
            if (char.IsControl(letter) || char.IsSurrogate(letter) || letter >= '\ufffe')
            {
                return Clean(text);
            }
        }

        return text;
    }

    private static string Clean(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings(" ").EnumerateRunes())
        {
            if (rune.Value is '\t')
            {
                line.Append(' ');
            }
            else if (!Rune.IsControl(rune) && rune.Value is not (0xfffe or 0xffff))
            {
                // A lone surrogate has become U+FFFD here, which shows that something was lost.
                line.Append(rune);
            }
        }

        return line.ToString();
    }
}
