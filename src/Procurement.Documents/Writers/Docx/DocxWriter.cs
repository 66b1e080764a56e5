using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Writers.Docx;

/// <summary>A Word document in the manner of an official document (GB/T 9704-2012).</summary>
internal sealed class DocxWriter : IDisclosureWriter
{
    /// <summary>Ids of relationships are given, since the SDK would draw them at random.</summary>
    private const string FooterId = "rIdFooter";

    /// <summary>Where the SDK puts the main part.</summary>
    private const string MainPart = "word/document.xml";

    private static readonly XmlWriterSettings XmlSettings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    public string Format => "docx";

    public string ContentType => "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public void Write(Disclosure disclosure, Stream stream)
    {
        using var buffer = new MemoryStream();
        using (var package = WordprocessingDocument.Create(buffer, WordprocessingDocumentType.Document))
        {
            CoreProperties.Write(package.AddNewPart<CoreFilePropertiesPart>("application/vnd.openxmlformats-package.core-properties+xml", "rIdCore"), disclosure);
            var main = package.AddNewPart<MainDocumentPart>(ContentType + ".main+xml", "rIdDocument");
            AddParts(main);
        }

        // The SDK leaves the main part empty; it is written as the archive is packed, so that no table is ever in memory.
        DeterministicZip.Copy(buffer, stream, new Dictionary<string, Action<Stream, Stream>>(StringComparer.Ordinal)
        {
            [MainPart] = (_, target) => WriteMainPart(disclosure, target),
        });
    }

    private static void WriteMainPart(Disclosure disclosure, Stream target)
    {
        using var xml = XmlWriter.Create(target, XmlSettings);
        DocxBody.Write(disclosure, FooterId, xml);
    }

    private static void AddParts(MainDocumentPart main)
    {
        main.AddNewPart<StyleDefinitionsPart>("rIdStyles").Styles = DocxStyles.Create();
        main.AddNewPart<FontTablePart>("rIdFonts").Fonts = DocxFonts.CreateTable();
        main.AddNewPart<DocumentSettingsPart>("rIdSettings").Settings = DocxSettings.Create();
        main.AddNewPart<FooterPart>(FooterId).Footer = DocxPage.CreateFooter();
        DocxTheme.Write(main.AddNewPart<ThemePart>("rIdTheme"));
    }
}
