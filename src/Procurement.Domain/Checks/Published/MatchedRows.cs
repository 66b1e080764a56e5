using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Checks.Published;

/// <summary>The rows of a published table with those of the register: sums by what they sum, lines by project, item and code, the
/// first with the first of the same words.</summary>
internal sealed class MatchedRows
{
    public MatchedRows(PrintedTable published, PrintedTable own)
    {
        var waiting = new Dictionary<string, Queue<PrintedRow>>(StringComparer.Ordinal);
        foreach (var row in own.Rows)
        {
            var key = Key(row, own);
            if (!waiting.TryGetValue(key, out var same))
            {
                waiting[key] = same = new();
            }

            same.Enqueue(row);
        }

        var both = new List<(int, PrintedRow, PrintedRow)>();
        var only = new List<PrintedRow>();
        foreach (var (index, row) in published.Rows.Index())
        {
            if (waiting.GetValueOrDefault(Key(row, published)) is { Count: > 0 } same)
            {
                both.Add((index, row, same.Dequeue()));
            }
            else
            {
                only.Add(row);
            }
        }

        (Both, OnlyPublished, OnlyOwn) = (both, only, [.. waiting.Values.SelectMany(rows => rows)]);
    }

    public IReadOnlyList<(int Row, PrintedRow Published, PrintedRow Own)> Both { get; }

    public IReadOnlyList<PrintedRow> OnlyPublished { get; }

    public IReadOnlyList<PrintedRow> OnlyOwn { get; }

    /// <summary>A row's name for people.</summary>
    public static string Name(PrintedRow row, PrintedTable table) => row.Type switch
    {
        "line" => $"项目“{Text(row, table, ProcurementColumns.ProjectName)}”/“{Text(row, table, ProcurementColumns.ItemName)}”",
        "total" or "subtotal" => TextFold.Fold(row.Cells.Select(cell => cell.Text).FirstOrDefault(text => text.Length > 0) ?? "合计"),
        _ => AssetRowKeys.Rows.TryGetValue(row.Type, out var key) ? Places.Name(key) : row.Type,
    };

    private static string Key(PrintedRow row, PrintedTable table) => row.Type switch
    {
        "line" => string.Join('\t', new[] { ProcurementColumns.ProjectName, ProcurementColumns.ItemName, ProcurementColumns.CatalogueCode }.Select(key => TextFold.Fold(Text(row, table, key)))),
        "subtotal" => "subtotal\t" + TextFold.Fold(row.Cells.Select(cell => cell.Text).FirstOrDefault(text => text.Length > 0) ?? ""),
        _ => row.Type,
    };

    private static string Text(PrintedRow row, PrintedTable table, string key)
    {
        var column = table.Columns.Index().Where(each => each.Item == key).Select(each => each.Index).FirstOrDefault(-1);
        return column >= 0 && column < row.Cells.Count ? row.Cells[column].Text : "";
    }
}
