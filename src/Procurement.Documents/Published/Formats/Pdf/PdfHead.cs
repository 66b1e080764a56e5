namespace Procurement.Documents.Published.Formats.Pdf;

/// <summary>The head of a table: its columns and the groups over them.</summary>
internal sealed record PdfHead(PdfColumns Columns, IReadOnlyList<ReadRow> Rows)
{
    private const int MostLabels = 100;

    /// <param name="words">The words above the first row of figures, from the top.</param>
    /// <param name="body">The words below.</param>
    /// <param name="firstRow">The middle of the first line below; null where there is none.</param>
    /// <returns>Null where the places of the labels do not say what belongs together.</returns>
    public static PdfHead? Of(IReadOnlyList<PdfWord> words, IReadOnlyList<PdfWord> body, double? firstRow)
    {
        if (words.Count is 0 or > MostLabels)
        {
            return null;
        }

        var labels = PdfLabel.Of(words);
        var groups = labels.Where(label => labels.Any(label.IsAbove)).ToList();
        if (PdfColumns.Of([.. labels.Except(groups)], body) is not { } columns)
        {
            return null;
        }

        // The head ends between its last line and the first row.
        var (em, last) = (words[^1].Em, words.Max(word => word.Middle));
        var bottom = firstRow is { } first ? (last + (0.7 * em) + first - (0.9 * em)) / 2 : last + (0.9 * em);
        return PdfGroups.Over(columns, groups, bottom) is { } spans ? new PdfHead(columns, RowsOf(columns, spans)) : null;
    }

    private static ReadRow[] RowsOf(PdfColumns columns, IReadOnlyList<PdfGroup> groups)
    {
        int[] starts = [.. Enumerable.Range(0, columns.Count).Select(column => groups.Count(group => group.Covers(column)))];
        var rows = Enumerable.Range(0, starts.Max() + 1).Select(_ => new List<ReadCell>()).ToList();
        foreach (var (column, leaf) in columns.Leaves.Index())
        {
            rows[starts[column]].Add(new ReadCell(leaf.Text, column, 1, rows.Count - starts[column]));
        }

        foreach (var group in groups)
        {
            rows[groups.Count(other => other.Level < group.Level && other.Covers(group.From))].Add(new ReadCell(group.Label.Text, group.From, group.To - group.From));
        }

        return [.. rows.Select(row => new ReadRow([.. row.OrderBy(cell => cell.Column)], IsHead: true))];
    }
}
