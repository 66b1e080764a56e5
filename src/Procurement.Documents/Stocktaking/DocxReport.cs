using System.IO.Compression;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Procurement.Documents.Writers;
using Procurement.Documents.Writers.Docx;
using Procurement.Domain.Stocktaking;

namespace Procurement.Documents.Stocktaking;

/// <summary>盘点报告 as a Word document: the summary with its signatures upright, then the two lists on pages laid across.</summary>
public static class DocxReport
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>More cards than anybody reads in Word: beyond it 盘点表 is left to the workbook, and the report says so.</summary>
    public const int MostCards = 20_000;

    private const string FooterId = "rIdFooter";
    private const string MainPart = "word/document.xml";

    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly XmlWriterSettings Settings = new() { Async = true, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    /// <summary>Writes it row by row; the same report gives the same bytes.</summary>
    /// <param name="items">In the order of unit, place and card number.</param>
    public static async Task WriteAsync(
        CountReport report, IAsyncEnumerable<CountDifference> differences, IAsyncEnumerable<CountSheetItem> items, Stream target, CancellationToken cancel)
    {
        using var shell = Shell(report);
        using var source = new ZipArchive(shell, ZipArchiveMode.Read, leaveOpen: true);
        using var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var part in source.Entries.OrderByDescending(entry => entry.FullName == "[Content_Types].xml").ThenBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            var copy = archive.CreateEntry(part.FullName, CompressionLevel.Optimal);
            copy.LastWriteTime = Epoch;
            await using var to = copy.Open();
            if (part.FullName == MainPart)
            {
                await using var xml = XmlWriter.Create(to, Settings);
                await new DocxReportBody(report, FooterId, xml).WriteAsync(differences, items, cancel);
                continue;
            }

            await using var from = part.Open();
            await from.CopyToAsync(to, cancel);
        }
    }

    private static MemoryStream Shell(CountReport report)
    {
        var shell = new MemoryStream();
        using (var package = WordprocessingDocument.Create(shell, WordprocessingDocumentType.Document))
        {
            CoreProperties.Write(
                package.AddNewPart<CoreFilePropertiesPart>("application/vnd.openxmlformats-package.core-properties+xml", "rIdCore"), DocxReportBody.TitleOf(report), report.Department);
            var main = package.AddNewPart<MainDocumentPart>(ContentType + ".main+xml", "rIdDocument");
            var styles = main.AddNewPart<StyleDefinitionsPart>("rIdStyles").Styles = DocxStyles.Create();
            styles.Append(DocxReportBody.TitleStyle());
            main.AddNewPart<FontTablePart>("rIdFonts").Fonts = DocxFonts.CreateTable();
            main.AddNewPart<DocumentSettingsPart>("rIdSettings").Settings = DocxSettings.Create();
            main.AddNewPart<FooterPart>(FooterId).Footer = DocxPage.CreateFooter();
            DocxTheme.Write(main.AddNewPart<ThemePart>("rIdTheme"));
        }

        shell.Position = 0;
        return shell;
    }
}
