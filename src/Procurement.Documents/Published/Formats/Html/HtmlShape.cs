namespace Procurement.Documents.Published.Formats.Html;

/// <summary>Looks over a page before it is parsed, for a parser's work grows with the square of how deep its tags stand.</summary>
internal static class HtmlShape
{
    private const long MostCharacters = 12_000_000;
    private const int MostTags = 700_000;

    /// <summary>Elements that the parser makes by itself: a bold text that was not ended goes on in each block that follows.</summary>
    private const int MostRepeated = 300_000;

    private const int Deepest = 1_000;

    /// <summary>Tags that need no end: HTML closes them by itself.</summary>
    private static readonly HashSet<string> Unclosed = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "colgroup", "dd", "dt", "embed", "hr", "html", "head", "body", "img", "input", "li", "link", "meta", "option",
        "p", "param", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "wbr",
    };

    /// <summary>Looks that go on over the ends of blocks until their own end.</summary>
    private static readonly HashSet<string> Looks = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
    };

    /// <exception cref="DocumentRefusedException">It is no page that people made.</exception>
    public static void Check(string page)
    {
        CheckLength(page.Length * 3L);
        var counts = new Counts();
        for (var index = page.IndexOf('<', StringComparison.Ordinal); index >= 0; index = page.IndexOf('<', index + 1))
        {
            var isEnd = index + 1 < page.Length && page[index + 1] == '/';
            var name = NameAt(page, index + (isEnd ? 2 : 1));
            if (!name.IsEmpty)
            {
                counts.Take(name, isEnd);
            }
        }
    }

    /// <param name="bytes">Of the page; a Chinese character takes three.</param>
    /// <exception cref="DocumentRefusedException">It is too long to be taken into memory as a page.</exception>
    public static void CheckLength(long bytes)
    {
        if (bytes > 3 * MostCharacters)
        {
            throw new DocumentRefusedException("的网页超过 1200 万字，不像是公开文件；请只保留要核对的部分后重新上传。");
        }
    }

    private static ReadOnlySpan<char> NameAt(string page, int start)
    {
        var end = start;
        while (end < page.Length && (char.IsAsciiLetterOrDigit(page[end]) || page[end] is ':' or '-'))
        {
            end++;
        }

        return end > start && char.IsAsciiLetter(page[start]) ? page.AsSpan(start, end - start) : [];
    }

    private sealed class Counts
    {
        private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> open =
            new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

        private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> unclosed = Unclosed.GetAlternateLookup<ReadOnlySpan<char>>();
        private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> looks = Looks.GetAlternateLookup<ReadOnlySpan<char>>();
        private int tags;
        private int depth;
        private int openLooks;
        private long repeated;

        public void Take(ReadOnlySpan<char> name, bool isEnd)
        {
            tags++;
            repeated += isEnd ? 0 : openLooks;
            if (!unclosed.Contains(name))
            {
                _ = open.TryGetValue(name, out var count);
                var change = !isEnd ? 1 : count > 0 ? -1 : 0;
                depth += change;
                openLooks += looks.Contains(name) ? change : 0;
                open[name] = count + change;
            }

            if (tags > MostTags || repeated > MostRepeated)
            {
                throw new DocumentRefusedException("的标签过多，不像是公开文件；请只保留要核对的部分后重新上传。");
            }

            if (depth > Deepest || open.Dictionary.Count > Deepest)
            {
                throw new DocumentRefusedException("的标签嵌套过深，不像是公开文件；请在浏览器中打开检查后重新保存、上传。");
            }
        }
    }
}
