namespace Procurement.Documents.Published.Formats.Html;

/// <summary>Looks over a page before it is parsed, for a parser's work grows with the square of how deep its tags stand.</summary>
internal static class HtmlShape
{
    private const int MostCharacters = 12_000_000;
    private const int MostTags = 1_500_000;
    private const int Deepest = 1_000;

    /// <summary>Tags that need no end: HTML closes them by itself.</summary>
    private static readonly HashSet<string> Unclosed = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "colgroup", "dd", "dt", "embed", "hr", "html", "head", "body", "img", "input", "li", "link", "meta", "option",
        "p", "param", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "wbr",
    };

    /// <exception cref="DocumentRefusedException">It is no page that people made.</exception>
    public static void Check(string page)
    {
        if (page.Length > MostCharacters)
        {
            throw new DocumentRefusedException("的网页超过 1200 万字，不像是公开文件；请只保留要核对的部分后重新上传。");
        }

        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var lookup = open.GetAlternateLookup<ReadOnlySpan<char>>();
        var unclosed = Unclosed.GetAlternateLookup<ReadOnlySpan<char>>();
        var (depth, tags) = (0, 0);
        for (var index = page.IndexOf('<', StringComparison.Ordinal); index >= 0; index = page.IndexOf('<', index + 1))
        {
            var isEnd = index + 1 < page.Length && page[index + 1] == '/';
            var name = NameAt(page, index + (isEnd ? 2 : 1));
            if (name.IsEmpty || unclosed.Contains(name))
            {
                tags += name.IsEmpty ? 0 : 1;
            }
            else
            {
                tags++;
                _ = lookup.TryGetValue(name, out var count);
                depth += isEnd ? (count > 0 ? -1 : 0) : 1;
                lookup[name] = isEnd ? Math.Max(0, count - 1) : count + 1;
            }

            Bound(depth, tags, open.Count);
        }
    }

    private static void Bound(int depth, int tags, int names)
    {
        if (depth > Deepest || tags > MostTags || names > Deepest)
        {
            throw new DocumentRefusedException(tags > MostTags ? "的标签过多，不像是公开文件；请只保留要核对的部分后重新上传。"
                : "的标签嵌套过深，不像是公开文件；请在浏览器中打开检查后重新保存、上传。");
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
}
