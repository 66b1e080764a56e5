using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using Procurement.Documents.Spreadsheets;
using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Writers.Xlsx;

/// <summary>A workbook with a sheet for each section: figures are numbers, everything else is text.</summary>
internal sealed class XlsxWriter : IDisclosureWriter
{
    public string Format => "xlsx";

    public string ContentType => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public void Write(Disclosure disclosure, Stream stream)
    {
        var fillings = new Dictionary<string, Action<Stream, Stream>>(StringComparer.Ordinal);
        using var shell = new MemoryStream();
        using (var workbook = new XLWorkbook())
        {
            foreach (var (index, section) in disclosure.Sections.Index())
            {
                if (SectionSheet.Write(section, workbook.AddWorksheet(SheetName.Of(section, workbook))) is { } filling)
                {
                    fillings[Part(index)] = (from, to) => SheetFiller.Fill(from, to, filling);
                }
            }

            workbook.SaveAs(shell);
        }

        MakeReproducible(shell, disclosure);
        DeterministicZip.Copy(shell, stream, fillings);
    }

    /// <summary>The part that ClosedXML gives a sheet: they are numbered in the order in which they were added.</summary>
    private static string Part(int index) => $"xl/worksheets/sheet{index + 1}.xml";

    /// <summary>ClosedXML states the time of writing, and the SDK below it draws the id of the workbook at random; both must go.</summary>
    private static void MakeReproducible(MemoryStream workbook, Disclosure disclosure)
    {
        using var package = SpreadsheetDocument.Open(workbook, isEditable: true);
        if (package.CoreFilePropertiesPart is { } written)
        {
            package.DeletePart(written);
        }

        CoreProperties.Write(package.AddNewPart<CoreFilePropertiesPart>("application/vnd.openxmlformats-package.core-properties+xml", "rIdCore"), disclosure);
        package.ChangeIdOfPart(package.WorkbookPart!, "rIdWorkbook");
    }
}
