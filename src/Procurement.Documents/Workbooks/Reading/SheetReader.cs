using Procurement.Documents.Messages;
using Procurement.Documents.Workbooks.Form;

namespace Procurement.Documents.Workbooks.Reading;

/// <summary>Reads the sheets of rows: finds the header, then hands out one row after another.</summary>
internal sealed class SheetReader(WorkbookFile file, WorkbookStructure structure, ProblemList problems)
{
    /// <summary>How many filled rows may stand above the header: titles, notes.</summary>
    private const int MostRowsAboveHeader = 20;

    private readonly TextPool pool = new();
    private readonly DateStyles styles = DateStyles.Of(file, structure.Styles);
    private SharedTexts? shared;

    public WorkbookSheet? Find(string name) =>
        structure.Sheets.FirstOrDefault(sheet => Folding.Compact(sheet.Name) == name);

    /// <summary>Every row of a sheet as the file has it.</summary>
    public IEnumerable<(int Row, IReadOnlyList<RawCell> Cells)> Rows(WorkbookSheet sheet) =>
        new SheetRows(file, sheet.Path, shared ??= SharedTexts.Of(file, structure.SharedStrings, pool), pool).Read();

    /// <summary>Hands each filled row below the header to <paramref name="take"/>; the row object is used again for the next.</summary>
    /// <returns>The header; null where the sheet is missing, which is then reported.</returns>
    public HeaderRow? Read(SheetForm form, Action<RowCells> take)
    {
        if (Find(form.Name) is not { } sheet)
        {
            problems.Add(form.Name, $"缺少工作表“{form.Name}”；没有内容也请保留这张表和它的列标题。");
            return null;
        }

        HeaderRow? header = null;
        RowCells? row = null;
        var above = 0;
        foreach (var (number, cells) in Rows(sheet))
        {
            if (row is not null)
            {
                if (row.Take(number, cells))
                {
                    take(row);
                }
            }
            else if (HeaderRow.IsIn(form, cells))
            {
                header = HeaderRow.Read(form, number, cells, problems);
                row = new RowCells(form, header, styles, structure.Is1904, new SheetProblems(form, header, problems));
            }
            else if (cells.Count > 0 && ++above > MostRowsAboveHeader)
            {
                break;
            }
        }

        return header ?? WithoutHeader(form);
    }

    /// <summary>Reports sheets that people see, that hold something and that nobody would read.</summary>
    public void ReportUnknownSheets() => ReportUnknownSheets([GuideForm.Name, .. GuideForm.Sheets.Select(form => form.Name)]);

    /// <inheritdoc cref="ReportUnknownSheets()"/>
    /// <param name="known">The names of the sheets that are read, or that only help to fill them in.</param>
    public void ReportUnknownSheets(IReadOnlyCollection<string> known)
    {
        foreach (var sheet in structure.Sheets)
        {
            var name = Folding.Compact(sheet.Name);
            if (!known.Contains(name) && !sheet.IsHidden && Rows(sheet).Any(row => row.Cells.Count > 0))
            {
                problems.Add(sheet.Name, $"不认识的工作表“{Excerpt.OfCell(sheet.Name)}”，其中的内容不会导入；请把内容移到规定的工作表，或删去这张表。");
            }
        }
    }

    private HeaderRow WithoutHeader(SheetForm form)
    {
        problems.Add($"{form.Name}!A1", $"没有找到列标题；请保留导出时的标题行：{string.Join('、', form.Columns.Select(column => column.Header))}。");
        return HeaderRow.None(form);
    }
}
