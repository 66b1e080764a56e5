using Procurement.Documents.Messages;
using Procurement.Documents.Pasting;
using Procurement.Documents.Workbooks.Form;
using Procurement.Documents.Workbooks.Reading;
using Procurement.Domain.Common;

namespace Procurement.Documents.Stocktaking;

/// <summary>Reads counts pasted from a spreadsheet: card number and quantity, then place found and remark; a header row may stand above.</summary>
public static class CountPaste
{
    public const int MostRows = 5_000;
    public const int MostCharacters = 1_000_000;

    public static CountFile Read(string? text)
    {
        if (text is { Length: > MostCharacters })
        {
            return Refused($"粘贴的内容超过 {MostCharacters / 10_000} 万字，请分批粘贴，或用工作簿上传。");
        }

        var rows = TabbedText.Rows(text ?? "").Select((cells, index) => (Row: index + 1, Cells: cells))
            .Where(row => row.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell))).Take(MostRows + 2).ToList();
        if (rows.Count > 0 && Folding.Header(rows[0].Cells[0]) == CountForm.Card.Header)
        {
            rows.RemoveAt(0);
        }

        return rows.Count == 0 ? Refused("没有粘贴任何内容；请在 Excel 中选中“卡片编号”“实盘数量”两列复制，再粘贴到这里。")
            : rows.Count > MostRows ? Refused($"粘贴的内容超过 {MostRows} 行，请分批粘贴，或用工作簿上传。")
            : Read(rows);
    }

    private static CountFile Read(List<(int Row, List<string> Cells)> rows)
    {
        var problems = new PasteProblems();
        var columns = CountForm.Pasted.Columns.Select((column, index) => (Number: index + 1, column)).ToDictionary(pair => pair.Number, pair => pair.column);
        var row = new RowCells(CountForm.Pasted, HeaderRow.Of(CountForm.Pasted, columns), DateStyles.None, is1904: false, problems);
        var taken = new CountFileRows(isPasted: true);
        foreach (var (number, cells) in rows)
        {
            var surplus = cells.FindIndex(Math.Min(columns.Count, cells.Count), cell => !string.IsNullOrWhiteSpace(cell));
            if (surplus >= 0)
            {
                problems.List.Add($"第 {number} 行", $"第 {surplus + 1} 列“{Excerpt.OfCell(cells[surplus])}”没有对应的列；请只粘贴卡片编号、实盘数量、实际地点、备注四列。");
            }
            else if (row.Take(number, [.. cells.Take(columns.Count).Select((cell, index) => PastedCell.Of(index + 1, cell))]))
            {
                taken.Take(row);
            }
        }

        return new CountFile(null, taken.Rows, problems.List.Closed(), (number, column) => PasteProblems.PlaceOf(number, CountFileRows.ColumnOf(column)));
    }

    private static CountFile Refused(string message) => new(null, [], [new ImportProblem("粘贴的内容", message)], (_, _) => "粘贴的内容");

    private sealed class PasteProblems : ICellProblems
    {
        public ProblemList List { get; } = new();

        public static string PlaceOf(int row, SheetColumn column) => $"第 {row} 行“{column.Header}”";

        public void Add(int row, SheetColumn column, string message) => List.Add(PlaceOf(row, column), message);
    }
}
