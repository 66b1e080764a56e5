using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Checks.Printed;

/// <summary>A printed table by column keys, and the procurement table's rows with what each of them sums.</summary>
internal sealed class TableReading
{
    private readonly Dictionary<string, int> decimals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Index, string Label)> columns = new(StringComparer.Ordinal);

    private TableReading(PrintedTable table)
    {
        Table = table;
        foreach (var (leaf, index) in table.Header.SelectMany(cell => cell.Leaves).Select((leaf, index) => (leaf, index)))
        {
            columns.TryAdd(leaf.Key!, (index, TextFold.Fold(leaf.Label)));
        }

        var sections = Sections().ToList();
        Lines = [.. sections.Where(row => row.Row.Type == "line").Select((row, index) => new PrintedLine(this, row.Row, row.Section, index + 1))];
    }

    public PrintedTable Table { get; }

    public IReadOnlyCollection<string> Columns => columns.Keys;

    public IReadOnlyList<PrintedLine> Lines { get; }

    public static TableReading? OfProcurement(CheckSubject subject) => Of(subject, Disclosure.ProcurementKey);

    public static TableReading? OfAssets(CheckSubject subject) => Of(subject, Disclosure.AssetsKey);

    public bool Has(string key) => columns.ContainsKey(key);

    public string Label(string key) => columns[key].Label;

    public string Text(PrintedRow row, string key) => Cell(row, key).Text;

    public PrintedFigure Figure(PrintedRow row, string key) => PrintedFigure.Of(Cell(row, key));

    /// <summary>The most decimals that the column prints, never fewer than two: as-entered figures drop zeros.</summary>
    public int Decimals(string key)
    {
        // Asked for every line of a table that may have ten thousand.
        if (!decimals.TryGetValue(key, out var most))
        {
            most = decimals[key] = Table.Rows.Select(row => Figure(row, key).Decimals).DefaultIfEmpty(Tolerance.PrintedDecimals).Max();
        }

        return most;
    }

    /// <summary>The total row with all lines, then each subtotal row with its unit's lines.</summary>
    public IEnumerable<(PrintedRow Row, string Label, IReadOnlyList<PrintedLine> Lines)> SumRows() =>
        from placed in Sections()
        where placed.Row.Type is "total" or "subtotal"
        let covered = placed.Row.Type == "total" ? Lines : [.. Lines.Where(line => line.Section == placed.Section)]
        select (placed.Row, RowLabel(placed.Row), covered);

    private static TableReading? Of(CheckSubject subject, string key) => subject.Section(key)?.Table is { } table ? new(table) : null;

    private static string RowLabel(PrintedRow row) =>
        row.Cells.Select(cell => TextFold.Fold(cell.Text)).FirstOrDefault(text => text.Length > 0) ?? row.Type;

    /// <summary>Rows with the section that they belong to: their unit, or where the table names none, the subtotal row above them;
    /// the one below where a subtotal row follows its lines, which shows in the first line standing before any.</summary>
    private IEnumerable<(PrintedRow Row, string Section)> Sections()
    {
        var follows = Table.Rows.FirstOrDefault(row => row.Type is "line" or "subtotal")?.Type == "line";
        var above = 0;
        foreach (var row in Table.Rows)
        {
            var isSubtotal = row.Type == "subtotal";
            above += isSubtotal && !follows ? 1 : 0;
            yield return (row, row.Unit ?? $"#{above}");
            above += isSubtotal && follows ? 1 : 0;
        }
    }

    /// <summary>A published row may have fewer cells than the header has columns.</summary>
    private PrintedCell Cell(PrintedRow row, string key) =>
        columns.TryGetValue(key, out var column) && column.Index < row.Cells.Count ? row.Cells[column.Index] : PrintedCell.Blank;
}

/// <summary>A line's row in a printed procurement table.</summary>
/// <param name="Section">Names the rows that one subtotal row sums.</param>
/// <param name="Number">Its number among the lines, from 1.</param>
internal sealed record PrintedLine(TableReading Table, PrintedRow Row, string Section, int Number)
{
    public string Place => Places.Line(Text(ProcurementColumns.ProjectName), Number, Text(ProcurementColumns.ItemName));

    public string Text(string key) => Table.Text(Row, key);

    public PrintedFigure Figure(string key) => Table.Figure(Row, key);
}
