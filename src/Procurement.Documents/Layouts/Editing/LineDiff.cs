namespace Procurement.Documents.Layouts.Editing;

/// <summary>What became of a line.</summary>
public enum LineChange
{
    Same,
    Removed,
    Added,

    /// <summary>Stands for lines that are the same on both sides and not shown.</summary>
    Skipped,
}

/// <param name="Text">The line; of what is skipped, how many there are in words.</param>
public sealed record DiffLine(LineChange Change, string Text);

/// <summary>What differs between two texts, line by line.</summary>
public static class LineDiff
{
    /// <summary>Lines shown around a change.</summary>
    private const int Around = 3;

    /// <summary>Texts that differ in more than this many pairs of lines are shown as a whole: finding out would take too long.</summary>
    private const long MostPairs = 4_000_000;

    /// <returns>Empty where both are the same.</returns>
    public static IReadOnlyList<DiffLine> Of(string before, string after)
    {
        var (old, now) = (before.TrimEnd('\n').Split('\n'), after.TrimEnd('\n').Split('\n'));
        var start = 0;
        while (start < old.Length && start < now.Length && old[start] == now[start])
        {
            start++;
        }

        var end = 0;
        while (end < old.Length - start && end < now.Length - start && old[^(end + 1)] == now[^(end + 1)])
        {
            end++;
        }

        var lines = old[..start].Select(Same)
            .Concat(Changes(old[start..^end], now[start..^end]))
            .Concat(old[^end..].Select(Same)).ToList();
        return lines.TrueForAll(line => line.Change is LineChange.Same) ? [] : Fold(lines);
    }

    private static DiffLine Same(string text) => new(LineChange.Same, text);

    private static List<DiffLine> Changes(string[] old, string[] now)
    {
        if ((long)old.Length * now.Length > MostPairs)
        {
            return [.. old.Select(text => new DiffLine(LineChange.Removed, text)), .. now.Select(text => new DiffLine(LineChange.Added, text))];
        }

        var common = Common(old, now);
        var lines = new List<DiffLine>();
        var (i, j) = (0, 0);
        while (i < old.Length || j < now.Length)
        {
            if (i < old.Length && j < now.Length && old[i] == now[j])
            {
                lines.Add(Same(old[i++]));
                j++;
            }
            else if (j == now.Length || (i < old.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                lines.Add(new DiffLine(LineChange.Removed, old[i++]));
            }
            else
            {
                lines.Add(new DiffLine(LineChange.Added, now[j++]));
            }
        }

        return lines;
    }

    /// <summary>How many lines the ends of both texts have in common, from each pair of lines on.</summary>
    private static int[,] Common(string[] old, string[] now)
    {
        var common = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
            {
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }

    private static List<DiffLine> Fold(List<DiffLine> lines)
    {
        var near = new bool[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Change is not LineChange.Same)
            {
                near.AsSpan(Math.Max(0, i - Around)..Math.Min(lines.Count, i + Around + 1)).Fill(true);
            }
        }

        var folded = new List<DiffLine>();
        for (var i = 0; i < lines.Count; i++)
        {
            var from = i;
            while (i < lines.Count && !near[i])
            {
                i++;
            }

            if (i > from)
            {
                folded.Add(new DiffLine(LineChange.Skipped, $"（{i - from} 行相同）"));
            }

            if (i < lines.Count)
            {
                folded.Add(lines[i]);
            }
        }

        return folded;
    }
}
