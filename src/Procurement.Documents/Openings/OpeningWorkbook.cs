using System.Xml;
using ClosedXML.Excel;
using Procurement.Documents.Spreadsheets;
using Procurement.Documents.Workbooks.Form;
using Procurement.Documents.Workbooks.Reading;
using Procurement.Documents.Workbooks.Writing;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;

namespace Procurement.Documents.Openings;

/// <summary>The workbook of 期初建账: handed out empty, filled in, and read back.</summary>
public static class OpeningWorkbook
{
    /// <summary>As many cards as one movement takes.</summary>
    public const int MostRows = 5_000;

    private const string PlacesSheet = "存放地点";

    /// <summary>An empty sheet with headings, notes and drop-downs.</summary>
    /// <param name="places">What the drop-down of places offers.</param>
    public static byte[] Empty(IReadOnlyList<OpeningPlace> places)
    {
        using var workbook = new XLWorkbook();
        workbook.Properties.Author = GuideForm.Title;
        SheetShell.Build(workbook.AddWorksheet(OpeningForm.Sheet.Name), OpeningForm.Sheet, 0);
        var sheet = workbook.AddWorksheet(PlacesSheet);
        string[] headers = ["选择内容", "地点编码", "地点名称"];
        for (var column = 1; column <= headers.Length; column++)
        {
            SheetShell.StyleHeader(sheet.Cell(1, column).SetValue(headers[column - 1]), required: false);
            sheet.Column(column).Width = 28;
            sheet.Column(column).Style.NumberFormat.Format = SheetShell.TextFormat;
        }

        for (var index = 0; index < places.Count; index++)
        {
            sheet.Cell(index + 2, 1).SetValue(places[index].Shown);
            sheet.Cell(index + 2, 2).SetValue(places[index].Code);
            sheet.Cell(index + 2, 3).SetValue(places[index].Name);
        }

        using var shell = new MemoryStream();
        workbook.SaveAs(shell);
        shell.Position = 0;
        using var target = new MemoryStream();
        WorkbookZip.Copy(shell, target, new Dictionary<string, SheetFilling>());
        return target.ToArray();
    }

    /// <summary>Reads everything and reports every problem at its cell.</summary>
    /// <param name="stream">Any file at all: what is no workbook, damaged or hostile is refused in one sentence.</param>
    public static OpeningSheet Read(Stream stream, ICatalogue catalogue)
    {
        var problems = new ProblemList();
        var lines = new List<OpeningLine>();
        HeaderRow? header = null;
        try
        {
            using var file = WorkbookFile.Open(stream);
            header = Read(file, new OpeningCells(new CodeCells(catalogue)), lines, problems);
        }
        catch (WorkbookRefusedException refusal)
        {
            problems.Add(WorkbookPlaces.Workbook, refusal.Message);
        }
        catch (Exception damage) when (damage is InvalidDataException or XmlException or EndOfStreamException)
        {
            problems.Add(WorkbookPlaces.Workbook, "文件已损坏或不完整，无法读取；请在 Excel 中打开检查后另存为 .xlsx，或重新上传。");
        }

        return new OpeningSheet(lines, problems.Closed(), header);
    }

    private static HeaderRow? Read(WorkbookFile file, OpeningCells cells, List<OpeningLine> lines, ProblemList problems)
    {
        var sheets = new SheetReader(file, WorkbookStructure.Of(file), problems);
        var rows = 0;
        var header = sheets.Read(OpeningForm.Sheet, row =>
        {
            if (++rows <= MostRows && cells.Read(row) is { } content)
            {
                lines.Add(new OpeningLine(row.Row, content));
            }
        });
        sheets.ReportUnknownSheets([OpeningForm.Sheet.Name, PlacesSheet]);
        if (rows > MostRows)
        {
            problems.Add(OpeningForm.Sheet.Name, $"一张单据最多 {MostRows} 行，这里有 {rows} 行；请分成几个文件，分几次建账。");
        }
        else if (rows == 0 && problems.IsEmpty)
        {
            problems.Add(OpeningForm.Sheet.Name, "标题行下没有任何资产；请填写后再上传。");
        }

        return header;
    }
}

/// <summary>What an uploaded workbook says.</summary>
public sealed class OpeningSheet
{
    private readonly HeaderRow? header;

    internal OpeningSheet(IReadOnlyList<OpeningLine> lines, IReadOnlyList<ImportProblem> problems, HeaderRow? header)
    {
        (Lines, Problems) = (lines, problems);
        this.header = header;
    }

    /// <summary>The rows that could be read.</summary>
    public IReadOnlyList<OpeningLine> Lines { get; }

    /// <summary>What could not, each at its sheet, column and row; empty for none.</summary>
    public IReadOnlyList<ImportProblem> Problems { get; }

    /// <summary>Where a row's field stands: <c>期初资产!H12</c>.</summary>
    /// <param name="field">The field's key, e.g. <c>monthsUsed</c>; an unknown one stands for the row.</param>
    public string PlaceOf(int row, string? field) =>
        $"{OpeningForm.Sheet.Name}!{(OpeningForm.Sheet.Columns.FirstOrDefault(column => column.Field == field) is { } column && header is not null ? header.LetterOf(column) : "A")}{row}";
}
