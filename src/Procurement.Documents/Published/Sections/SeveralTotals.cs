using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Published.Sections;

/// <summary>Several rows 合计 in one table: each unit printed a table of its own, with or without one row over all of them.</summary>
internal static class SeveralTotals
{
    /// <summary>The row that is the sum of the others stays the total; those of the units become subtotals. The same amount again, as on every page, stays.</summary>
    public static IReadOnlyList<PrintedRow> Mark(IReadOnlyList<PrintedRow> rows, RowAmounts amounts)
    {
        var totals = rows.Where(row => row.Type == "total").Select(amounts.Of).ToList();
        if (totals.Count < 2 || totals.Contains(null) || totals.Distinct().Count() == 1)
        {
            return rows;
        }

        var sum = totals.Sum();
        var whole = totals[0] * 2 == sum ? 0 : totals[^1] * 2 == sum ? totals.Count - 1 : -1;
        var number = 0;
        return [.. rows.Select(row => row.Type == "total" && number++ != whole ? row with { Type = "subtotal" } : row)];
    }
}
