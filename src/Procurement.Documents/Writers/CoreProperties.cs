using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Writers;

/// <summary>The properties of an Office file: title, author, language; no time of writing, which would differ each time.</summary>
internal static class CoreProperties
{
    private const string CoreNamespace = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    public static void Write(CoreFilePropertiesPart part, Disclosure disclosure) => Write(part, DisclosureTitle.Of(disclosure), disclosure.Department.Name);

    public static void Write(CoreFilePropertiesPart part, string title, string department)
    {
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        using var xml = XmlWriter.Create(stream);
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("cp", "coreProperties", CoreNamespace);
        xml.WriteElementString("dc", "title", DublinCore, PrintText.OneLine(title));
        xml.WriteElementString("dc", "creator", DublinCore, PrintText.OneLine(department));
        xml.WriteElementString("dc", "language", DublinCore, "zh-CN");
        xml.WriteEndElement();
    }
}
