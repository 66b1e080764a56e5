using System.Text;

namespace Procurement.Documents.Published.Formats.Pdf;

/// <summary>A text and its place on the page, in points from the upper left.</summary>
/// <remarks>The box is as high as the font says, which may be far more than its signs are; only its middle is of use.</remarks>
internal sealed record PdfWord(string Text, double Left, double Right, double Middle)
{
    public double Centre => (Left + Right) / 2;

    /// <summary>The height of the font, from the width of its signs.</summary>
    public double Em { get; init; } = (Right - Left) / Text.Sum(Width);

    public bool Overlaps(PdfWord other) => Left < other.Right && other.Left < Right;

    /// <summary>Words from the left as one text.</summary>
    public static PdfWord Of(IReadOnlyList<PdfWord> words)
    {
        if (words is [var only])
        {
            return only;
        }

        var text = new StringBuilder(words[0].Text);
        foreach (var (word, next) in words.Zip(words.Skip(1)))
        {
            text.Append(Between(text, word, next)).Append(next.Text);
        }

        return new PdfWord(text.ToString(), words[0].Left, words[^1].Right, words[0].Middle) { Em = words.Max(word => word.Em) };
    }

    /// <summary>Neighbouring words as one where they stand closer than so many heights of the font.</summary>
    /// <param name="words">From the left.</param>
    public static IReadOnlyList<PdfWord> Joined(IEnumerable<PdfWord> words, double gap)
    {
        var texts = new List<List<PdfWord>>();
        foreach (var word in words)
        {
            if (texts is [.., var last] && word.Left - last[^1].Right < gap * Math.Min(word.Em, last[^1].Em))
            {
                last.Add(word);
            }
            else
            {
                texts.Add([word]);
            }
        }

        return [.. texts.Select(Of)];
    }

    /// <summary>Chinese signs are as wide as they are high, others half as wide; narrow marks half as wide or, in a Latin font, a quarter.</summary>
    private static double Width(char sign) => IsWide(sign) ? 1.0
        : sign is '—' or '…' or '“' or '”' ? 0.9
        : sign is '.' or ',' or ':' or ';' or '(' or ')' or '[' or ']' or '-' or '/' or '\'' or '|' ? 0.38
        : 0.52;

    public static bool IsWide(char sign) => sign >= '\u2e80';

    /// <summary>What stands between two words: a blank, or the wide one that people type in 合　计.</summary>
    /// <remarks>Between Chinese and digits programs leave a little room that nobody typed, a fifth or a quarter of the height; only a
    /// department's code has a blank behind it.</remarks>
    private static string Between(StringBuilder before, PdfWord word, PdfWord next)
    {
        var gap = next.Left - word.Right;
        return IsWide(word.Text[^1]) && IsWide(next.Text[0]) ? (gap > 0.7 * word.Em ? "\u3000" : gap > 0.12 * word.Em ? " " : "")
            : !IsWide(word.Text[^1]) && !IsWide(next.Text[0]) ? " "
            : gap > 0.23 * next.Em && IsCode(before, word) && !"年月万亿元个台余多".Contains(next.Text[0]) ? " "
            : "";
    }

    private static bool IsCode(StringBuilder before, PdfWord word) => before.Length >= 3 && before.Length == word.Text.Length && word.Text.All(char.IsDigit);
}

/// <summary>The words of a page that stand on one line, from the left.</summary>
/// <param name="Number">Its number on the page, from 1.</param>
internal sealed record PdfTextLine(int Page, int Number, IReadOnlyList<PdfWord> Words)
{
    /// <summary>A blank of a Chinese font is half as wide as it is high.</summary>
    private const double Blanks = 0.8;

    public string Place => $"第{Page}页第{Number}行";

    public double Middle => Words[0].Middle;

    /// <summary>The line's texts where it is a sentence, whose words stand apart by a blank or two.</summary>
    public IReadOnlyList<PdfWord> Texts { get; } = PdfWord.Joined(Words, Blanks);

    /// <summary>The line as a text: as far from the left as it stands, and blanks between what stands apart.</summary>
    /// <param name="sign">How wide a sign of the narrow kind is.</param>
    public string Text(double sign)
    {
        var (text, width) = (new StringBuilder(), 0);
        foreach (var word in Texts)
        {
            var blanks = Math.Clamp((int)Math.Min(1_000, Math.Round(word.Left / sign)) - width, text.Length == 0 ? 0 : 2, 400);
            text.Append(' ', blanks).Append(word.Text);
            width += blanks + word.Text.Length + word.Text.Count(PdfWord.IsWide);
        }

        return text.ToString();
    }
}
