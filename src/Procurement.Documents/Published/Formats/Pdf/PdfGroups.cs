namespace Procurement.Documents.Published.Formats.Pdf;

/// <summary>A label over several columns.</summary>
/// <param name="Level">0 for the uppermost.</param>
/// <param name="To">The column behind its last.</param>
internal sealed record PdfGroup(PdfLabel Label, int Level, int From, int To)
{
    public bool Covers(int column) => column >= From && column < To;
}

/// <summary>Finds which columns stand under which labels of groups.</summary>
/// <remarks>Cells of a head are centred in their height mostly. So a column's label tells where its cell begins: as far above the label as
/// the head ends below it. Groups that end above that place may cover the column; that they are centred over their columns proves it.</remarks>
internal static class PdfGroups
{
    private const double SameLevel = 0.6;

    /// <param name="bottom">Where the head ends.</param>
    /// <returns>Null where the places do not fit.</returns>
    public static IReadOnlyList<PdfGroup>? Over(PdfColumns columns, IReadOnlyList<PdfLabel> labels, double bottom)
    {
        var found = new List<PdfGroup>();
        foreach (var (level, own) in Levels(labels).Index())
        {
            var left = own.ToList();
            foreach (var (from, to) in Runs(columns, own.Max(label => label.Middle), bottom, found, level))
            {
                PdfLabel[] over = [.. left.Where(label => label.Centre > columns.Edges[from] && label.Centre < columns.Edges[to])];
                if (Split(columns, over, from, to) is not { } ends)
                {
                    return null;
                }

                found.AddRange(over.Select((label, index) => new PdfGroup(label, level, index == 0 ? from : ends[index - 1], ends[index])));
                left.RemoveAll(over.Contains);
            }

            if (left.Count > 0)
            {
                return null;
            }
        }

        return found.TrueForAll(group => group.To > group.From) ? found : null;
    }

    private static IEnumerable<IReadOnlyList<PdfLabel>> Levels(IReadOnlyList<PdfLabel> labels)
    {
        var levels = new List<List<PdfLabel>>();
        foreach (var label in labels.OrderBy(label => label.Middle))
        {
            if (levels is [.., var last] && label.Middle - last[0].Middle <= SameLevel * label.Em)
            {
                last.Add(label);
            }
            else
            {
                levels.Add([label]);
            }
        }

        return levels.Select(level => level.OrderBy(label => label.Centre).ToList());
    }

    /// <summary>Neighbouring columns whose cells begin below the level, as far as one group above holds them.</summary>
    private static List<(int From, int To)> Runs(PdfColumns columns, double middle, double bottom, List<PdfGroup> found, int level)
    {
        var runs = new List<(int From, int To)>();
        PdfGroup? parent = null;
        for (var column = 0; column < columns.Count; column++)
        {
            var above = found.FindLast(group => group.Level < level && group.Covers(column));
            if ((2 * columns.Leaves[column].Middle) - bottom < middle)
            {
                continue;
            }

            var goesOn = runs is [.., var last] && last.To == column && ReferenceEquals(above, parent);
            runs = goesOn ? [.. runs.SkipLast(1), (runs[^1].From, column + 1)] : [.. runs, (column, column + 1)];
            parent = above;
        }

        return runs;
    }

    /// <summary>Where each of the labels ends, so that together they reach over the whole run and each is centred over its part.</summary>
    private static int[]? Split(PdfColumns columns, ReadOnlySpan<PdfLabel> labels, int from, int to)
    {
        if (labels.Length <= 1)
        {
            return labels.Length == 1 && IsCentred(columns, labels[0], from, to) ? [to] : null;
        }

        for (var end = from + 1; end < to; end++)
        {
            if (IsCentred(columns, labels[0], from, end) && Split(columns, labels[1..], end, to) is { } rest)
            {
                return [end, .. rest];
            }
        }

        return null;
    }

    private static bool IsCentred(PdfColumns columns, PdfLabel label, int from, int to)
    {
        var narrowest = Math.Min(columns.Edges[from + 1] - columns.Edges[from], columns.Edges[to] - columns.Edges[to - 1]);
        return Math.Abs(columns.Centre(from, to) - label.Centre) <= Math.Max(0.5 * label.Em, 0.2 * narrowest);
    }
}
