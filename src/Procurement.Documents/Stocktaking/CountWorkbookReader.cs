using System.Xml;
using Procurement.Documents.Messages;
using Procurement.Documents.Workbooks.Reading;

namespace Procurement.Documents.Stocktaking;

/// <summary>Reads the sheet that <see cref="CountWorkbookWriter"/> wrote and people filled in.</summary>
public static class CountWorkbookReader
{
    /// <summary>Reads everything and reports every problem.</summary>
    /// <param name="stream">Any file at all: what is no workbook, damaged or hostile is refused in one sentence.</param>
    public static CountFile Read(Stream stream)
    {
        var problems = new ProblemList();
        try
        {
            using var file = WorkbookFile.Open(stream);
            return Read(file, problems);
        }
        catch (WorkbookRefusedException refusal)
        {
            problems.Add(WorkbookPlaces.Workbook, refusal.Message);
        }
        catch (Exception damage) when (damage is InvalidDataException or XmlException or EndOfStreamException)
        {
            problems.Add(WorkbookPlaces.Workbook, "文件已损坏或不完整，无法读取；请在 Excel 中打开检查后另存为 .xlsx，或重新上传。");
        }

        return new CountFile(null, [], problems.Closed(), (_, _) => WorkbookPlaces.Workbook);
    }

    private static CountFile Read(WorkbookFile file, ProblemList problems)
    {
        var sheets = new SheetReader(file, WorkbookStructure.Of(file), problems);
        var rows = new CountFileRows(isPasted: false);
        var header = sheets.Read(CountForm.Sheet, rows.Take);
        sheets.ReportUnknownSheets([CountForm.SheetName, CountForm.GuideName, CountForm.PlacesName]);
        if (header is not null)
        {
            RequireColumns(header, problems);
        }

        return new CountFile(
            NumberIn(sheets), rows.Rows, problems.Closed(),
            (row, column) => $"{CountForm.SheetName}!{header?.LetterOf(CountFileRows.ColumnOf(column)) ?? "A"}{row}");
    }

    private static void RequireColumns(HeaderRow header, ProblemList problems)
    {
        foreach (var missing in new[] { CountForm.Card, CountForm.Counted }.Where(column => header.ColumnOf(column) == 0))
        {
            problems.Add(CountForm.SheetName, $"缺少列“{missing.Header}”，请补上这一列（列标题要与下载的盘点表一致）。");
        }
    }

    /// <summary>The sheet 说明 names the stock-take; it may be missing, for people copy the list into a workbook of their own.</summary>
    private static string? NumberIn(SheetReader sheets)
    {
        if (sheets.Find(CountForm.GuideName) is not { } guide)
        {
            return null;
        }

        foreach (var (_, cells) in sheets.Rows(guide).Take(20))
        {
            if (cells is [{ Column: 1 } label, { Column: 2, Type: CellType.Text } number, ..] && Folding.Header(label.Text) == CountForm.NumberLabel)
            {
                return Excerpt.OfCell(Folding.Text(number.Text));
            }
        }

        return null;
    }
}
