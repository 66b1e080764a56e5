using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Procurement.Documents.Spreadsheets;

/// <summary>The escapes of texts in a workbook: what XML cannot carry stands as <c>_xHHHH_</c>, and so does the underscore of a
/// text that looks like one.</summary>
/// <remarks>Source: ECMA-376 part 1, 22.9.2.19 ST_Xstring.</remarks>
internal static partial class EscapedText
{
    public static string Encode(string text)
    {
        if (!NeedsEscape(text))
        {
            return text;
        }

        var encoded = new StringBuilder(text.Length + 8);
        for (var index = 0; index < text.Length; index++)
        {
            var mark = text[index];
            if (index + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[index + 1], mark))
            {
                encoded.Append(mark).Append(text[++index]);
            }
            else if (mark is '\r' || !XmlConvert.IsXmlChar(mark) || (mark is '_' && Escape().IsMatch(text.AsSpan(index))))
            {
                encoded.Append("_x").Append(((int)mark).ToString("X4", CultureInfo.InvariantCulture)).Append('_');
            }
            else
            {
                encoded.Append(mark);
            }
        }

        return encoded.ToString();
    }

    public static string Decode(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? AnyEscape().Replace(text, match => ((char)int.Parse(match.ValueSpan[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString())
        : text;

    private static bool NeedsEscape(string text)
    {
        foreach (var mark in text)
        {
            if (mark is '\r' or '_' || !XmlConvert.IsXmlChar(mark))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex("^_x[0-9A-Fa-f]{4}_", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Escape();

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AnyEscape();
}
