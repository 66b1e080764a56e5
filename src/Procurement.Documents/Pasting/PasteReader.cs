using Procurement.Documents.Messages;
using Procurement.Documents.Workbooks.Form;
using Procurement.Documents.Workbooks.Reading;

namespace Procurement.Documents.Pasting;

/// <summary>What may be pasted: the columns of a sheet, found by what people write above them.</summary>
/// <param name="Named">The column that a header means; null for none.</param>
/// <param name="Noun">What a row is, for messages, e.g. 明细.</param>
internal sealed record PasteSheet(SheetForm Form, Func<string, SheetColumn?> Named, string Noun)
{
    public IReadOnlyList<PasteColumn> Columns { get; } = [.. Form.Columns.Select(PasteColumn.Of)];
}

/// <summary>A pasted row as it was read.</summary>
/// <param name="Cells">The raw cells in the order of the sheet's columns.</param>
/// <param name="Content">Null where the row has a problem.</param>
internal sealed record PasteRow<TContent>(int Row, IReadOnlyList<string> Cells, TContent? Content, IReadOnlyList<PasteProblem> Problems)
    where TContent : class;

/// <summary>Reads rows of a sheet that were pasted from a spreadsheet, or mended in a preview.</summary>
/// <param name="read">What a row says; null where its cells have problems, which it reports through the row.</param>
internal sealed class PasteReader<TContent>(PasteSheet sheet, Func<RowCells, TContent?> read)
    where TContent : class
{
    private const int MostColumns = 64;

    /// <summary>Reads what the clipboard gives.</summary>
    public (IReadOnlyList<PasteRow<TContent>> Rows, IReadOnlyList<PasteProblem> Problems) Read(string? text)
    {
        if (text is { Length: > LinePaste.MostCharacters })
        {
            return Refused($"粘贴的内容超过 {LinePaste.MostCharacters / 10_000} 万字，请分批粘贴。");
        }

        // One row more than allowed, and the header: then it is known that there are too many.
        var rows = TabbedText.Rows(text ?? "").Select((cells, index) => (Row: index + 1, Cells: cells))
            .Where(row => row.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell))).Take(LinePaste.MostRows + 2).ToList();
        if (rows.Count == 0)
        {
            return Refused($"没有粘贴任何内容；请在 Excel 中选中{sheet.Form.Name}（可带标题行）复制，再粘贴到这里。");
        }

        var problems = new List<PasteProblem>();
        var hasHeader = PasteHeader.IsIn(sheet, rows[0].Cells);
        var columns = hasHeader ? PasteHeader.Read(sheet, rows[0].Row, rows[0].Cells, problems) : PasteHeader.InOrder(sheet);
        rows.RemoveRange(0, hasHeader ? 1 : 0);
        return rows.Count > LinePaste.MostRows ? Refused($"粘贴的{sheet.Noun}超过 {LinePaste.MostRows} 行，请分批粘贴，或用工作簿导入。")
            : rows.Count == 0 ? Refused($"只有标题行，没有{sheet.Noun}；请连同{sheet.Noun}一起复制、粘贴。")
            : (Rows(rows, columns, mayHaveRemarks: hasHeader), problems);
    }

    /// <summary>Reads rows again after cells were mended in the preview.</summary>
    /// <param name="rows">Each with its number as first pasted and its cells in the order of the sheet's columns.</param>
    public (IReadOnlyList<PasteRow<TContent>> Rows, IReadOnlyList<PasteProblem> Problems) Read(IReadOnlyList<(int Row, IReadOnlyList<string> Cells)> rows) =>
        rows.Count > LinePaste.MostRows ? Refused($"{sheet.Noun}超过 {LinePaste.MostRows} 行，请分批粘贴，或用工作簿导入。")
            : (Rows(rows.Select(row => (row.Row, row.Cells.ToList())), PasteHeader.InOrder(sheet), mayHaveRemarks: false), []);

    private static (IReadOnlyList<PasteRow<TContent>> Rows, IReadOnlyList<PasteProblem> Problems) Refused(string message) => ([], [new PasteProblem(0, null, message)]);

    /// <param name="mayHaveRemarks">Whether columns without a header are nobody's business, as in the workbook.</param>
    private List<PasteRow<TContent>> Rows(IEnumerable<(int Row, List<string> Cells)> rows, IReadOnlyDictionary<int, SheetColumn> columns, bool mayHaveRemarks)
    {
        var found = new FoundProblems();
        var row = new RowCells(sheet.Form, HeaderRow.Of(sheet.Form, columns), DateStyles.None, is1904: false, found);
        var contents = new List<PasteRow<TContent>>();
        foreach (var (number, cells) in rows)
        {
            _ = row.Take(number, [.. cells.Take(MostColumns).Select((cell, index) => PastedCell.Of(index + 1, cell))]);
            if (!mayHaveRemarks)
            {
                ReportSurplus(number, cells, found);
            }

            var content = read(row);
            contents.Add(new PasteRow<TContent>(number, InOrder(cells, columns), found.IsEmpty ? content : null, found.Taken()));
        }

        return contents;
    }

    /// <summary>Something stands where no column is: left out without a word it would be lost.</summary>
    private void ReportSurplus(int number, List<string> cells, FoundProblems found)
    {
        var surplus = cells.FindIndex(Math.Min(sheet.Columns.Count, cells.Count), cell => !string.IsNullOrWhiteSpace(cell));
        if (surplus >= 0)
        {
            found.Add(number, $"第 {surplus + 1} 列“{Excerpt.OfCell(cells[surplus])}”没有对应的列；请删去，或带上标题行重新粘贴。");
        }
    }

    private string[] InOrder(List<string> cells, IReadOnlyDictionary<int, SheetColumn> columns)
    {
        var ordered = new string[sheet.Columns.Count];
        Array.Fill(ordered, "");
        foreach (var (number, column) in columns.Where(pair => pair.Key <= cells.Count))
        {
            ordered[sheet.Form.IndexOf(column)] = cells[number - 1];
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
