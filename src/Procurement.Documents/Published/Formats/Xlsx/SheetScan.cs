using System.Globalization;
using Procurement.Documents.Spreadsheets;
using Procurement.Documents.Workbooks.Reading;

namespace Procurement.Documents.Published.Formats.Xlsx;

/// <summary>Reads a sheet forwards into what it displays; blank cells without lines leave no trace.</summary>
internal sealed class SheetScan(PartXml xml, CellTexts texts, CellFormats formats, ReadBudget budget, ReadNotes notes)
{
    private const int MostRows = 200_000;
    private const int MostMerged = 100_000;

    private readonly List<SheetRow> rows = [];
    private readonly List<MergedArea> merged = [];
    private readonly List<(int, int)> hiddenColumns = [];
    private int lastRow;

    public SheetContent Read()
    {
        xml.ToRoot();
        while (xml.NextChild(0))
        {
            var list = xml.Name;
            if (list is "drawing" or "legacyDrawing" or "picture")
            {
                NoteDrawing(list);
            }

            while (list is "sheetViews" or "cols" or "sheetData" or "mergeCells" && xml.NextChild(1))
            {
                ReadEntry(list);
            }
        }

        return new SheetContent(rows, merged, hiddenColumns);
    }

    private void ReadEntry(string list)
    {
        switch (list)
        {
            case "sheetViews":
                texts.HidesZeros |= xml.Attribute("showZeros") is "0" or "false";
                break;
            case "cols" when xml.Attribute("hidden") is "1" or "true" && hiddenColumns.Count < CellAddress.LastColumn:
                hiddenColumns.Add((Number(xml.Attribute("min")), Number(xml.Attribute("max"))));
                break;
            case "sheetData":
                ReadRow();
                break;
            case "mergeCells" when xml.Attribute("ref") is { } area && area.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon:
                AddMerged(area.AsSpan(0, colon), area.AsSpan(colon + 1));
                break;
        }
    }

    /// <summary>Comments have a drawing too, of the old kind.</summary>
    private void NoteDrawing(string kind)
    {
        if (kind is not "legacyDrawing")
        {
            notes.Add("{0} 个工作表中有图片、图形或文本框，没有读取。");
        }
    }

    private void AddMerged(ReadOnlySpan<char> first, ReadOnlySpan<char> last)
    {
        var area = new MergedArea(CellAddress.RowOf(first), CellAddress.ColumnOf(first), CellAddress.RowOf(last), CellAddress.ColumnOf(last));
        if (area.Top > 0 && area.Left > 0 && area.Bottom >= area.Top && area.Right >= area.Left && merged.Count < MostMerged)
        {
            merged.Add(area);
        }
    }

    private void ReadRow()
    {
        var number = Next(lastRow, xml.Attribute("r"), CellAddress.RowOf(xml.Attribute("r")), CellAddress.LastRow);
        lastRow = number;
        var isHidden = xml.Attribute("hidden") is "1" or "true";
        var cells = new List<SheetCell>();
        var (framed, first, last, column) = (0, 0, 0, 0);
        while (xml.NextChild(2))
        {
            column = Next(column, xml.Attribute("r"), CellAddress.ColumnOf(xml.Attribute("r")), CellAddress.LastColumn);
            var style = Number(xml.Attribute("s"));
            if (formats.IsFramed(style))
            {
                (framed, first, last) = (framed + 1, first == 0 ? column : first, column);
            }

            if (texts.Read(xml, style) is { Length: > 0 } text)
            {
                budget.Cell(text.Length);
                cells.Add(new SheetCell(column, text));
            }
        }

        if (framed > 0 || cells.Count > 0 || isHidden)
        {
            Keep(new SheetRow(number, isHidden, cells, framed, first, last));
        }
    }

    private void Keep(SheetRow row)
    {
        rows.Add(row);
        if (rows.Count > MostRows)
        {
            throw new DocumentRefusedException("的工作表超过 20 万行，不像是公开文件；请只保留要核对的部分后重新上传。");
        }
    }

    /// <summary>Rows and cells may leave their number out and then follow the one before; they never go back.</summary>
    private static int Next(int last, string? address, int given, int limit)
    {
        var next = address is null ? last + 1 : given;
        return next > last && next <= limit ? next
            : throw new WorkbookRefusedException("文件已损坏：行或单元格的次序不对；请在 Excel 中打开检查后另存为 .xlsx。");
    }

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
