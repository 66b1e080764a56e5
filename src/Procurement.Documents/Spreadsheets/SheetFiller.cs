using System.Globalization;
using System.Text;
using System.Xml;

namespace Procurement.Documents.Spreadsheets;

/// <summary>Copies a sheet's XML from the shell and streams texts and rows into it, so that no sheet is ever in memory.</summary>
internal sealed class SheetFiller
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    private readonly XmlReader shell;
    private readonly XmlWriter xml;
    private readonly SheetFilling filling;
    private readonly ShellStyles styles = new();
    private bool isFilled;

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
                return IsReplacedRow(int.Parse(shell.GetAttribute("r")!, CultureInfo.InvariantCulture));
            case "c" when filling.Texts.TryGetValue(shell.GetAttribute("r")!, out var text):
                Rows().Text(shell.GetAttribute("r")!, shell.GetAttribute("s"), text);
                return true;
            default:
                return false;
        }
    }

    private bool IsReplacedRow(int row)
    {
        if (row <= filling.KeptRows)
        {
            return false;
        }

        if (row > filling.LastSample)
        {
            WriteRows();
            return false;
        }

        styles.ReadSamples(shell);
        return true;
    }

    /// <summary>Before the first row that comes after them, or where there is none, at the end.</summary>
    private void WriteRows()
    {
        if (!isFilled)
        {
            isFilled = true;
            filling.Rows(Rows());
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
                WriteRows();
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
        if (shell.LocalName is "col")
        {
            styles.ReadColumns(shell);
        }

        var isEmpty = shell.IsEmptyElement;
        xml.WriteStartElement(shell.Prefix, shell.LocalName, shell.NamespaceURI);
        xml.WriteAttributes(shell, defattr: false);
        if (isEmpty)
        {
            xml.WriteEndElement();
        }
    }

    private RowWriter Rows() => new(xml, shell.Prefix, shell.NamespaceURI, styles);
}
