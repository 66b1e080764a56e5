namespace Procurement.Documents.Published.Formats.Pdf;

/// <summary>The columns of a table by what stands in them: each label of the lowest level with the texts under it.</summary>
/// <param name="Leaves">One for each column, from the left.</param>
/// <param name="Edges">Where columns begin, and where the last one ends.</param>
internal sealed record PdfColumns(IReadOnlyList<PdfLabel> Leaves, IReadOnlyList<double> Edges)
{
    /// <summary>How far texts may reach over an edge, in heights of the font.</summary>
    private const double Slack = 0.35;

    public int Count => Leaves.Count;

    /// <returns>Null where texts of two columns overlap, or a text stands under no label.</returns>
    public static PdfColumns? Of(IReadOnlyList<PdfLabel> leaves, IReadOnlyList<PdfWord> body)
    {
        var spans = leaves.Select(leaf => new Span(leaf.Left, leaf.Right, [leaf], false))
            .Concat(body.Select(word => new Span(word.Left, word.Right, [], true))).OrderBy(span => span.Left);
        var columns = new List<Span>();
        foreach (var span in spans)
        {
            if (columns is [.., var last] && span.Left < last.Right)
            {
                columns[^1] = last.With(span);
            }
            else
            {
                columns.Add(span);
            }
        }

        JoinOrphans(columns);
        return columns.TrueForAll(column => column.Leaves.Count == 1)
            ? new PdfColumns([.. columns.Select(column => column.Leaves[0])], EdgesOf(columns))
            : null;
    }

    /// <summary>The column that a text stands in; null where it reaches over an edge.</summary>
    public int? Find(PdfWord word)
    {
        var column = 0;
        while (column < Count - 1 && Edges[column + 1] < word.Centre)
        {
            column++;
        }

        var slack = Slack * word.Em;
        return word.Left >= Edges[column] - slack && word.Right <= Edges[column + 1] + slack ? column : null;
    }

    public double Centre(int from, int to) => (Edges[from] + Edges[to]) / 2;

    /// <summary>Texts at one end of a wide column and a label in its middle need not touch; they are of one column if no other is near.</summary>
    private static void JoinOrphans(List<Span> columns)
    {
        for (var index = 0; index < columns.Count; index++)
        {
            if (columns[index].Leaves.Count > 0)
            {
                continue;
            }

            int[] beside = [.. new[] { index - 1, index + 1 }.Where(other => other >= 0 && other < columns.Count && columns[other] is { HasBody: false })];
            if (beside is not [var own])
            {
                return;
            }

            var first = Math.Min(index, own);
            columns[first] = columns[first].With(columns[first + 1]);
            columns.RemoveAt(first + 1);
            index = first;
        }
    }

    /// <summary>Labels are centred mostly; then one edge gives the next, and only one set of edges leaves all texts inside. Else the edges are
    /// half-way between the texts.</summary>
    private static double[] EdgesOf(List<Span> columns)
    {
        var em = columns[0].Leaves[0].Em;
        var least = new double[columns.Count + 1];
        var most = new double[columns.Count + 1];
        for (var index = 0; index <= columns.Count; index++)
        {
            least[index] = index == 0 ? columns[0].Left - (3 * em) : columns[index - 1].Right;
            most[index] = index == columns.Count ? columns[^1].Right + (3 * em) : columns[index].Left;
        }

        return Centred(columns, least, most, em) ?? [.. least.Zip(most, (low, high) => (low + high) / 2)
            .Select((edge, index) => index == 0 ? most[0] - (0.4 * em) : index == columns.Count ? least[index] + (0.4 * em) : edge)];
    }

    private static double[]? Centred(List<Span> columns, double[] least, double[] most, double em)
    {
        // Edge i is sign * first + offset, since a label's centre is half-way between its edges.
        var (low, high) = (least[0], most[0]);
        var (sign, offset) = (1, 0.0);
        var offsets = new double[columns.Count + 1];
        for (var index = 1; index <= columns.Count; index++)
        {
            (sign, offset) = (-sign, (2 * columns[index - 1].Leaves[0].Centre) - offset);
            offsets[index] = offset;
            var (from, to) = sign > 0 ? (least[index] - offset, most[index] - offset) : (offset - most[index], offset - least[index]);
            (low, high) = (Math.Max(low, from), Math.Min(high, to));
        }

        var first = (low + high) / 2;
        return low > high + (0.3 * em) ? null : [.. offsets.Select((shift, index) => index == 0 ? first : ((index % 2 == 0 ? 1 : -1) * first) + shift)];
    }

    private sealed record Span(double Left, double Right, IReadOnlyList<PdfLabel> Leaves, bool HasBody)
    {
        public Span With(Span other) => new(Math.Min(Left, other.Left), Math.Max(Right, other.Right), [.. Leaves, .. other.Leaves], HasBody || other.HasBody);
    }
}
