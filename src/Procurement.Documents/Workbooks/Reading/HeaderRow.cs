using Procurement.Documents.Messages;
using Procurement.Documents.Spreadsheets;
using Procurement.Documents.Workbooks.Form;

namespace Procurement.Documents.Workbooks.Reading;

/// <summary>Where a sheet's columns stand, found by their headers, in whatever order.</summary>
internal sealed class HeaderRow
{
    /// <summary>How many headers a row needs in order not to be taken for a title.</summary>
    private const int FewestHeaders = 2;

    private readonly SheetForm form;
    private readonly int[] columns;
    private readonly Dictionary<int, int> indexes = [];

    private HeaderRow(SheetForm form)
    {
        this.form = form;
        columns = new int[form.Columns.Count];
    }

    /// <summary>A header row that was not found: every column is missing.</summary>
    public static HeaderRow None(SheetForm form) => new(form);

    /// <summary>Columns that stand where somebody else found them.</summary>
    /// <param name="columnsOf">The form's columns by the number of the column, from 1, in which they stand.</param>
    public static HeaderRow Of(SheetForm form, IReadOnlyDictionary<int, SheetColumn> columnsOf)
    {
        var header = new HeaderRow(form);
        foreach (var (number, column) in columnsOf)
        {
            var index = form.IndexOf(column);
            header.columns[index] = number;
            header.indexes[number] = index;
        }

        return header;
    }

    /// <summary>Whether the row is the header row; people like to put a title above it.</summary>
    public static bool IsIn(SheetForm form, IReadOnlyList<RawCell> cells)
    {
        var known = form.Columns.Select(column => Folding.Header(column.Header)).ToHashSet(StringComparer.Ordinal);
        return cells.Count(cell => cell.Type is CellType.Text && known.Contains(Folding.Header(cell.Text))) >= FewestHeaders;
    }

    public static HeaderRow Read(SheetForm form, int row, IReadOnlyList<RawCell> cells, ProblemList problems)
    {
        var header = new HeaderRow(form);
        foreach (var cell in cells)
        {
            header.Place(cell, row, problems);
        }

        foreach (var column in form.Columns.Where(column => column.Required && header.ColumnOf(column) == 0))
        {
            problems.Add($"{form.Name}!A{row}", $"缺少列“{column.Header}”，请补上这一列（列标题要与导出的工作簿一致）。");
        }

        return header;
    }

    /// <summary>The sheet's column of a form's column, 0 where it is missing.</summary>
    public int ColumnOf(SheetColumn column) => columns[form.IndexOf(column)];

    /// <summary>The form's index of a sheet's column, -1 where the column is not ours.</summary>
    public int IndexAt(int column) => indexes.GetValueOrDefault(column, -1);

    /// <summary>The letter of a column, that of the first where it is missing.</summary>
    public string LetterOf(SheetColumn column) => CellAddress.Letter(Math.Max(ColumnOf(column), 1));

    private void Place(RawCell cell, int row, ProblemList problems)
    {
        var place = $"{form.Name}!{CellAddress.Letter(cell.Column)}{row}";
        var name = Folding.Header(cell.Text);
        var index = form.Columns.ToList().FindIndex(column => Folding.Header(column.Header) == name);
        if (cell.Type is CellType.Text && name.Length == 0)
        {
            return;
        }

        if (cell.Type is CellType.Formula or CellType.TooLong)
        {
            problems.Add(place, "列标题须是普通文字，不能是公式；请改回原来的列标题，或删去这一列。");
        }
        else if (index < 0)
        {
            problems.Add(place, $"不认识的列“{Excerpt.OfCell(cell.Text)}”；请改回原来的列标题，或删去这一列（不需要导入的备注列可去掉标题）。");
        }
        else if (columns[index] > 0)
        {
            problems.Add(place, $"列“{form.Columns[index].Header}”重复，前面 {CellAddress.Letter(columns[index])} 列已有；请删去一列。");
        }
        else
        {
            columns[index] = cell.Column;
            indexes[cell.Column] = index;
        }
    }
}
