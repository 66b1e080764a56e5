namespace Procurement.Documents.Published.Formats.Pdf;

/// <summary>A label of a head, whose lines stand one below the other.</summary>
internal sealed class PdfLabel(PdfWord first)
{
    /// <summary>Lines of one label are this close, in heights of the font; the next row of the head is further down.</summary>
    public const double MostPitch = 1.65;

    private readonly List<PdfWord> lines = [first];

    public string Text => string.Join('\n', lines.Select(line => line.Text));

    public double Left => lines.Min(line => line.Left);

    public double Right => lines.Max(line => line.Right);

    public double Centre => (Left + Right) / 2;

    /// <summary>Between its first and its last line.</summary>
    public double Middle => (lines[0].Middle + lines[^1].Middle) / 2;

    public double Em => lines[0].Em;

    /// <summary>The labels that words make, in the order of their first lines.</summary>
    /// <param name="words">From the top.</param>
    public static IReadOnlyList<PdfLabel> Of(IEnumerable<PdfWord> words)
    {
        var labels = new List<PdfLabel>();
        foreach (var word in words)
        {
            if (labels.Find(label => label.GoesOnWith(word)) is { } above)
            {
                above.lines.Add(word);
            }
            else
            {
                labels.Add(new PdfLabel(word));
            }
        }

        return labels;
    }

    /// <summary>Whether it stands above the other: then it is the label of a group that holds the other.</summary>
    public bool IsAbove(PdfLabel other) => lines[^1].Middle < other.lines[0].Middle && Left < other.Right && other.Left < Right;

    private bool GoesOnWith(PdfWord word)
    {
        var (last, em) = (lines[^1], Math.Min(Em, word.Em));
        return word.Middle > last.Middle && word.Middle - last.Middle <= MostPitch * em && last.Overlaps(word)
            && (Math.Abs(last.Centre - word.Centre) <= 0.4 * em || Math.Abs(last.Left - word.Left) <= 0.3 * em);
    }
}
