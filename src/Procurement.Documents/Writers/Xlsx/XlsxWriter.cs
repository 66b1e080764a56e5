using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Writers.Xlsx;

/// <summary>A workbook with a sheet for each section: figures are numbers, everything else is text.</summary>
internal sealed class XlsxWriter : IDisclosureWriter
{
    public string Format => "xlsx";

    public string ContentType => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public void Write(Disclosure disclosure, Stream stream)
    {
        using var buffer = new MemoryStream();
        using (var workbook = new XLWorkbook())
        {
            foreach (var section in disclosure.Sections)
            {
                SectionSheet.Write(section, workbook.AddWorksheet(SheetName.Of(section, workbook)));
            }

            workbook.SaveAs(buffer);
        }

        MakeReproducible(buffer, disclosure);
        DeterministicZip.Copy(buffer, stream);
    }

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
