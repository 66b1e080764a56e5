using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Published.Sections;

/// <summary>Puts the cells of rows under their columns. A row that does not fit the head is reported and left out.</summary>
internal sealed class BodyReader(string section, TableHead head, UnreadList unread)
{
    /// <summary>Merged cells that still reach down, by column. A merged name or budget holds for each of its lines; a merged amount is one
    /// amount, and stands in its first line only.</summary>
    private readonly Dictionary<int, (string Text, int Rows, int Grid)> merged = [];

    public IReadOnlyList<BodyRow> Read(IReadOnlyList<RowPiece> rows)
    {
        var read = new List<BodyRow>();
        foreach (var (index, row) in rows.Index().Where(row => !RowMarks.IsNone(row.Item)))
        {
            if (Complaint(row) is { } complaint)
            {
                unread.AddLost(section, row, index + 1, complaint);
            }
            else
            {
                read.Add(new BodyRow(row, [.. head.Columns.Select(column => Text(row, column))], index + 1));
            }
        }

        return read;
    }

    private string? Complaint(RowPiece row) =>
        row.Filled.Any(cell => cell.Column >= head.Width) ? $"这一行有{row.Width}格，表头只有{head.Width}栏，分不清哪一格属于哪一栏，没有读。"
        : row.IsStacked && row.Width < head.Width ? $"这一行只有{row.Width}格，表头有{head.Width}栏，分不清哪一格属于哪一栏，没有读。"
        : row.Filled.FirstOrDefault(cell => cell.Columns > 1 && CellText.IsNumber(cell.Text)) is { } wide ? $"数字“{CellText.Figure(wide.Text)}”所在的格跨了{wide.Columns}栏，分不清属于哪一栏，没有读。"
        : null;

    private string Text(RowPiece row, HeadColumn column)
    {
        var cell = row.Cells.FirstOrDefault(cell => cell.Column == column.Column);
        var text = cell is null ? Merged(row, column.Column) : Clean(column.Key, cell.Text);
        if (cell is { Rows: > 1 } && (IsText(column.Key) || column.Key == ProcurementColumns.ProjectBudget))
        {
            merged[column.Column] = (text, cell.Rows - 1, row.Grid);
        }

        return text;
    }

    private string Merged(RowPiece row, int column)
    {
        if (!merged.Remove(column, out var above) || above.Grid != row.Grid)
        {
            return "";
        }

        if (above.Rows > 1)
        {
            merged[column] = above with { Rows = above.Rows - 1 };
        }

        return above.Text;
    }

    /// <summary>A code is one word, however it was broken.</summary>
    private static string Clean(string key, string text) => key == ProcurementColumns.CatalogueCode ? string.Concat(text.Where(character => !char.IsWhiteSpace(character)))
        : IsText(key) ? CellText.Of(text)
        : CellText.Figure(text);

    private static bool IsText(string key) => key is ProcurementColumns.ProjectName or ProcurementColumns.ItemName
        or ProcurementColumns.CatalogueCode or ProcurementColumns.MeasureUnit || key == AssetRowKeys.Columns[0];
}
