using System.Globalization;
using System.Xml;

namespace Procurement.Documents.Spreadsheets;

/// <summary>Writes rows and cells as a sheet's XML.</summary>
/// <remarks>Texts are inline strings, never formulas, whatever they begin with: <c>=1+1</c> stays the text that it is.</remarks>
/// <param name="styles">The numbers that the shell gave its styles.</param>
internal sealed class RowWriter(XmlWriter xml, string prefix, string ns, ShellStyles styles)
{
    private const int LongestText = 32_767;

    private readonly List<string> letters = [];
    private string row = "";

    public ShellStyles Styles => styles;

    /// <param name="height">In points; null leaves it to the program that opens the sheet.</param>
    public void StartRow(int number, double? height = null)
    {
        row = number.ToString(CultureInfo.InvariantCulture);
        xml.WriteStartElement(prefix, "row", ns);
        xml.WriteAttributeString("r", row);
        if (height is { } points)
        {
            xml.WriteAttributeString("ht", points.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("customHeight", "1");
        }
    }

    public void EndRow() => xml.WriteEndElement();

    /// <param name="column">From 1.</param>
    /// <param name="digits">As XML has numbers, whatever the culture.</param>
    public void Number(int column, string? style, string digits)
    {
        StartCell(AddressIn(column), style);
        xml.WriteElementString(prefix, "v", ns, digits);
        xml.WriteEndElement();
    }

    public void Text(int column, string? style, string text) => Text(AddressIn(column), style, text);

    public void Text(string address, string? style, string text)
    {
        StartCell(address, style);
        InlineText(text);
        xml.WriteEndElement();
    }

    /// <summary>A cell that has nothing but its looks.</summary>
    public void Blank(int column, string? style)
    {
        StartCell(AddressIn(column), style);
        xml.WriteEndElement();
    }

    private void StartCell(string address, string? style)
    {
        xml.WriteStartElement(prefix, "c", ns);
        xml.WriteAttributeString("r", address);
        if (style is not null)
        {
            xml.WriteAttributeString("s", style);
        }
    }

    private string AddressIn(int column)
    {
        while (letters.Count < column)
        {
            letters.Add(CellAddress.Letter(letters.Count + 1));
        }

        return letters[column - 1] + row;
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
}
