using System.Text.RegularExpressions;

namespace Procurement.Documents.Published.Sections;

/// <summary>Puts lines of a text file together to paragraphs; where paragraphs come whole, each stays what it is.</summary>
internal sealed partial class TextJoiner(bool isLined)
{
    /// <summary>Lines that never end in a full stop are no paragraph; joining them without end would take longer with every line.</summary>
    private const int LongestParagraph = 4_000;

    private List<string>? open;
    private int indent;

    /// <summary>Ends the paragraph: what follows begins another.</summary>
    public void Close() => open = null;

    /// <param name="texts">Where the paragraph goes; the last one goes on if it stands there and is not finished.</param>
    public void Add(List<string> texts, string line)
    {
        var blanks = line.Length - line.TrimStart().Length;
        var text = BreaksInside().Replace(line.Trim(), "");
        if (isLined && ReferenceEquals(open, texts) && texts[^1].Length < LongestParagraph && !IsFinished(texts[^1]) && blanks <= indent + 1)
        {
            texts[^1] += NeedsBlank(texts[^1][^1], text[0]) ? " " + text : text;
        }
        else
        {
            texts.Add(text);
        }

        open = texts;
        indent = blanks;
    }

    private static bool IsFinished(string text) => text[^1] is '。' or '！' or '？' or '；' or '：' or '!' or '?' or ';' or ':';

    private static bool NeedsBlank(char left, char right) => char.IsAsciiLetter(left) && char.IsAsciiLetter(right);

    [GeneratedRegex(@"[ \t]*[\r\n\f\v]+[ \t]*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BreaksInside();
}
