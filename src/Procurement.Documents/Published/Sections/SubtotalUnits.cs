using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Published.Sections;

/// <summary>Names the unit of each row by the 小计 that it counts under: a table prints names, never codes.</summary>
internal static class SubtotalUnits
{
    /// <summary>Whether 小计 stands above or below its lines shows in the first row that is either. Where labels name no unit, or one twice,
    /// rows stay without.</summary>
    public static IReadOnlyList<PrintedRow> Name(IReadOnlyList<PrintedRow> rows)
    {
        string[] names = [.. rows.Where(row => row.Type == "subtotal").Select(UnitOf)];
        if (names.Length == 0 || names.Any(name => name.Length == 0) || names.Distinct(StringComparer.Ordinal).Count() < names.Length)
        {
            return rows;
        }

        var isBelow = rows.First(row => row.Type is "line" or "subtotal").Type == "line";
        var named = new PrintedRow[rows.Count];
        string? unit = null;
        foreach (var index in isBelow ? Enumerable.Range(0, rows.Count).Reverse() : Enumerable.Range(0, rows.Count))
        {
            unit = rows[index].Type == "subtotal" ? UnitOf(rows[index]) : unit;
            named[index] = rows[index].Type == "total" ? rows[index] : rows[index] with { Unit = unit };
        }

        return named;
    }

    private static string UnitOf(PrintedRow row)
    {
        var label = TextFold.Fold(row.Cells.Select(cell => cell.Text).FirstOrDefault(text => text.Length > 0) ?? "").TrimEnd(':');
        return label.EndsWith("小计", StringComparison.Ordinal) || label.EndsWith("合计", StringComparison.Ordinal) ? label[..^2] : "";
    }
}
