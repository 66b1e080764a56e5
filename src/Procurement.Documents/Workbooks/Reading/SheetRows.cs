using System.Globalization;
using Procurement.Documents.Spreadsheets;
using Procurement.Documents.Workbooks.Form;

namespace Procurement.Documents.Workbooks.Reading;

/// <summary>Streams a sheet's rows.</summary>
internal sealed class SheetRows(WorkbookFile file, string path, SharedTexts shared, TextPool pool)
{
    private readonly ArrayFormulas arrays = new();
    private readonly List<RawCell> cells = [];

    /// <summary>Every row with its cells that are not blank, from the top; the list is used again for the next row.</summary>
    public IEnumerable<(int Row, IReadOnlyList<RawCell> Cells)> Read()
    {
        using var xml = file.Read(path);
        xml.ToRoot();
        while (xml.NextChild(0))
        {
            if (xml.Name is not "sheetData")
            {
                continue;
            }

            var row = 0;
            while (xml.NextChild(1))
            {
                row = Next(row, xml.Attribute("r"), CellAddress.RowOf(xml.Attribute("r")), SheetForm.LastRow);
                ReadRow(xml, row);
                yield return (row, cells);
            }
        }
    }

    private void ReadRow(PartXml xml, int row)
    {
        cells.Clear();
        var column = 0;
        while (xml.NextChild(2))
        {
            var address = xml.Attribute("r");
            column = Next(column, address, CellAddress.ColumnOf(address), CellAddress.LastColumn);
            var cell = ReadCell(xml, row, column);
            if (cell.Type is not CellType.Blank)
            {
                cells.Add(cell);
            }
        }
    }

    /// <summary>Rows and cells may leave their number out and then follow the one before; they never go back.</summary>
    private static int Next(int last, string? address, int given, int limit)
    {
        var next = address is null ? last + 1 : given;
        return next > last && next <= limit
            ? next
            : throw new WorkbookRefusedException("文件已损坏：行或单元格的次序不对；请在 Excel 中打开检查后另存为 .xlsx。");
    }

    private RawCell ReadCell(PartXml xml, int row, int column)
    {
        var type = xml.Attribute("t");
        _ = int.TryParse(xml.Attribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var style);
        var isFormula = arrays.Cover(row, column);
        xml.ClearText();
        while (xml.NextChild(3))
        {
            if (xml.Name is "f")
            {
                isFormula = true;
                NoteArea(xml);
            }
            else if (xml.Name is "v" && type is not "inlineStr")
            {
                xml.CollectText();
            }
            else if (xml.Name is "is" && type is "inlineStr")
            {
                xml.CollectRichText();
            }
        }

        return isFormula ? new RawCell(column, CellType.Formula, "", style) : CellOf(xml, type, column, style);
    }

    private void NoteArea(PartXml xml)
    {
        if (xml.Attribute("t") is "array" or "dataTable" && xml.Attribute("ref") is { } area)
        {
            arrays.Add(area);
        }
    }

    private RawCell CellOf(PartXml xml, string? type, int column, int style)
    {
        if (xml.IsTextTooLong)
        {
            return new RawCell(column, CellType.TooLong, "", style);
        }

        if (type is "s" && xml.Text.Length > 0)
        {
            var text = shared.At(xml.Text);
            return new RawCell(column, text is null ? CellType.TooLong : text.Length == 0 ? CellType.Blank : CellType.Text, text ?? "", style);
        }

        return xml.Text.Length == 0
            ? new RawCell(column, CellType.Blank, "", style)
            : new RawCell(column, TypeOf(type), type is "inlineStr" or "str" ? pool.Take(xml.Text) : xml.Text.ToString(), style);
    }

    private static CellType TypeOf(string? type) => type switch
    {
        null or "n" => CellType.Number,
        "b" => CellType.Boolean,
        "e" => CellType.Error,
        "d" => CellType.IsoDay,
        _ => CellType.Text,
    };
}
