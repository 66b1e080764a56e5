using DocumentFormat.OpenXml;

namespace Procurement.Documents.Writers.Docx;

/// <summary>The XML of a Word document's main part.</summary>
internal static class DocxXml
{
    public const string Prefix = "w";
    public const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>An element's XML as it stands inside the document, where the prefix is known.</summary>
    public static string Inside(OpenXmlElement element) =>
        element.OuterXml.Replace($" xmlns:{Prefix}=\"{Namespace}\"", "", StringComparison.Ordinal);
}
