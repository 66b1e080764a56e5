using System.Globalization;
using System.Text;
using System.Xml;
using Procurement.Documents.Workbooks.Form;

namespace Procurement.Documents.Workbooks.Writing;

/// <summary>What is put into a sheet of the shell.</summary>
/// <param name="Range">The cells that the sheet will use, e.g. <c>A1:M101</c>.</param>
/// <param name="KeptRows">The shell's own rows up to this one stay.</param>
/// <param name="Texts">Texts for single cells of the shell, by address.</param>
/// <param name="Rows">Writes the rows below.</param>
internal sealed record SheetFilling(string Range, int KeptRows, IReadOnlyDictionary<string, string> Texts, Action<RowWriter> Rows);

/// <summary>Copies a sheet's XML from the shell and streams texts and rows into it, so that no sheet is ever in memory.</summary>
internal sealed class SheetFiller
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    private readonly XmlReader shell;
    private readonly XmlWriter xml;
    private readonly SheetFilling filling;
    private readonly Dictionary<int, string> styles = [];

    private SheetFiller(XmlReader shell, XmlWriter xml, SheetFilling filling)
    {
        this.shell = shell;
        this.xml = xml;
        this.filling = filling;
    }

    public static void Fill(Stream part, Stream target, SheetFilling filling)
    {
        using var from = XmlReader.Create(part);
        using var to = XmlWriter.Create(target, Settings);
        new SheetFiller(from, to, filling).Copy();
    }

    private void Copy()
    {
        shell.Read();
        while (!shell.EOF)
        {
            if (IsReplaced())
            {
                shell.Skip();
                continue;
            }

            CopyNode();
            shell.Read();
        }
    }

    /// <summary>Writes what stands in the place of the present node; false where the node itself is copied.</summary>
    private bool IsReplaced()
    {
        if (shell.NodeType is not XmlNodeType.Element)
        {
            return false;
        }

        switch (shell.LocalName)
        {
            case "dimension":
                xml.WriteStartElement(shell.Prefix, "dimension", shell.NamespaceURI);
                xml.WriteAttributeString("ref", filling.Range);
                xml.WriteEndElement();
                return true;
            case "row":
                return int.Parse(shell.GetAttribute("r")!, CultureInfo.InvariantCulture) > filling.KeptRows;
            case "c" when filling.Texts.TryGetValue(shell.GetAttribute("r")!, out var text):
                Rows().Text(shell.GetAttribute("r")!, shell.GetAttribute("s"), text);
                return true;
            default:
                return false;
        }
    }

    private void CopyNode()
    {
        switch (shell.NodeType)
        {
            case XmlNodeType.Element:
                CopyElement();
                break;
            case XmlNodeType.EndElement when shell.LocalName is "sheetData":
                filling.Rows(Rows());
                xml.WriteEndElement();
                break;
            case XmlNodeType.EndElement:
                xml.WriteEndElement();
                break;
            case XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                xml.WriteString(shell.Value);
                break;
            default:
                break;
        }
    }

    private void CopyElement()
    {
        if (shell.LocalName is "col" && shell.GetAttribute("style") is { } style)
        {
            var last = Math.Min(Number("max"), CellAddress.LastColumn);
            for (var column = Number("min"); column <= last; column++)
            {
                styles[column] = style;
            }
        }

        var isEmpty = shell.IsEmptyElement;
        xml.WriteStartElement(shell.Prefix, shell.LocalName, shell.NamespaceURI);
        xml.WriteAttributes(shell, defattr: false);
        if (isEmpty)
        {
            xml.WriteEndElement();
        }
    }

    private int Number(string attribute) => int.Parse(shell.GetAttribute(attribute)!, CultureInfo.InvariantCulture);

    private RowWriter Rows() => new(xml, shell.Prefix, shell.NamespaceURI, styles);
}
