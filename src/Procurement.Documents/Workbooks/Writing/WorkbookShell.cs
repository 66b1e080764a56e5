using ClosedXML.Excel;
using Procurement.Documents.Workbooks.Form;

namespace Procurement.Documents.Workbooks.Writing;

/// <summary>Builds the workbook without its rows: sheets, styles, notes, drop-downs and print set-up.</summary>
/// <remarks>ClosedXML keeps every cell in memory (100,000 rows cost 1.3 GB); the rows are streamed in afterwards.</remarks>
internal static class WorkbookShell
{
    public const string Font = "宋体";

    private static readonly DateTime Fixed = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <param name="rowCounts">How many rows each of <see cref="GuideForm.Sheets"/> will hold, for its filter.</param>
    public static MemoryStream Build(IReadOnlyList<int> rowCounts)
    {
        using var workbook = new XLWorkbook();
        workbook.Properties.Author = GuideForm.Title;
        workbook.Properties.Created = Fixed;
        workbook.Properties.Modified = Fixed;
        GuideShell.Build(workbook.AddWorksheet(GuideForm.Name));
        for (var index = 0; index < GuideForm.Sheets.Count; index++)
        {
            var form = GuideForm.Sheets[index];
            SheetShell.Build(workbook.AddWorksheet(form.Name), form, rowCounts[index]);
        }

        var shell = new MemoryStream();
        workbook.SaveAs(shell);
        shell.Position = 0;
        return shell;
    }
}
