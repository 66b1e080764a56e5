using ClosedXML.Excel;

namespace Procurement.Documents.Writers.Xlsx;

/// <summary>How a sheet prints: A4, all columns on one page's width, the page's number below.</summary>
internal sealed class SheetPrint
{
    /// <summary>A frozen part higher than this, in points, would leave no room to scroll on a small screen.</summary>
    private const double MostFrozen = 300;

    private readonly IXLWorksheet sheet;

    public SheetPrint(IXLWorksheet sheet, bool wide)
    {
        this.sheet = sheet;
        var print = sheet.PageSetup;
        print.PaperSize = XLPaperSize.A4Paper;
        print.PageOrientation = wide ? XLPageOrientation.Landscape : XLPageOrientation.Portrait;
        print.FitToPages(1, 0);
        print.CenterHorizontally = true;
        print.Margins.SetLeft(0.7).SetRight(0.7).SetTop(0.9).SetBottom(0.9).SetFooter(0.4);
        print.Footer.Center.AddText("— ");
        print.Footer.Center.AddText(XLHFPredefinedText.PageNumber);
        print.Footer.Center.AddText(" —");
    }

    /// <summary>The head stays on screen and comes again on every page.</summary>
    public void Repeat(int first, int last)
    {
        sheet.PageSetup.SetRowsToRepeatAtTop(first, last);
        if (Enumerable.Range(1, last).Sum(row => sheet.Row(row).Height) <= MostFrozen)
        {
            sheet.SheetView.FreezeRows(last);
        }
    }
}
