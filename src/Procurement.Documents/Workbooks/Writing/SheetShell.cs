using ClosedXML.Excel;
using Procurement.Documents.Workbooks.Form;

namespace Procurement.Documents.Workbooks.Writing;

/// <summary>Builds a sheet of rows without the rows: header with notes, column styles, validation, filter, print set-up.</summary>
/// <remarks>A column's style serves both the rows streamed in and the rows that people add.</remarks>
internal static class SheetShell
{
    public const string TextFormat = "@";

    public static void Build(IXLWorksheet sheet, SheetForm form, int rowCount)
    {
        for (var index = 0; index < form.Columns.Count; index++)
        {
            var column = form.Columns[index];
            StyleColumn(sheet.Column(index + 1), column);
            var header = sheet.Cell(1, index + 1).SetValue(column.Title);
            StyleHeader(header, column.Required);
            AddNote(header, column.Note);
            ColumnValidation.Add(sheet.Range(2, index + 1, SheetForm.LastRow, index + 1), column);
        }

        sheet.Row(1).Height = 48;
        sheet.SheetView.FreezeRows(1);
        sheet.Range(1, 1, Math.Max(rowCount + 1, 2), form.Columns.Count).SetAutoFilter();
        PrintOnA4(sheet);
        sheet.PageSetup.SetRowsToRepeatAtTop(1, 1);
        sheet.PageSetup.ShowGridlines = true;
    }

    public static void StyleHeader(IXLCell cell, bool required)
    {
        cell.Style.NumberFormat.Format = TextFormat;
        cell.Style.Font.FontName = WorkbookShell.Font;
        cell.Style.Font.Bold = true;
        cell.Style.Font.FontColor = XLColor.FromHtml(required ? "#FFFFFF" : "#1F2933");
        cell.Style.Fill.BackgroundColor = XLColor.FromHtml(required ? "#1F4E79" : "#D6E4F0");
        cell.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        cell.Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        cell.Style.Alignment.WrapText = true;
    }

    public static void PrintOnA4(IXLWorksheet sheet)
    {
        sheet.PageSetup.PaperSize = XLPaperSize.A4Paper;
        sheet.PageSetup.PageOrientation = XLPageOrientation.Landscape;
        sheet.PageSetup.FitToPages(1, 0);
        sheet.PageSetup.Margins.SetTop(0.6).SetBottom(0.7).SetLeft(0.5).SetRight(0.5).SetHeader(0.3).SetFooter(0.3);
        sheet.PageSetup.Footer.Left.AddText("&A");
        sheet.PageSetup.Footer.Right.AddText("第 &P 页，共 &N 页");
    }

    private static void StyleColumn(IXLColumn target, SheetColumn column)
    {
        target.Width = column.Width;
        target.Style.Font.FontName = WorkbookShell.Font;
        target.Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        target.Style.Alignment.WrapText = column.Kind is ColumnKind.Text;
        target.Style.Alignment.Horizontal = column.Kind switch
        {
            ColumnKind.Year or ColumnKind.Choice or ColumnKind.Day => XLAlignmentHorizontalValues.Center,
            ColumnKind.Text or ColumnKind.Code => XLAlignmentHorizontalValues.Left,
            _ => XLAlignmentHorizontalValues.Right,
        };
        if (FormatOf(column.Kind) is { } format)
        {
            target.Style.NumberFormat.Format = format;
        }
    }

    /// <remarks>Quantities stay General, which shows as many decimals as there are: <c>#,##0.####</c> would print 9 as "9.".</remarks>
    private static string? FormatOf(ColumnKind kind) => kind switch
    {
        ColumnKind.Money => "#,##0.00",
        ColumnKind.UnitPrice => "#,##0.00####",
        ColumnKind.Day => "yyyy-mm-dd",
        ColumnKind.Year => "0",
        ColumnKind.Quantity => null,
        _ => TextFormat,
    };

    private static void AddNote(IXLCell header, string note)
    {
        header.Comment.Author = GuideForm.Title;
        header.Comment.AddText(note);
        header.Comment.Style.Size.SetWidth(36).Size.SetHeight(15 * (3 + (note.Length / 20)));
    }
}
