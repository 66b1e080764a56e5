using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Writers;

/// <summary>What a column needs, in half characters (<see cref="TextWidth"/>).</summary>
/// <param name="Least">Below this a figure or a code would be cut.</param>
/// <param name="Wish">With this nothing in it would have to wrap, within reason.</param>
internal sealed record ColumnNeed(int Least, int Wish);

/// <summary>How wide the columns of a table are, by what stands in them.</summary>
internal sealed class ColumnPlan
{
    private const int LeastText = 14;
    private const int MostLeastText = 26;
    private const int MostTextLines = 5;
    private const int MostText = 36;
    private const int MostHeadLines = 3;

    private readonly bool[] takesRest;

    public ColumnPlan(PrintedTable table)
    {
        var leaves = new HeaderGrid(table.Header).Leaves.ToList();
        var headLines = table.IsWide ? MostHeadLines : 1;

        // In a wide table the names take what is left, so that the heads of the figures go on breaking where they were measured to.
        takesRest = [.. leaves.Select(leaf => !table.IsWide || ColumnKinds.Of(leaf.Key!) is ColumnKind.Text)];
        Needs = [.. leaves.Select(leaf => NeedOf(leaf, [.. table.Rows.Select(row => TextWidth.Of(row.Cells[leaf.Column].Text))], headLines))];
    }

    public IReadOnlyList<ColumnNeed> Needs { get; }

    /// <summary>Widths that add up to <paramref name="width"/>: first what each column needs, then what it wishes, then the rest.</summary>
    /// <param name="half">The width of a half character in the unit of <paramref name="width"/>.</param>
    /// <param name="padding">What a column's own margins take.</param>
    public int[] Spread(int width, int half, int padding)
    {
        int[] widths = [.. Needs.Select(need => (need.Least * half) + padding)];
        int[] wishes = [.. Needs.Select(need => (need.Wish - need.Least) * half)];
        var room = width - widths.Sum();
        Share(widths, Math.Clamp(room, 0, wishes.Sum()), wishes);
        if (takesRest.Contains(value: true))
        {
            Share(widths, Math.Max(0, width - widths.Sum()), [.. widths.Zip(takesRest, (taken, rest) => rest ? taken : 0)]);
        }

        // With too little room even for the least, every column gives way in proportion rather than leave the page.
        Share(widths, width - widths.Sum(), [.. widths]);
        return widths;
    }

    /// <summary>What all columns need together.</summary>
    public int Least => Needs.Sum(need => need.Least);

    /// <summary>Whether <see cref="Spread"/> can give every column its least.</summary>
    public bool Fits(int width, int half, int padding) => Needs.Sum(need => (need.Least * half) + padding) <= width;

    private static ColumnNeed NeedOf(HeaderSpan leaf, IReadOnlyCollection<int> texts, int headLines)
    {
        var longest = texts.DefaultIfEmpty().Max();
        var head = TextWidth.Of(leaf.Label);
        var least = ColumnKinds.Of(leaf.Key!) switch
        {
            ColumnKind.Text => Math.Clamp(longest / MostTextLines, LeastText, MostLeastText),
            ColumnKind.Code => Math.Max(longest, 8),
            ColumnKind.Unit => Math.Clamp(longest, 4, 8),
            _ => Math.Max(longest, 6),
        };

        // One more than measured: the estimate may be a little short.
        least = Math.Max(least, Lines(head, MostHeadLines)) + 1;
        return new(least, Math.Max(least, Math.Max(Math.Min(longest, MostText), Lines(head, headLines)) + 1));
    }

    /// <summary>The width at which a head takes so many lines, in whole characters.</summary>
    private static int Lines(int head, int lines) => ((head + (2 * lines) - 1) / (2 * lines)) * 2;

    /// <summary>Hands out an amount by weight; the rounding falls so that nothing is left over.</summary>
    private static void Share(int[] widths, int amount, int[] weights)
    {
        long total = weights.Sum();
        long before = 0;
        for (var column = 0; column < widths.Length && total > 0; column++)
        {
            var after = before + weights[column];
            widths[column] += (int)((amount * after / total) - (amount * before / total));
            before = after;
        }
    }
}
