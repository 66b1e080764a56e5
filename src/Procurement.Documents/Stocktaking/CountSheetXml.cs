using System.Globalization;
using System.Xml;
using Procurement.Documents.Lists;
using Procurement.Documents.Spreadsheets;
using Procurement.Documents.Workbooks.Form;

namespace Procurement.Documents.Stocktaking;

/// <summary>The sheet 盘点表 as XML: heads and listed cards locked, the columns to fill in and the rows below open.</summary>
internal static class CountSheetXml
{
    /// <summary>Below the caption.</summary>
    public const int HeadRow = 2;

    public static async Task WriteAsync(XmlWriter xml, CountWorkbookHead head, IAsyncEnumerable<CountWorkbookRow> cards, CancellationToken cancel)
    {
        await xml.WriteStartDocumentAsync();
        await xml.WriteStartElementAsync(null, "worksheet", ListSheetWriter.Namespace);
        WriteView(xml);
        xml.WriteStartElement("sheetData", ListSheetWriter.Namespace);
        var rows = new RowWriter(xml, "", ListSheetWriter.Namespace, new ShellStyles());
        WriteHeads(rows, head);
        var number = HeadRow;
        await foreach (var card in cards.WithCancellation(cancel))
        {
            WriteCard(rows, ++number, card);
        }

        await xml.WriteEndElementAsync();
        WriteEnd(xml, head);
        await xml.WriteEndDocumentAsync();
    }

    private static void WriteView(XmlWriter xml)
    {
        xml.WriteRaw(
            $"<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\"><pane xSplit=\"1\" ySplit=\"{HeadRow}\" topLeftCell=\"B{HeadRow + 1}\" activePane=\"bottomRight\" state=\"frozen\"/></sheetView></sheetViews><cols>");
        foreach (var (index, column) in CountForm.Sheet.Columns.Index())
        {
            xml.WriteRaw($"<col min=\"{index + 1}\" max=\"{index + 1}\" width=\"{column.Width.ToString(CultureInfo.InvariantCulture)}\" style=\"{CountStyles.Open(column)}\" customWidth=\"1\"/>");
        }

        xml.WriteRaw("</cols>");
    }

    private static void WriteHeads(RowWriter rows, CountWorkbookHead head)
    {
        rows.StartRow(1);
        rows.Text(1, CountStyles.Caption, head.Caption);
        for (var column = 2; column <= CountForm.Sheet.Columns.Count; column++)
        {
            rows.Blank(column, CountStyles.Caption);
        }

        rows.EndRow();
        rows.StartRow(HeadRow, 32);
        foreach (var (index, column) in CountForm.Sheet.Columns.Index())
        {
            rows.Text(index + 1, IsFilledIn(column) ? CountStyles.HeadToFill : CountStyles.Head, column.Header);
        }

        rows.EndRow();
    }

    private static void WriteCard(RowWriter rows, int number, CountWorkbookRow card)
    {
        rows.StartRow(number);
        string?[] texts = [card.CardNumber, card.Name, card.Model, card.MeasureUnit, card.Place, card.Custodian];
        for (var index = 0; index < texts.Length; index++)
        {
            if (string.IsNullOrEmpty(texts[index]))
            {
                rows.Blank(index + 1, CountStyles.LockedText);
            }
            else
            {
                rows.Text(index + 1, CountStyles.LockedText, texts[index]!);
            }
        }

        rows.Number(texts.Length + 1, CountStyles.LockedQuantity, card.Quantity.ToString());
        rows.Number(texts.Length + 2, CountStyles.LockedMoney, card.Value.ToString());
        for (var index = texts.Length + 2; index < CountForm.Sheet.Columns.Count; index++)
        {
            rows.Blank(index + 1, CountStyles.Open(CountForm.Sheet.Columns[index]));
        }

        rows.EndRow();
    }

    private static void WriteEnd(XmlWriter xml, CountWorkbookHead head)
    {
        xml.WriteRaw("<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" formatCells=\"0\" formatColumns=\"0\" formatRows=\"0\" autoFilter=\"0\"/>");
        xml.WriteRaw($"<autoFilter ref=\"A{HeadRow}:{CellAddress.Letter(CountForm.Sheet.Columns.Count)}{HeadRow}\"/>");
        var (found, counted) = (LetterOf(CountForm.Found), LetterOf(CountForm.Counted));
        xml.WriteRaw(
            $"<dataValidations count=\"{(head.Places.Count > 0 ? 2 : 1)}\"><dataValidation type=\"decimal\" operator=\"greaterThanOrEqual\" allowBlank=\"1\" showErrorMessage=\"1\" errorTitle=\"填写有误\" error=\"请填写清点到的数量，没有找到填 0。\" sqref=\"{counted}{HeadRow + 1}:{counted}{CellAddress.LastRow}\"><formula1>0</formula1></dataValidation>");
        if (head.Places.Count > 0)
        {
            xml.WriteRaw($"<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" errorTitle=\"填写有误\" error=\"请从列表中选择地点。\" sqref=\"{found}{HeadRow + 1}:{found}{CellAddress.LastRow}\"><formula1>{CountForm.PlacesName}!$A$2:$A${head.Places.Count + 1}</formula1></dataValidation>");
        }

        xml.WriteRaw("</dataValidations><pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/><headerFooter><oddFooter>&amp;L盘点人：　　　　　监盘人：&amp;R第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>");
    }

    private static bool IsFilledIn(SheetColumn column) => column == CountForm.Counted || column == CountForm.Found || column == CountForm.Note;

    private static string LetterOf(SheetColumn column) => CellAddress.Letter(CountForm.Sheet.IndexOf(column) + 1);
}
