using Procurement.Documents.Messages;
using Procurement.Documents.Spreadsheets;
using Procurement.Documents.Workbooks.Form;
using Procurement.Documents.Workbooks.Reading;
using Procurement.Domain.Common;
using Procurement.Domain.Register;

namespace Procurement.Documents.Pasting;

/// <summary>Reads procurement lines pasted from a spreadsheet: every row with its cells, what it says, and what is wrong with it.</summary>
public static class LinePaste
{
    public const int MostRows = 5_000;

    /// <summary>More than 5,000 rows of any sense; a longer text is refused unread.</summary>
    public const int MostCharacters = 4_000_000;

    private const int MostColumns = 64;

    private static readonly HashSet<string> ErrorValues = new(StringComparer.Ordinal)
    {
        "#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!",
    };

    /// <summary>Reads what the clipboard gives: tabs between cells, quotes around those with line breaks; a header row may stand above, otherwise
    /// the columns stand in the workbook's order.</summary>
    public static PastedLines Read(string? text, PasteContext context)
    {
        if (text is { Length: > MostCharacters })
        {
            return Refused($"粘贴的内容超过 {MostCharacters / 10_000} 万字，请分批粘贴。");
        }

        // One row more than allowed, and the header: then it is known that there are too many.
        var rows = TabbedText.Rows(text ?? "").Select((cells, index) => (Row: index + 1, Cells: cells))
            .Where(row => row.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell))).Take(MostRows + 2).ToList();
        if (rows.Count == 0)
        {
            return Refused("没有粘贴任何内容；请在 Excel 中选中采购明细（可带标题行）复制，再粘贴到这里。");
        }

        var problems = new List<PasteProblem>();
        var hasHeader = PasteHeader.IsIn(rows[0].Cells);
        var columns = hasHeader ? PasteHeader.Read(rows[0].Row, rows[0].Cells, problems) : PasteHeader.InOrder();
        rows.RemoveRange(0, hasHeader ? 1 : 0);
        return rows.Count > MostRows ? Refused($"粘贴的明细超过 {MostRows} 行，请分批粘贴，或用工作簿导入。")
            : rows.Count == 0 ? Refused("只有标题行，没有明细；请连同明细一起复制、粘贴。")
            : new PastedLines(Lines(rows, columns, context, mayHaveRemarks: hasHeader), problems);
    }

    /// <summary>Reads rows again after cells were mended in the preview.</summary>
    /// <param name="rows">Each with its number as first pasted and its cells in the order of <see cref="PasteColumn.All"/>.</param>
    public static PastedLines Read(IReadOnlyList<(int Row, IReadOnlyList<string> Cells)> rows, PasteContext context) =>
        rows.Count > MostRows ? Refused($"明细超过 {MostRows} 行，请分批粘贴，或用工作簿导入。")
            : new PastedLines(Lines(rows.Select(row => (row.Row, row.Cells.ToList())), PasteHeader.InOrder(), context, mayHaveRemarks: false), []);

    private static PastedLines Refused(string message) => new([], [new PasteProblem(0, null, message)]);

    /// <param name="mayHaveRemarks">Whether columns without a header are nobody's business, as in the workbook.</param>
    private static List<PastedLine> Lines(
        IEnumerable<(int Row, List<string> Cells)> rows, IReadOnlyDictionary<int, SheetColumn> columns, PasteContext context, bool mayHaveRemarks)
    {
        var (found, codes, projects) = (new FoundProblems(), new CodeCells(context.Catalogue), new PasteProjects(context.Projects));
        var row = new RowCells(PasteForm.Sheet, HeaderRow.Of(PasteForm.Sheet, columns), DateStyles.None, is1904: false, found);
        var lines = new List<PastedLine>();
        foreach (var (number, cells) in rows)
        {
            _ = row.Take(number, [.. cells.Take(MostColumns).Select((cell, index) => Raw(index + 1, cell))]);
            if (!mayHaveRemarks)
            {
                ReportSurplus(number, cells, found);
            }

            var line = Line(row, codes, projects, context.Year);
            lines.Add(new PastedLine(number, InOrder(cells, columns), found.IsEmpty ? line : null, found.Taken()));
        }

        return lines;
    }

    private static LineContent? Line(RowCells row, CodeCells codes, PasteProjects projects, FiscalYear year)
    {
        var given = row.Year(PasteForm.Year);
        if (given is { } other && other != year)
        {
            row.Problem(PasteForm.Year, $"“{PasteForm.Year.Header}”是 {other}，而这里是 {year} 年度的预算；请改为 {year} 或留空。");
        }

        var project = projects.KeyOf(row);
        return LineCells.Read(row, codes, project ?? "", year);
    }

    /// <summary>A cell as the clipboard has it: always text, whatever it begins with. What looks like an escape of a workbook is none here.</summary>
    internal static RawCell Raw(int column, string cell)
    {
        var trimmed = cell.Trim();
        return trimmed.Length == 0 ? new RawCell(column, CellType.Blank, "", 0)
            : cell.Length > PartXml.LongestText ? new RawCell(column, CellType.TooLong, "", 0)
            : ErrorValues.Contains(trimmed) ? new RawCell(column, CellType.Error, trimmed, 0)
            : new RawCell(column, CellType.Text, cell.Contains("_x", StringComparison.Ordinal) ? EscapedText.Encode(cell) : cell, 0);
    }

    /// <summary>Something stands where no column is: left out without a word it would be lost.</summary>
    private static void ReportSurplus(int number, List<string> cells, FoundProblems found)
    {
        var surplus = cells.FindIndex(Math.Min(PasteForm.Sheet.Columns.Count, cells.Count), cell => !string.IsNullOrWhiteSpace(cell));
        if (surplus >= 0)
        {
            found.Add(number, $"第 {surplus + 1} 列“{Excerpt.OfCell(cells[surplus])}”没有对应的列；请删去，或带上标题行重新粘贴。");
        }
    }

    private static string[] InOrder(List<string> cells, IReadOnlyDictionary<int, SheetColumn> columns)
    {
        var ordered = new string[PasteForm.Sheet.Columns.Count];
        Array.Fill(ordered, "");
        foreach (var (number, column) in columns.Where(pair => pair.Key <= cells.Count))
        {
            ordered[PasteForm.Sheet.IndexOf(column)] = cells[number - 1];
        }

        return ordered;
    }

    /// <summary>The problems of the row that is being read.</summary>
    private sealed class FoundProblems : ICellProblems
    {
        private List<PasteProblem> problems = [];

        public bool IsEmpty => problems.Count == 0;

        public void Add(int row, SheetColumn column, string message) => problems.Add(new PasteProblem(row, PasteColumn.Of(column), message));

        public void Add(int row, string message) => problems.Add(new PasteProblem(row, null, message));

        public List<PasteProblem> Taken()
        {
            var taken = problems;
            problems = [];
            return taken;
        }
    }
}
