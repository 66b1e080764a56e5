using ClosedXML.Excel;
using Procurement.Documents.Workbooks.Form;

namespace Procurement.Documents.Workbooks.Writing;

/// <summary>Builds the sheet 说明 with its labels and instructions; what the labels name is filled in afterwards.</summary>
internal static class GuideShell
{
    /// <summary>What fits on one line of the instructions column, in Chinese characters.</summary>
    private const int CharactersPerLine = 48;

    private const double LineHeight = 16;

    public static void Build(IXLWorksheet sheet)
    {
        foreach (var column in sheet.Columns(1, 2))
        {
            column.Style.Font.FontName = WorkbookShell.Font;
            column.Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
        }

        sheet.Column(1).Width = 26;
        sheet.Column(2).Width = 98;
        sheet.Cell(1, 1).SetValue(GuideForm.Title).Style.Font.SetBold().Font.SetFontSize(16);
        Block(sheet);
        Instructions(sheet, GuideForm.FirstLabelRow + GuideForm.Labels.Count + 1);
        SheetShell.PrintOnA4(sheet);
    }

    private static void Block(IXLWorksheet sheet)
    {
        for (var index = 0; index < GuideForm.Labels.Count; index++)
        {
            var row = GuideForm.FirstLabelRow + index;
            var label = GuideForm.Labels[index];
            var required = GuideForm.RequiredLabels.Contains(label);
            SheetShell.StyleHeader(sheet.Cell(row, 1).SetValue(required ? label + "*" : label), required);
            sheet.Row(row).Height = LineHeight + 4;
            var value = sheet.Cell(row, 2);
            value.Style.NumberFormat.Format = SheetShell.TextFormat;
            value.Style.Border.BottomBorder = XLBorderStyleValues.Thin;
            value.Style.Border.BottomBorderColor = XLColor.FromHtml("#9AA5B1");
        }
    }

    private static void Instructions(IXLWorksheet sheet, int row)
    {
        sheet.Cell(row, 1).SetValue("填写说明").Style.Font.SetBold();
        for (var index = 0; index < GuideForm.Instructions.Count; index++)
        {
            var text = $"{index + 1}. {GuideForm.Instructions[index]}";
            sheet.Cell(row + index, 2).SetValue(text).Style.Alignment.SetWrapText();
            sheet.Row(row + index).Height = LineHeight * ((text.Length + CharactersPerLine - 1) / CharactersPerLine);
        }
    }
}
