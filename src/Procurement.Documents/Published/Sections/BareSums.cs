using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Published.Sections;

/// <summary>Rows that name a project, a unit or a kind of purchase and the sum of what stands below, without the word 小计.</summary>
/// <remarks>Nothing but the figures tells them from a line that lacks its details: such a row is a sum where it is the sum of the lines below it,
/// up to the next such row or a later one. Where most are, those that are not have a mistake in them.</remarks>
internal sealed class BareSums(TableHead head, RowAmounts amounts)
{
    private const string Line = "line";
    private const string Subtotal = "subtotal";

    public IReadOnlyList<PrintedRow> Mark(IReadOnlyList<PrintedRow> rows)
    {
        var bare = rows.Select(IsBare).ToList();
        if (!amounts.HasColumn || !bare.Contains(true) || !rows.Where((row, index) => row.Type == Line && !bare[index]).Any())
        {
            return rows;
        }

        var reach = rows.Index().Where(row => bare[row.Index]).Select(row => (row.Index, Reach: Reach(rows, bare, row.Index))).Where(row => row.Reach != Reaches.NoLine).ToList();
        var sums = reach.Where(row => row.Reach != Reaches.Nowhere).ToList();
        if (sums.Count == 0 || sums.Count * 2 < reach.Count)
        {
            return rows;
        }

        // A 小计 covers lines of its own, which rows between them would cut off; so does a row over several others.
        var isNamed = rows.Any(row => row.Type == Subtotal);
        var sumRows = reach.ToDictionary(row => row.Index, row => row.Reach);
        return [.. rows.Index().Where(row => !sumRows.TryGetValue(row.Index, out var reached) || (!isNamed && reached != Reaches.Further))
            .Select(row => sumRows.ContainsKey(row.Index) ? row.Item with { Type = Subtotal } : row.Item)];
    }

    /// <summary>How far the lines reach that make up the row's amount.</summary>
    private Reaches Reach(IReadOnlyList<PrintedRow> rows, List<bool> bare, int index)
    {
        var (sum, lines, isFirst) = (0m, 0, true);
        for (var below = index + 1; below <= rows.Count; below++)
        {
            var isEnd = below == rows.Count || rows[below].Type != Line;
            if (isEnd || bare[below])
            {
                if (lines > 0 && sum == amounts.Of(rows[index]))
                {
                    return isFirst ? Reaches.Next : Reaches.Further;
                }

                isFirst &= lines == 0;
                if (isEnd)
                {
                    return lines > 0 ? Reaches.Nowhere : Reaches.NoLine;
                }

                continue;
            }

            sum += amounts.Of(rows[below]) ?? 0m;
            lines++;
        }

        return Reaches.Nowhere;
    }

    private bool IsBare(PrintedRow row) => row.Type == Line && head.Columns.Zip(row.Cells).All(cell =>
        cell.First.Key is not (ProcurementColumns.ItemName or ProcurementColumns.CatalogueCode or ProcurementColumns.MeasureUnit or ProcurementColumns.Quantity or ProcurementColumns.UnitPrice)
        || cell.Second.Text.Length == 0);

    private enum Reaches
    {
        /// <summary>No line stands below it before the next sum.</summary>
        NoLine,

        /// <summary>The lines below do not make up its amount.</summary>
        Nowhere,

        /// <summary>Those up to the next such row do.</summary>
        Next,

        /// <summary>Those up to a later one do.</summary>
        Further,
    }
}
