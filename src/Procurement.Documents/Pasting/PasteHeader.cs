using Procurement.Documents.Messages;
using Procurement.Documents.Workbooks.Form;
using Procurement.Documents.Workbooks.Reading;

namespace Procurement.Documents.Pasting;

/// <summary>Where the columns of pasted rows stand: as the header row says, or in the workbook's order where there is none.</summary>
internal static class PasteHeader
{
    /// <summary>How many headers a row needs in order not to be taken for a line.</summary>
    private const int FewestHeaders = 2;

    public static bool IsIn(PasteSheet sheet, IReadOnlyList<string> cells) => cells.Count(cell => sheet.Named(cell) is not null) >= FewestHeaders;

    /// <summary>The workbook's columns in the workbook's order, from 1.</summary>
    public static IReadOnlyDictionary<int, SheetColumn> InOrder(PasteSheet sheet) =>
        sheet.Form.Columns.Select((column, index) => (Number: index + 1, column)).ToDictionary(pair => pair.Number, pair => pair.column);

    /// <summary>The columns that the header row names; what it names wrongly or leaves out is added to the problems.</summary>
    public static IReadOnlyDictionary<int, SheetColumn> Read(PasteSheet sheet, int row, IReadOnlyList<string> cells, List<PasteProblem> problems)
    {
        var columns = new Dictionary<int, SheetColumn>();
        for (var index = 0; index < cells.Count; index++)
        {
            var column = sheet.Named(cells[index]);
            if (ComplaintOf(cells[index], column, columns) is { } complaint)
            {
                problems.Add(new PasteProblem(row, column is null ? null : PasteColumn.Of(column), complaint));
            }
            else if (column is not null)
            {
                columns.Add(index + 1, column);
            }
        }

        foreach (var missing in sheet.Form.Columns.Where(column => column.Required && !columns.ContainsValue(column)))
        {
            problems.Add(new PasteProblem(row, PasteColumn.Of(missing), $"标题行中缺少列“{missing.Header}”，请补上这一列后重新粘贴。"));
        }

        return columns;
    }

    private static string? ComplaintOf(string header, SheetColumn? column, Dictionary<int, SheetColumn> columns)
    {
        var shown = Excerpt.OfCell(Folding.Text(header));
        return Folding.Header(header).Length == 0 ? null
            : column is null ? $"标题行中有不认识的列“{shown}”；请改为规定的列名，或删去这一列后重新粘贴。"
            : PasteForm.IsInTenThousands(header) ? $"列“{shown}”以万元为单位；请换算成元后重新粘贴。"
            : columns.ContainsValue(column) ? $"列“{shown}”与前面的列重复，都是“{column.Header}”；请删去一列后重新粘贴。"
            : null;
    }
}
