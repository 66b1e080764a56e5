using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Writers.Docx;

/// <summary>A Word document in the manner of an official document (GB/T 9704-2012).</summary>
internal sealed class DocxWriter : IDisclosureWriter
{
    /// <summary>Ids of relationships are given, since the SDK would draw them at random.</summary>
    private const string FooterId = "rIdFooter";

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
            main.Document = new Document(DocxBody.Of(disclosure, FooterId));
        }

        DeterministicZip.Copy(buffer, stream);
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
