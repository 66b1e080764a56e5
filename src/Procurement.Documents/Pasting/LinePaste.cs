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

    /// <summary>Reads what the clipboard gives: tabs between cells, quotes around those with line breaks; a header row may stand above, otherwise
    /// the columns stand in the workbook's order.</summary>
    public static PastedLines Read(string? text, PasteContext context)
    {
        var (rows, problems) = Reader(context).Read(text);
        return new PastedLines(Lines(rows), problems);
    }

    /// <summary>Reads rows again after cells were mended in the preview.</summary>
    /// <param name="rows">Each with its number as first pasted and its cells in the order of <see cref="PasteColumn.All"/>.</param>
    public static PastedLines Read(IReadOnlyList<(int Row, IReadOnlyList<string> Cells)> rows, PasteContext context)
    {
        var (read, problems) = Reader(context).Read(rows);
        return new PastedLines(Lines(read), problems);
    }

    private static PasteReader<LineContent> Reader(PasteContext context)
    {
        var (codes, projects) = (new CodeCells(context.Catalogue), new PasteProjects(context.Projects));
        return new PasteReader<LineContent>(PasteForm.Pasted, row => Line(row, codes, projects, context.Year));
    }

    private static List<PastedLine> Lines(IReadOnlyList<PasteRow<LineContent>> rows) =>
        [.. rows.Select(row => new PastedLine(row.Row, row.Cells, row.Content, row.Problems))];

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
}
