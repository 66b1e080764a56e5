using System.Globalization;
using System.Xml;
using Procurement.Documents.Workbooks.Form;

namespace Procurement.Documents.Workbooks.Writing;

/// <summary>Writes rows and cells as a sheet's XML.</summary>
/// <remarks>Texts are inline strings, never formulas, whatever they begin with: <c>=1+1</c> stays the text that it is.</remarks>
/// <param name="styles">The style number of each column, from 1.</param>
internal sealed class RowWriter(XmlWriter xml, string prefix, string ns, IReadOnlyDictionary<int, string> styles)
{
    /// <summary>Excel keeps 15 digits of a number; a longer one is written as text, which the reader reads exactly.</summary>
    private const int DigitsThatExcelKeeps = 15;

    private const int LongestText = 32_767;

    public void Write<TRow>(SheetForm<TRow> form, TRow row, int number)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        xml.WriteStartElement(prefix, "row", ns);
        xml.WriteAttributeString("r", digits);
        for (var index = 0; index < form.TypedColumns.Count; index++)
        {
            var column = form.TypedColumns[index];
            if (column.Print(row) is { Length: > 0 } content)
            {
                Cell(CellAddress.Letter(index + 1) + digits, styles.GetValueOrDefault(index + 1), content, column.IsNumber && FitsNumber(content));
            }
        }

        xml.WriteEndElement();
    }

    public void Text(string address, string? style, string text) => Cell(address, style, text, isNumber: false);

    private void Cell(string address, string? style, string content, bool isNumber)
    {
        xml.WriteStartElement(prefix, "c", ns);
        xml.WriteAttributeString("r", address);
        if (style is not null)
        {
            xml.WriteAttributeString("s", style);
        }

        if (isNumber)
        {
            xml.WriteElementString(prefix, "v", ns, content);
        }
        else
        {
            InlineText(content);
        }

        xml.WriteEndElement();
    }

    private void InlineText(string text)
    {
        if (text.Length > LongestText)
        {
            throw new ArgumentException($"A cell holds {LongestText} characters, not {text.Length}.", nameof(text));
        }

        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement(prefix, "is", ns);
        xml.WriteStartElement(prefix, "t", ns);
        if (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) || text.Contains('\n', StringComparison.Ordinal))
        {
            xml.WriteAttributeString("xml", "space", null, "preserve");
        }

        xml.WriteString(EscapedText.Encode(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static bool FitsNumber(string content)
    {
        var digits = 0;
        for (var index = 0; index < content.Length; index++)
        {
            if (char.IsAsciiDigit(content[index]))
            {
                digits++;
            }
            else if (content[index] is not '.' && !(content[index] is '-' && index == 0))
            {
                return false;
            }
        }

        return digits is > 0 and <= DigitsThatExcelKeeps;
    }
}
