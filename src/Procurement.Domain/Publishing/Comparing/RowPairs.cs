using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Publishing.Comparing;

/// <summary>Which rows of two tables are the same row.</summary>
/// <remarks>A line is known by its id; where ids differ (another year, a register that was moved) by unit, project, name and code, the
/// first with the first. 合计, 小计 and asset rows are known by what they are.</remarks>
internal static class RowPairs
{
    /// <summary>The rows of a printed table with the lines behind them.</summary>
    public static IReadOnlyList<KnownRow> Of(PrintedTable table, ProcurementFigures? figures)
    {
        // As the table prints them: units in their order, lines in theirs.
        var lines = new Queue<LineFigure>(figures?.Lines.GroupBy(line => line.Unit).SelectMany(group => group) ?? []);
        return [.. table.Rows.Select(row => new KnownRow(row, row.Type == "line" && lines.TryDequeue(out var line) ? line : null))];
    }

    /// <summary>Pairs in the later side's order, then what only the earlier side has.</summary>
    public static IEnumerable<(KnownRow? Before, KnownRow? After)> Pair(IReadOnlyList<KnownRow> before, IReadOnlyList<KnownRow> after)
    {
        var byId = before.Where(row => row.Line is not null).GroupBy(row => row.Line!.Id).ToDictionary(group => group.Key, group => group.First());
        var partners = new Dictionary<KnownRow, KnownRow>(ReferenceEqualityComparer.Instance);
        var taken = new HashSet<KnownRow>(ReferenceEqualityComparer.Instance);
        foreach (var row in after)
        {
            if (row.Line is { } line && byId.TryGetValue(line.Id, out var same) && taken.Add(same))
            {
                partners[row] = same;
            }
        }

        var left = before.Where(row => !taken.Contains(row)).GroupBy(row => row.Name).ToDictionary(group => group.Key, group => new Queue<KnownRow>(group));
        foreach (var row in after.Where(row => !partners.ContainsKey(row)))
        {
            if (left.TryGetValue(row.Name, out var alike) && alike.TryDequeue(out var same))
            {
                partners[row] = same;
                taken.Add(same);
            }
        }

        return [.. after.Select(row => (partners.GetValueOrDefault(row), (KnownRow?)row)), .. before.Where(row => !taken.Contains(row)).Select(row => ((KnownRow?)row, (KnownRow?)null))];
    }
}

/// <param name="Line">The procurement line that it prints; null for sums and asset rows.</param>
internal sealed record KnownRow(PrintedRow Row, LineFigure? Line)
{
    /// <summary>What it is known by where no id tells.</summary>
    public (string Type, string? Unit, string? Project, string? Item, string? Code) Name =>
        (Row.Type, Row.Unit, Line?.Project.Name, Line?.ItemName, Line?.Code.Text);
}
